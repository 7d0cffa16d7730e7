import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { type Browser, findChromium, type Page, startBrowser } from "../support/browser.ts";
import { makeFolder, measureWithTailgate, tailgate } from "../support/product.ts";

/**
 * The HTML report in a real browser. Without one the tests are skipped, visibly; where
 * TAILGATE_PEERS is `required` they fail instead.
 */
const chromium = findChromium();

test("a browser is there", (context) => {
  if (chromium === null && process.env["TAILGATE_PEERS"] !== "required") {
    context.skip("no Chromium: the HTML report was not looked at");
  }
  expect(chromium, "TAILGATE_PEERS is required, but there is no Chromium").not.toBeNull();
});

const PROFILES = {
  usual: '{"seed": 1, "ttft": {"kind": "lognormal", "medianMs": 300, "sigma": 0.1}}',
  degraded: '{"seed": 2, "ttft": {"kind": "lognormal", "medianMs": 900, "sigma": 0.1}, ' +
    '"errors": {"server-error": 0.05}}',
};

describe.skipIf(chromium === null)("the HTML report in Chromium", () => {
  let folder: string;
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    folder = await makeFolder();
    const record = async (profile: string, name: string) => await measureWithTailgate([
      "record", "--endpoint", `simulator:${profile}`, "--rate", "100/s", "--duration", "3s",
      "--warmup", "0", "--out", name,
    ], { cwd: folder });
    await record(PROFILES.usual, "usual.json");
    await record(PROFILES.degraded, "degraded.json");
    const judged = await tailgate(["judge", "--candidate", "degraded.json", "--baseline",
      "usual.json", "--budgets", "latency.p50 < 500ms", "--report-dir", "report"], { cwd: folder });
    expect(judged.code, judged.stderr).toBe(1);
    browser = await startBrowser(must(chromium, "a browser"), folder);
    page = await browser.open(pathToFileURL(join(folder, "report", "report.html")).href);
  });
  afterAll(async () => {
    await browser?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const visibleText = async (): Promise<string> =>
    String(await page.evaluate("document.body.innerText"));

  test("shows the verdict, its metrics and its charts", async () => {
    expect(await visibleText()).toMatch(/regressed|over budget/i);
    expect(await visibleText()).toMatch(/latency P\d+/i);
    expect(await page.evaluate("document.title")).toMatch(/\S/);
    const charts = await page.evaluate(`[...document.querySelectorAll("svg, canvas")]
      .map((chart) => chart.getBoundingClientRect()).filter(({ width, height }) =>
        width > 100 && height > 50).length`);
    expect(charts).toBeGreaterThan(0);
  });

  test("fits the window: nothing but tables may scroll sideways", async () => {
    expect(await page.evaluate(
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(true);
  });

  test("has headings in order, a language, and a name for every chart", async () => {
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(await page.evaluate("document.querySelectorAll('h1').length")).toBe(1);
    const nameless = await page.evaluate(`[...document.querySelectorAll("svg")].filter((chart) =>
      !chart.getAttribute("aria-label") && !chart.getAttribute("aria-labelledby") &&
      !chart.querySelector("title") && chart.getAttribute("aria-hidden") !== "true").length`);
    expect(nameless).toBe(0);
  });

  test("loads nothing: no request but the file itself", () => {
    expect(page.requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
    expect(page.requests[0]).toMatch(/^file:.*report\.html$/);
  });

  test("complains of nothing", () => {
    expect(page.complaints).toEqual([]);
  });

  test("the harness would notice requests, errors and exceptions", async () => {
    await writeFile(join(folder, "bad.html"), `<!doctype html><title>bad</title>
      <img src="http://127.0.0.1:9/x.png">
      <script>console.error("oh"); throw new Error("no")</script>`);
    const bad = await must(browser, "a browser").open(pathToFileURL(join(folder, "bad.html")).href);
    expect(bad.requests).toContain("http://127.0.0.1:9/x.png");
    expect(bad.complaints.join("\n")).toMatch(/oh/);
    expect(bad.complaints.join("\n")).toMatch(/exception/);
  });
});
