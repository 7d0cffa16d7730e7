import { markdownTable } from "markdown-table";
import { unreachable } from "../base/index.ts";
import {
  codeHtmlInMarkdown, codeMarkdown, escapeHtmlInMarkdown, escapeMarkdown, fenceMarkdown,
} from "./escape.ts";
import { fitParts } from "./fit.ts";
import { mermaidOf } from "./mermaid.ts";
import {
  type Block, type Line, type Report, type Section, type Span, spaced, type Table,
} from "./model.ts";
import { VERDICT_LOOKS } from "./names.ts";

function span(one: Span): string {
  switch (one.kind) {
    case "text":
      return escapeMarkdown(one.text);
    case "strong":
      return `**${escapeMarkdown(one.text)}**`;
    case "code":
      return codeMarkdown(one.text);
    case "status": {
      const { mark, label } = VERDICT_LOOKS[one.verdict];
      return `${mark} ${label}`;
    }
  }
}

function line(spans: Line): string {
  return spans.map((one) => spaced(one, span(one))).join("");
}

function table({ columns, rows }: Table): string {
  return markdownTable(
    [columns.map(({ heading }) => escapeMarkdown(heading)), ...rows.map((row) => row.map(line))],
    { align: columns.map(({ align }) => (align === "right" ? "r" : "l")), alignDelimiters: false,
      padding: true },
  );
}

/** Null for what this dialect cannot show. */
function block(one: Block): string | null {
  switch (one.kind) {
    case "paragraph":
      return line(one.line);
    case "list":
      return one.items.map((item) => `- ${line(item)}`).join("\n");
    case "subheading":
      return `**${line(one.line)}**`;
    case "copy":
      return fenceMarkdown(one.text.split("\n"));
    case "table":
      return table(one);
    case "chart": {
      const drawn = mermaidOf(one);
      return drawn === null ? null : `${drawn}\n\n${escapeMarkdown(one.description)}`;
    }
    default:
      return unreachable(one);
  }
}

function blocks(all: readonly Block[]): readonly string[] {
  return all.map(block).filter((one) => one !== null);
}

/** Blank lines around the content let markdown be read inside the HTML element. */
function folded({ title, blocks: content }: Section): string | null {
  const parts = blocks(content);
  const isBare = parts.length === 0 || content.every((one) => one.kind === "subheading" ||
    (one.kind === "chart" && mermaidOf(one) === null));
  if (isBare) return null;
  const summary = `<summary>${escapeHtmlInMarkdown(title)}</summary>`;
  return `<details>${summary}\n\n${parts.join("\n\n")}\n\n</details>`;
}

function htmlLine(spans: Line): string {
  return spans.map((one) => {
    if (one.kind === "status") return span(one);
    if (one.kind === "code") return codeHtmlInMarkdown(one.text);
    const escaped = escapeHtmlInMarkdown(one.text);
    return spaced(one, one.kind === "strong" ? `<b>${escaped}</b>` : escaped);
  }).join("");
}

function htmlBlock(one: Block): string {
  switch (one.kind) {
    case "paragraph":
      return `<p>${htmlLine(one.line)}</p>`;
    case "subheading":
      return `<p><b>${htmlLine(one.line)}</b></p>`;
    case "list":
      return `<ul>${one.items.map((item) => `<li>${htmlLine(item)}</li>`).join("")}</ul>`;
    case "copy":
      return `<p><code>${escapeHtmlInMarkdown(one.text)}</code></p>`;
    case "table": {
      const head = one.columns.map(({ heading }) => `<th>${escapeHtmlInMarkdown(heading)}</th>`);
      const rows = one.rows.map((row) =>
        `<tr>${row.map((cell) => `<td>${htmlLine(cell)}</td>`).join("")}</tr>`);
      return `<table><tr>${head.join("")}</tr>${rows.join("")}</table>`;
    }
    case "chart":
      return "";
    default:
      return unreachable(one);
  }
}

/** A section on a single line, as HTML: a blank line would end the element. */
function foldedOnOneLine({ title, blocks: content }: Section): string | null {
  if (content.every((one) => one.kind === "chart" || one.kind === "subheading")) return null;
  const summary = `<b>${escapeHtmlInMarkdown(title)}</b>`;
  return `<p>${summary}</p>${content.map(htmlBlock).join("")}`;
}

function briefly(
  { details, unseen }: NonNullable<Report["brief"]>, head: string, maxChars: number,
): string {
  const sections = details.map(foldedOnOneLine).filter((one) => one !== null);
  const titles = details.filter((one) => foldedOnOneLine(one) !== null)
    .map(({ title }) => title.toLowerCase());
  const aside = unseen === null ? "" : ` (${unseen})`;
  const summary = escapeHtmlInMarkdown(`Details${aside}: ${titles.join(", ")}`);
  return fitParts({
    head: `${head}\n<details><summary>${summary}</summary>`,
    parts: sections,
    joint: "",
    tail: "</details>\n",
    note: (left) => `<p>${left} left out to keep this short; the HTML report has room for all.</p>`,
  }, maxChars);
}

const MAX_CHARS = 60_000;

/** On line 1, so that it costs a short comment no line of its own. */
function linkTo(url: string | undefined): string {
  if (url === undefined) return "";
  return ` · [full report](${encodeURI(url).replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** GitHub-flavoured markdown, for a comment or a job summary. Line 1 is the verdict in words. */
export function markdownOf(
  report: Report,
  { maxChars = MAX_CHARS, moreUrl }: {
    readonly maxChars?: number | undefined; readonly moreUrl?: string | undefined;
  } = {},
): string {
  const mark = report.verdict === null ? "📼" : VERDICT_LOOKS[report.verdict].mark;
  const headline = `${mark} **${escapeMarkdown(report.headline)}**${linkTo(moreUrl)}`;
  const { lead, details } = report.brief ?? report;
  const head = [headline, ...blocks(lead)].join("\n\n");
  if (report.brief !== null) return briefly(report.brief, head, maxChars);
  return fitParts({
    head,
    parts: details.map(folded).filter((one) => one !== null),
    joint: "\n\n",
    tail: "\n",
    note: (left) => `_${left} left out to keep this short; the HTML report has room for all._`,
  }, maxChars);
}
