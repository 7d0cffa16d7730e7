import { existsSync } from "node:fs";
import axe from "axe-core";
import { chromium, type Page } from "playwright-core";
import { z } from "zod";

/** A headless Chromium of this machine. */

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine, or null. */
export function findChromium(): string | null {
  return PLACES.find((path) => existsSync(path)) ?? null;
}

export interface Look {
  readonly widthPx: number;
  readonly scheme: "light" | "dark";
  readonly hasScripts?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** Every request the page made, by URL, the page itself first. */
  readonly requests: readonly string[];
  /** Errors, warnings and exceptions of the console. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface Browser {
  /** Opens an address and waits until it has loaded and has been quiet for a moment. */
  open(url: string, look: Look): Promise<OpenPage>;
  stop(): Promise<void>;
}

const QUIET_MS = 300;

export async function startBrowser(program: string): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: program, args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  return {
    async open(url, { widthPx, scheme, hasScripts = true }) {
      const context = await browser.newContext({
        viewport: { width: widthPx, height: 900 }, colorScheme: scheme,
        javaScriptEnabled: hasScripts,
      });
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => { requests.push(request.url()); });
      page.on("pageerror", (error) => { complaints.push(`exception: ${error.message}`); });
      page.on("console", (message) => {
        const type = message.type();
        if (type === "error" || type === "warning") complaints.push(`${type}: ${message.text()}`);
      });
      await page.goto(url, { waitUntil: "load" });
      // Late scripts and lazy resources get their chance to misbehave.
      await page.waitForTimeout(QUIET_MS);
      return { page, requests, complaints, close: async () => { await context.close(); } };
    },
    stop: async () => { await browser.close(); },
  };
}

const violations = z.array(z.object({
  id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })),
}));

/** What axe finds wrong, one sentence each. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  const found = violations.parse(await page.evaluate(
    `${axe.source}\n;axe.run(document).then((result) => result.violations)`));
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`);
    return `${id}: ${places.join(" | ")}`;
  });
}
