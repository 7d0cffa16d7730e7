import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { render } from "../../src/report/index.ts";
import {
  type Browser, findChromium, type Look, type OpenPage, startBrowser, violationsIn,
} from "../support/browser.ts";
import { makeFolder, measureWithTailgate, tailgate } from "../support/product.ts";
import {
  makeRun, overBudget, passes, regressed, someWarning, verdictOf,
} from "../support/verdicts.ts";

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

const HOSTILE = "x|`</details></script><script>alert(1)</script><img src=http://127.0.0.1:9/x> \u202e\"'";
const judged = [regressed, ...passes.slice(1), overBudget];

/** Each kind of page: the largest, the plainest, an attack. */
const PAGES = {
  largest: () => render(verdictOf(judged, {
    warnings: [someWarning], baselineRuns: 200, run: { requests: 1_000_000, errors: 1200 },
  }), "html"),
  several: () => render(verdictOf(
    [...judged, ...passes.map((one) => ({ ...one, scenario: "long-context" }))]), "html"),
  "no verdict": () => render(makeRun(), "html"),
  hostile: () => render(verdictOf([{ ...regressed, scenario: HOSTILE, reasons: [HOSTILE] }], {
    warnings: [{ code: HOSTILE, message: HOSTILE, remedy: HOSTILE }],
    run: { model: HOSTILE, environment: { [HOSTILE]: HOSTILE, commit: HOSTILE } },
  }), "html"),
} as const;
type PageName = keyof typeof PAGES;

const LOOKS: readonly Look[] = [375, 768, 1440].flatMap((widthPx) =>
  (["light", "dark"] as const).map((scheme) => ({ widthPx, scheme })));
const USUAL: Look = { widthPx: 1440, scheme: "light" };

const PROFILES = {
  usual: '{"seed": 1, "ttft": {"kind": "lognormal", "medianMs": 300, "sigma": 0.1}}',
  degraded: '{"seed": 2, "ttft": {"kind": "lognormal", "medianMs": 900, "sigma": 0.1}, ' +
    '"errors": {"server-error": 0.05}}',
};

