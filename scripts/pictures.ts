/**
 * The README's pictures of an HTML report: `node scripts/pictures.ts REPORT.html [FOLDER]`. Needs a
 * Chromium at /usr/bin/chromium.
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const [, , report, folder = join(import.meta.dirname, "..", "docs")] = process.argv;

interface Picture {
  readonly name: string;
  readonly widthPx: number;
  readonly scheme: "light" | "dark";
  /** What it shows of the page, from the top of the first to the bottom of the last element. */
  readonly from: string;
  readonly to: string;
}

const PICTURES: readonly Picture[] = [
  { name: "report-light", widthPx: 1200, scheme: "light", from: "body", to: "#s0 + .charts" },
  {
    name: "report-dark", widthPx: 1200, scheme: "dark", from: "h2:text-is('Over the run')",
    to: "h2:text-is('Over the run') + .charts + .scroll",
  },
  { name: "report-phone", widthPx: 400, scheme: "dark", from: "body", to: ".lead .charts" },
];
const MARGIN_PX = 8;

async function edgesOf(page: Page, selector: string): Promise<{ topPx: number; bottomPx: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing in the report is ${selector}`);
  return { topPx: box.y, bottomPx: box.y + box.height };
}

async function take(browser: Browser, url: string, picture: Picture): Promise<string> {
  const { name, widthPx: width, scheme: colorScheme, from, to } = picture;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(url);
  const y = Math.max(0, (await edgesOf(page, from)).topPx - MARGIN_PX);
  const height = (await edgesOf(page, to)).bottomPx + MARGIN_PX - y;
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y, width, height } });
  await page.close();
  return path;
}

if (report === undefined) throw new Error("which report? node scripts/pictures.ts REPORT.html [FOLDER]");
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium", args: ["--no-sandbox"],
});
try {
  for (const picture of PICTURES) {
    process.stdout.write(`${await take(browser, pathToFileURL(resolve(report)).href, picture)}\n`);
  }
} finally {
  await browser.close();
}
