import { unreachable } from "../base/index.ts";
import { escapeHtml } from "./escape.ts";
import { fitParts } from "./fit.ts";
import {
  type Block, type Chart, type Line, type Report, type Section, type Span, spaced, type Table,
} from "./model.ts";
import { VERDICT_LOOKS } from "./names.ts";
import { STYLE } from "./style.ts";
import { svgOf } from "./svg.ts";

/** A report is opened from an artifact: below 300 kB, whatever was measured. */
const MAX_CHARS = 280_000;

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

function table({ columns, rows }: Table): string {
  const side = (at: number): string => (columns[at]?.align === "right" ? ' class="num"' : "");
  const head = columns.map(({ heading }, at) =>
    `<th scope="col"${side(at)}>${escapeHtml(heading)}</th>`);
  const body = rows.map((row) =>
    `<tr>${row.map((cell, at) => `<td${side(at)}>${line(cell)}</td>`).join("")}</tr>`);
  return `<div class="scroll"><table><thead><tr>${head.join("")}</tr></thead><tbody>` +
    `${body.join("\n")}</tbody></table></div>`;
}

function figure(chart: Chart, id: string): string {
  const legend = chart.series.map(({ name, role }) =>
    `<span><i class="${role}"></i>${escapeHtml(name)}</span>`);
  return `<figure><b>${escapeHtml(chart.title)}</b><div class="legend">${legend.join("")}</div>` +
    `${svgOf(chart, id)}<figcaption>${escapeHtml(chart.description)}</figcaption></figure>`;
}

function block(one: Exclude<Block, Chart>): string {
  switch (one.kind) {
    case "paragraph":
      return `<p>${line(one.line)}</p>`;
    case "list":
      return `<ul>${one.items.map((item) => `<li>${line(item)}</li>`).join("")}</ul>`;
    case "subheading":
      return `<h3>${line(one.line)}</h3>`;
    case "copy":
      return `<pre>${one.text.split("\n").map(escapeHtml).join("\n")}</pre>`;
    case "table":
      return table(one);
    default:
      return unreachable(one);
  }
}

/** Charts that follow one another stand side by side where there is room. */
function blocks(all: readonly Block[], id: string): string {
  const parts: string[] = [];
  let row: string[] = [];
  const endRow = (): void => {
    if (row.length > 0) parts.push(`<div class="charts">${row.join("\n")}</div>`);
    row = [];
  };
  all.forEach((one, at) => {
    if (one.kind === "chart") {
      row.push(figure(one, `${id}-${at}`));
      return;
    }
    endRow();
    parts.push(block(one));
  });
  endRow();
  return parts.join("\n");
}

function section({ title, blocks: content }: Section, at: number): string {
  return `<section><h2>${escapeHtml(title)}</h2>\n${blocks(content, `s${at}`)}\n</section>`;
}

function head(report: Report): string {
  const tone = report.verdict === null ? "plain" : VERDICT_LOOKS[report.verdict].tone;
  const colon = report.headline.indexOf(":");
  const word = report.headline.slice(0, Math.max(0, colon));
  const figures = report.headline.slice(colon + 1).trim();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(report.headline)}</title>
<style>${STYLE}</style>
</head>
<body>
<header style="--tone:var(--${tone})"><div>
<h1 class="word">${escapeHtml(word)}</h1>
<p class="figure">${escapeHtml(figures)}</p>
<p class="subject">${line(report.subject)}</p>
</div></header>
<main>
<section class="lead">
${blocks(report.lead, "lead")}
</section>`;
}

/** One self-contained page: no script, no network, charts as inline SVG. */
export function htmlOf(report: Report): string {
  return fitParts({
    head: head(report),
    parts: report.details.map(section),
    joint: "\n",
    tail: "\n<footer>Written by tailgate. Failed requests count as slower than everything." +
      "</footer>\n</main>\n</body>\n</html>\n",
    note: (leftOut) => `<p>${leftOut} left out to keep this page small.</p>`,
  }, MAX_CHARS);
}