describe.skipIf(chromium === null)("the HTML report in Chromium", () => {
  let folder: string;
  let browser: Browser | null = null;

  beforeAll(async () => {
    folder = await makeFolder();
    for (const [name, make] of Object.entries(PAGES)) {
      await writeFile(join(folder, `${name}.html`), make());
    }
    browser = await startBrowser(must(chromium, "a browser"));
  });
  afterAll(async () => {
    await browser?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (path: string, look: Look): Promise<OpenPage> =>
    await must(browser, "a browser").open(pathToFileURL(join(folder, path)).href, look);
  const openPage = async (name: PageName, look = USUAL): Promise<OpenPage> =>
    await open(`${name}.html`, look);

  const cases = (Object.keys(PAGES) as PageName[]).flatMap((name) =>
    LOOKS.map((look) => ({ name, look, says: `${look.widthPx} px, ${look.scheme}` })));

  test.each(cases)("$name at $says: no request, no complaint, nothing wide, nothing that axe minds",
    async ({ name, look }) => {
      const { page, requests, complaints } = await openPage(name, look);
      expect(await violationsIn(page)).toEqual([]);
      expect(await page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(true);
      expect(complaints).toEqual([]);
      expect(requests).toHaveLength(1);
      expect(requests[0]).toMatch(/^file:/);
    });

  test("nor with everything unfolded", async () => {
    const { page } = await openPage("several");
    expect(await page.evaluate(`[...document.querySelectorAll("details")]
      .map((one) => { one.open = true; return one; }).length`)).toBeGreaterThan(10);
    expect(await violationsIn(page)).toEqual([]);
  });

  test("a million requests and two hundred baselines are there within a second", async () => {
    const times: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { page, close } = await openPage("largest");
      times.push(Number(await page.evaluate(
        `performance.getEntriesByType("navigation")[0].loadEventEnd`)));
      await close();
    }
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  test("headings are in order, and there is one of the first rank", async () => {
    const { page } = await openPage("several");
    const ranks: unknown = await page.evaluate(
      `[...document.querySelectorAll("h1, h2, h3, h4")].map((one) => Number(one.tagName[1]))`);
    if (!Array.isArray(ranks)) throw new Error("no headings");
    expect(ranks[0]).toBe(1);
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks.some((rank, at) => at > 0 && rank > ranks[at - 1] + 1)).toBe(false);
  });

  test("the values beneath the pointer are those of the table", async () => {
    const { page } = await openPage("largest");
    const figure = page.locator("figure", { hasText: "Latency by percentile" });
    await figure.locator("svg").hover();
    const said = await figure.locator(".readout").textContent();
    expect(said).toMatch(/^P[\d.]+ · baselines together .+ · this run .+/);
    const [place = "", ...values] = (said ?? "").split(" · ");
    const row = await figure.locator("tr", { has: page.locator(`text="${place}"`) }).textContent();
    expect(row).toContain(must(values.at(-1), "value").replace("this run ", ""));
  });

  test("the keyboard reaches every chart and walks along its points", async () => {
    const { page } = await openPage("largest");
    const figure = page.locator("figure", { hasText: "Latency over the run" });
    await figure.locator("svg").focus();
    await page.keyboard.press("ArrowRight");
    expect(await figure.locator(".readout").textContent()).toMatch(/^3 s · P99 .+ · P50 .+/);
    await page.keyboard.press("End");
    expect(await figure.locator(".readout").textContent()).toMatch(/^57 s · /);
    await page.keyboard.press("Escape");
    expect(await figure.locator(".readout").textContent()).toBe("");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await figure.locator("caption").isVisible()).toBe(true);
  });

  test("says the same without scripts, and gives its numbers away", async () => {
    const { page, complaints } = await openPage("largest", { ...USUAL, hasScripts: false });
    const [download] = await Promise.all([
      page.waitForEvent("download"), page.locator("a[download]").click(),
    ]);
    expect(download.suggestedFilename()).toBe("verdict.json");
    const verdict: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(verdict).toMatchObject({ schema: "tailgate.verdict/1", verdict: "regressed" });
    expect(await page.locator("figure svg").first().isVisible()).toBe(true);
    await page.locator("figure summary").first().click();
    expect(await page.locator("figure caption").first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("prints without what only a screen can do", async () => {
    const { page } = await openPage("largest", { ...USUAL, scheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor"))
      .toBe("rgb(255, 255, 255)");
    expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(0, 0, 0)");
  });

  test("what the product writes is such a page", async () => {
    const record = async (profile: string, name: string) => await measureWithTailgate([
      "record", "--endpoint", `simulator:${profile}`, "--rate", "100/s", "--duration", "3s",
      "--warmup", "0", "--out", name,
    ], { cwd: folder });
    await record(PROFILES.usual, "usual.json");
    await record(PROFILES.degraded, "degraded.json");
    const result = await tailgate(["judge", "--candidate", "degraded.json", "--baseline",
      "usual.json", "--budgets", "latency.p50 < 500ms", "--report-dir", "report"], { cwd: folder });
    expect(result.code, result.stderr).toBe(1);
    const { page, requests, complaints } = await open("report/report.html", USUAL);
    const text = await page.locator("body").innerText();
    expect(text).toMatch(/regressed|over budget/i);
    expect(text).toMatch(/latency P\d+/i);
    expect(await page.locator("figure svg").count()).toBeGreaterThan(3);
    expect(await violationsIn(page)).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("the harness would notice requests, errors, exceptions and what axe minds", async () => {
    await writeFile(join(folder, "bad.html"), `<!doctype html><title>bad</title>
      <img src="http://127.0.0.1:9/x.png"><p style="color:#ccc;background:#fff">faint</p>
      <script>console.error("oh"); throw new Error("no")</script>`);
    const bad = await open("bad.html", USUAL);
    expect(bad.requests).toContain("http://127.0.0.1:9/x.png");
    expect(bad.complaints.join("\n")).toMatch(/oh/);
    expect(bad.complaints.join("\n")).toMatch(/exception: no/);
    const found = (await violationsIn(bad.page)).map((one) => one.split(":")[0]);
    expect(found).toEqual(expect.arrayContaining(["image-alt", "color-contrast"]));
  });
});
