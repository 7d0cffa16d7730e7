import { createHash } from "node:crypto";
import { unreachable } from "../../base/index.ts";
import { escapeHtml } from "../escape.ts";
import { fitParts } from "../fit.ts";
import { formatCount } from "../format.ts";
import {
  type Block, type Chart, type Line, type Report, type Section, type Span, spaced, type Table,
} from "../model.ts";
import { VERDICT_LOOKS } from "../names.ts";
import { figureOf } from "./figure.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** A report is opened from an artifact: below 1.5 MB with the numbers, whatever was measured. */
const MAX_CHARS = 700_000;
/** As base64 in a link; what is larger is named instead. */
const MAX_JSON_BYTES = 500_000;
/** A longer table is folded away; its rows are evidence, not the message. */
const MOST_ROWS_IN_SIGHT = 14;

function span(one: Span): string {
  switch (one.kind) {
    case "text":
      return spaced(one, escapeHtml(one.text));
    case "strong":
      return spaced(one, `<b>${escapeHtml(one.text)}</b>`);
    case "code":
      return `<code>${escapeHtml(one.text)}</code>`;
    case "status": {
      const { tone, label } = VERDICT_LOOKS[one.verdict];
      return `<span class="status ${tone}">${label}</span>`;
    }
  }
}

const line = (spans: Line): string => spans.map(span).join("");

/** A table without a caption of its own is only heard under the title of its section. */
function table({ columns, rows, caption }: Table, title: string): string {
  const name = escapeHtml(caption ?? title);
  const side = (at: number): string => (columns[at]?.align === "right" ? ' class="num"' : "");
  const head = columns.map(({ heading }, at) =>
    `<th scope="col"${side(at)}>${escapeHtml(heading)}</th>`);
  const cell = (content: Line, at: number): string => (at === 0
    ? `<th scope="row">${line(content)}</th>` : `<td${side(at)}>${line(content)}</td>`);
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  const heard = caption === undefined ? ' class="heard"' : "";
  const whole = `<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table>` +
    `<caption${heard}><span>${name}</span></caption><thead><tr>${head.join("")}</tr></thead><tbody>` +
    `${body.join("\n")}</tbody></table></div>`;
  return rows.length <= MOST_ROWS_IN_SIGHT ? whole
    : `<details><summary>${name}: ${formatCount(rows.length)} rows</summary>${whole}</details>`;
}

/** Where blocks stand. */
interface Place {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** Of the headings within. */
  readonly rank: "h2" | "h3";
}

function block(one: Exclude<Block, Chart>, { title, rank }: Place): string {
  switch (one.kind) {
    case "paragraph":
      return `<p>${line(one.line)}</p>`;
    case "list":
      return `<ul>${one.items.map((item) => `<li>${line(item)}</li>`).join("")}</ul>`;
    case "subheading":
      return `<${rank}>${line(one.line)}</${rank}>`;
    case "copy":
      return `<pre tabindex="0">${one.text.split("\n").map(escapeHtml).join("\n")}</pre>`;
    case "table":
      return table(one, title);
    default:
      return unreachable(one);
  }
}

/** Charts that follow one another stand side by side where there is room. */
function blocks(all: readonly Block[], place: Place): string {
  const parts: string[] = [];
  let row: string[] = [];
  const endRow = (): void => {
    if (row.length > 0) parts.push(`<div class="charts">${row.join("\n")}</div>`);
    row = [];
  };
  all.forEach((one, at) => {
    if (one.kind === "chart") {
      row.push(figureOf(one, `${place.id}-${at}`));
      return;
    }
    endRow();
    parts.push(block(one, place));
  });
  endRow();
  return parts.join("\n");
}

function section({ title, blocks: short, onPage }: Section, at: number): string {
  const id = `s${at}`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>\n` +
    `${blocks(onPage ?? short, { id, title, rank: "h3" })}\n</section>`;
}

const digestOf = (content: string): string =>
  `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** Nothing but the page's own style and script: no request, no form, no frame. */
const policy = (): string => `default-src 'none'; style-src ${digestOf(STYLE)}; ` +
  `script-src ${digestOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

function contents(details: readonly Section[]): string {
  const items = details.map(({ title }, at) =>
    `<li><a href="#s${at}">${escapeHtml(title)}</a></li>`);
  return items.length === 0 ? "" : `<nav aria-label="Sections"><ul>${items.join("")}</ul></nav>\n`;
}

function head(report: Report): string {
  const tone = report.verdict === null ? "plain" : VERDICT_LOOKS[report.verdict].tone;
  const colon = report.headline.indexOf(":");
  const word = report.headline.slice(0, Math.max(0, colon));
  const figures = report.headline.slice(colon + 1).trim();
  const leadTitle = report.verdict === null ? "Measured" : "Judged metrics";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<title>${escapeHtml(report.headline)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">To the figures</a>
<header class="${tone}"><div>
<h1 class="word">${escapeHtml(word)}</h1>
<p class="figure">${escapeHtml(figures)}</p>
<p class="subject">${line(report.subject)}</p>
</div></header>
${contents(report.details)}<main id="main">
<div class="lead">
${blocks(report.lead, { id: "lead", title: leadTitle, rank: "h2" })}
</div>`;
}

/** A link that needs neither a script nor a second file; null when the numbers are too many. */
function download({ name, json }: PageNumbers): string {
  const bytes = Buffer.from(json);
  if (bytes.length > MAX_JSON_BYTES) {
    return `<p>The numbers are too many for this page: see ${escapeHtml(name)} beside it.</p>`;
  }
  return `<p class="download"><a download="${escapeHtml(name)}" href="data:application/json;base64,${
    bytes.toString("base64")}">Download the numbers</a> (${escapeHtml(name)}, ${
    formatCount(Math.ceil(bytes.length / 1000))} kB)</p>`;
}

export interface PageNumbers {
  /** Of the file that a reader gets. */
  readonly name: string;
  readonly json: string;
}

/** Sections that were left out are not to be listed. */
function withoutDeadLinks(page: string): string {
  return page.replace(/<li><a href="#(s\d+)">[^<]*<\/a><\/li>/g, (item, id: string) =>
    (page.includes(`<h2 id="${id}">`) ? item : ""));
}

/** One self-contained page: no network, charts as inline SVG, whole also without its script. */
export function pageOf(report: Report, numbers: PageNumbers | null): string {
  return withoutDeadLinks(fitParts({
    head: head(report),
    parts: report.details.map(section),
    joint: "\n",
    tail: `\n</main>\n<footer><div>${numbers === null ? "" : download(numbers)}` +
      "<p>Written by tailgate. Failed requests count as slower than everything.</p></div></footer>\n" +
      `<script>${SCRIPT}</script>\n</body>\n</html>\n`,
    note: (leftOut) => `<p>${leftOut} left out to keep this page small.</p>`,
  }, MAX_CHARS + Math.ceil(MAX_JSON_BYTES * 4 / 3)));
}
