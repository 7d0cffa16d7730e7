import { unreachable } from "../base/index.ts";
import { escapeTerminal } from "./escape.ts";
import {
  type Block, type Line, type Report, type Section, type Span, spaced, type Table,
} from "./model.ts";
import { type Tone, VERDICT_LOOKS } from "./names.ts";

/** Text is broken at what a terminal usually has; tables take what there is. */
const WIDTH = 80;
const NARROWEST = 20;
const GAP = "  ";

const ANSI: Readonly<Record<Tone | "strong" | "dim", string>> = {
  good: "32", bad: "31", doubt: "33", plain: "36", strong: "1", dim: "2",
};

type Paint = (content: string, look: keyof typeof ANSI) => string;

const painter = (color: boolean): Paint => (content, look) =>
  (color && content !== "" ? `\u001b[${ANSI[look]}m${content}\u001b[0m` : content);

function bare(span: Span): string {
  if (span.kind === "status") return VERDICT_LOOKS[span.verdict].label;
  return spaced(span, escapeTerminal(span.text));
}

const bareLine = (line: Line): string => line.map(bare).join("");

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Emoji_Presentation}/u;

/** Terminal columns, near enough: wide characters of East Asia and pictures take two. */
export function columnsOf(content: string): number {
  return [...content].reduce((sum, character) => {
    if (/\p{Mn}|\u200b/u.test(character)) return sum;
    return sum + (WIDE.test(character) ? 2 : 1);
  }, 0);
}

/** Lines of at most `width` columns, broken at spaces; a longer word keeps its length. */
export function wrap(content: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of content.split(" ")) {
    const next = current === "" ? word : `${current} ${word}`;
    if (current !== "" && columnsOf(next) > width - columnsOf(indent)) {
      lines.push(current);
      current = word;
    } else {
      current = next;
    }
  }
  return [...lines, current].map((line, at) => (at === 0 ? line : `${indent}${line}`));
}

function padded(content: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - columnsOf(content)));
  return align === "right" ? `${space}${content}` : `${content}${space}`;
}

function toneOf(line: Line): Tone | null {
  const found = line.find((span) => span.kind === "status");
  return found?.kind === "status" ? VERDICT_LOOKS[found.verdict].tone : null;
}

const MAX_CELL = 40;

interface Look {
  readonly paint: Paint;
  /** Infinity: wherever it goes, long lines are no trouble there. */
  readonly columns: number;
}

/** The cells of each row below its first one, where they do not fit beside each other. */
function stacked(
  { columns, rows }: Table, cells: readonly (readonly string[])[], look: Look,
): readonly string[] {
  return cells.flatMap(([name = "", ...values], which) => {
    const tone = toneOf(rows[which]?.flat() ?? []);
    const told = values.map((value, at) => `${columns[at + 1]?.heading ?? ""} ${value}`).join(", ");
    return [tone === null ? name : look.paint(name, tone),
      ...wrap(told, look.columns - GAP.length, "").map((line) => `${GAP}${line}`)];
  });
}

function table(whole: Table, look: Look): readonly string[] {
  const { columns, rows } = whole;
  const { paint } = look;
  const shorten = (cell: string): string =>
    (cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1)}…` : cell);
  const cells = rows.map((row) => row.map((cell) => shorten(bareLine(cell))));
  const widths = columns.map(({ heading }, at) =>
    Math.max(columnsOf(heading), ...cells.map((row) => columnsOf(row[at] ?? ""))));
  const widthOfAll = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
  if (widthOfAll > look.columns) return stacked(whole, cells, look);
  const align = (at: number): "left" | "right" => columns[at]?.align ?? "left";
  const head = columns.map(({ heading }, at) => padded(heading, widths[at] ?? 0, align(at)));
  const body = cells.map((row, which) => row.map((cell, at) => {
    const tone = toneOf(rows[which]?.[at] ?? []);
    const shown = padded(cell, widths[at] ?? 0, align(at));
    return tone === null ? shown : paint(shown.trimEnd(), tone);
  }).join(GAP).trimEnd());
  return [paint(head.join(GAP).trimEnd(), "dim"), ...body];
}

function block(one: Block, look: Look): readonly string[] {
  const width = Math.min(WIDTH, look.columns);
  switch (one.kind) {
    case "paragraph":
      return wrap(bareLine(one.line), width, "");
    case "list":
      return one.items.flatMap((item) => wrap(`- ${bareLine(item)}`, width, "  "));
    case "subheading":
      return [look.paint(bareLine(one.line), "strong")];
    case "copy":
      return one.text.split("\n").map((line) => `    ${escapeTerminal(line)}`);
    case "table":
      return table(one, look);
    case "chart":
      return [];
    default:
      return unreachable(one);
  }
}

function blocks(all: readonly Block[], look: Look): string {
  return all.map((one) => block(one, look).join("\n")).filter((one) => one !== "").join("\n\n");
}

function section({ title, blocks: content }: Section, look: Look): string {
  return `${look.paint(escapeTerminal(title), "strong")}\n${blocks(content, look)}`;
}

/** What a terminal shows at the end of a run. Colours are ANSI and only there when asked for. */
export function textOf(
  report: Report,
  options: {
    readonly color: boolean;
    /** Of the terminal; left out where it is none. */
    readonly columns?: number | undefined;
  },
): string {
  const paint = painter(options.color);
  const look: Look = { paint, columns: Math.max(NARROWEST, options.columns ?? Infinity) };
  const [first = "", ...more] =
    wrap(escapeTerminal(report.headline), Math.min(WIDTH, look.columns), "  ");
  const tone = report.verdict === null ? "plain" : VERDICT_LOOKS[report.verdict].tone;
  const colon = first.indexOf(":") + 1;
  const headline = `${paint(first.slice(0, colon), tone)}${first.slice(colon)}`;
  const parts = [
    [headline, ...more].join("\n"),
    blocks(report.lead, look),
    ...report.details.filter((one) => one.isForTerminal).map((one) => section(one, look)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
