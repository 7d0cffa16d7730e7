import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { must } from "../../src/base/index.ts";
import type { Page } from "playwright-core";
import type { Recording } from "../../src/measurement/index.ts";
import { documentOf } from "../../src/report/document.ts";
import { printable } from "../../src/report/escape.ts";
import { render } from "../../src/report/index.ts";
import { mermaidOf } from "../../src/report/mermaid.ts";
import type { Block, Span } from "../../src/report/model.ts";
import { VERDICT_LOOKS } from "../../src/report/names.ts";
import type { Verdict } from "../../src/verdict/index.ts";
import { type Browser, findChromium, startBrowser } from "../support/browser.ts";
import { githubHtml, MERMAIDS, missingRenderers, schemaComplaints } from "../support/renderers.ts";
import { SITUATIONS } from "../support/situations.ts";

/**
 * Each situation's comment in GitHub's own renderer and a browser, its charts in three mermaids, its
 * JUnit against a schema. Without these the tests are skipped, visibly; where TAILGATE_PEERS is
 * `required` they fail instead.
 */
const chromium = findChromium();
const missing = [...missingRenderers(), ...(chromium === null ? ["chromium"] : [])];

test("renderers are there", (context) => {
  if (missing.length > 0 && process.env["TAILGATE_PEERS"] !== "required") {
    context.skip(`nothing was rendered: no ${missing.join(", ")}`);
  }
  expect(missing).toEqual([]);
});

const NAMES = Object.keys(SITUATIONS);
const made = new Map<string, Verdict | Recording>();
function subjectOf(name: string): Verdict | Recording {
  const subject = made.get(name) ?? must(SITUATIONS[name], name).make();
  made.set(name, subject);
  return subject;
}

const plain = (text: string): string => text.replaceAll("\u200b", "").replace(/\s+/g, " ").trim();

function shownAs(span: Span): string {
  if (span.kind !== "status") return printable(span.text) || "–";
  const { mark, label } = VERDICT_LOOKS[span.verdict];
  return `${mark} ${label}`;
}

interface Seen {
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly summaries: readonly string[];
}

const tablesIn = (blocks: readonly Block[]): Seen["tables"] => blocks.flatMap((block) =>
  (block.kind !== "table" ? [] : [[
    block.columns.map(({ heading }) => plain(printable(heading))),
    ...block.rows.map((row) => row.map((cell) => plain(cell.map(shownAs).join("")))),
  ]]));

/** What a reader is to see, by the document. */
function meant(subject: Verdict | Recording): Seen {
  const report = documentOf(subject);
  const { lead, details } = report.brief ?? report;
  const folded = details.filter(({ blocks }) =>
    blocks.some((block) => (block.kind === "chart"
      ? mermaidOf(block) !== null && report.brief === null : block.kind !== "subheading")));
  const titles = folded.map(({ title }) => title);
  return {
    tables: [...tablesIn(lead), ...folded.flatMap(({ blocks }) => tablesIn(blocks))],
    summaries: report.brief === null ? titles : [expect.stringMatching(/^Details\b/)],
  };
}

const seen = z.object({
  tables: z.array(z.array(z.array(z.string()))), summaries: z.array(z.string()),
  tags: z.array(z.string()), areOpen: z.boolean(), attributes: z.array(z.string()),
  loose: z.array(z.string()), charts: z.array(z.string()),
});

/** What is there in the page: `loose` are texts outside of code that GitHub would link or typeset. */
const LOOK = `(() => {
  const all = (query, from = document.body) => [...from.querySelectorAll(query)];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const loose = [];
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    if (parentElement.closest("code, pre") !== null) continue;
    const isMoney = textContent.includes("$") && !(parentElement.tagName === "SPAN" && textContent === "$");
    if (isMoney || /@\\w|#\\d|GH-\\d|:\\/\\/|www\\.|\\*\\*/.test(textContent)) loose.push(textContent);
  }
  return {
    tables: all("table").map((table) => all("tr", table).map((row) =>
      all("th, td", row).map((cell) => cell.textContent))),
    summaries: all("details > summary").map((one) => one.textContent),
    tags: [...new Set(all("*").map((one) => one.tagName.toLowerCase()))],
    areOpen: all("details[open]").length > 0,
    attributes: [...new Set(all("*").flatMap((one) => one.getAttributeNames()))],
    charts: all("pre[lang=mermaid]").map((one) => one.textContent),
    loose,
  };
})()`;

const TAGS = ["p", "strong", "b", "em", "code", "pre", "table", "thead", "tbody", "tr", "th", "td", "details",
  "summary", "ul", "li", "span"];

describe.skipIf(missing.length > 0)("comments as GitHub shows them", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(must(chromium, "a browser"));
    ({ page } = await browser.open("about:blank", { widthPx: 768, scheme: "light" }));
  });
  afterAll(async () => { await browser?.stop(); });

  const look = async (markdown: string): Promise<z.infer<typeof seen>> => {
    await page.setContent(`<body>${githubHtml(markdown)}</body>`);
    return seen.parse(await page.evaluate(LOOK));
  };

  test.each(NAMES)("%s: tables are tables, details are closed, no text is markup", async (name) => {
    const subject = subjectOf(name);
    const markdown = render(subject, "markdown");
    const shown = await look(markdown);
    const expected = meant(subject);
    const tables = shown.tables.map((table) => table.map((row) => row.map(plain)));
    if (markdown.includes("left out to keep")) {
      expect(expected.tables).toEqual(expect.arrayContaining(tables));
      expect(tables[0]).toEqual(expected.tables[0]);
    } else {
      expect(tables).toEqual(expected.tables);
      expect(shown.summaries).toEqual(expected.summaries);
    }
    expect(shown.tags.filter((tag) => !TAGS.includes(tag))).toEqual([]);
    expect(shown.attributes.filter((one) => !["align", "lang"].includes(one))).toEqual([]);
    expect(shown.areOpen).toBe(false);
    expect(shown.loose).toEqual([]);
  });

  test("the look would notice links, raw markup and an open section", async () => {
    const bad = await look("see www.example.com @octocat\n\n<details open><summary>x</summary></details>\n<img>");
    expect(bad.tags).toEqual(expect.arrayContaining(["a", "img"]));
    expect(bad.loose.length).toBeGreaterThan(0);
    expect(bad.areOpen).toBe(true);
  });

  test.each(MERMAIDS)("mermaid $major draws every chart", async ({ path }) => {
    const charts = new Set<string>();
    for (const name of NAMES) {
      const { charts: found } = await look(render(subjectOf(name), "markdown"));
      for (const chart of found) charts.add(chart);
    }
    expect(charts.size).toBeGreaterThan(5);
    await page.setContent("<body></body>");
    await page.addScriptTag({ path });
    const draw = async (chart: string): Promise<unknown> => await page.evaluate(`(async (chart) => {
      try {
        await mermaid.parse(chart);
        return (await mermaid.render("chart", chart)).svg.includes("<svg");
      } catch (error) { return String(error); }
    })(${JSON.stringify(chart)})`);
    for (const chart of charts) expect(await draw(chart), chart).toBe(true);
    expect(await draw("xychart-beta\n    line [1, NaN]")).not.toBe(true);
  });
});

describe.skipIf(missing.length > 0)("JUnit by the schema of Jenkins", () => {
  test.each(NAMES)("%s is valid", (name) => {
    expect(schemaComplaints(render(subjectOf(name), "junit"))).toBe("");
  });

  test("the schema would notice what it does not know", () => {
    expect(schemaComplaints("<testsuites><test/></testsuites>")).toMatch(/not expected/);
  });
});
