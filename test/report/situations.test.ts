import { describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import { render, REPORT_FORMATS, type ReportFormat } from "../../src/report/index.ts";
import type { Verdict } from "../../src/verdict/index.ts";
import { expectGolden } from "../support/golden.ts";
import { SITUATIONS } from "../support/situations.ts";

/** Every situation in every dialect. */

const EXTENSIONS = { markdown: "md", html: "html", text: "txt", junit: "xml", json: "json" } as const;
const NAMES = Object.keys(SITUATIONS);

const made = new Map<string, Verdict | Recording>();
/** Made once for all tests of this file. */
function subjectOf(name: string): Verdict | Recording {
  const subject = made.get(name) ?? SITUATIONS[name]?.make();
  if (subject === undefined) throw new Error(name);
  made.set(name, subject);
  return subject;
}

const shown = (name: string, format: ReportFormat): string => render(subjectOf(name), format);

const MOST_LINES = 160;
function cut(text: string, most = MOST_LINES): string {
  const lines = text.split("\n");
  const more = lines.length - most;
  return more <= 0 ? text : `${lines.slice(0, most).join("\n")}\n… ${more} lines more\n`;
}

/** A page without its style, script and numbers; of drawings the title, of long tables the head. */
const outline = (page: string): string => page
  .replace(/<style>[^<]*<\/style>/, "<style></style>")
  .replace(/<script>[\s\S]*?<\/script>/, "<script></script>")
  .replace(/sha256-[\w+/=]+/g, "sha256-")
  .replace(/base64,[\w+/=]+/, "base64,")
  .replace(/[\d,]+ kB\)/, "kB)")
  .replace(/(<svg [^>]*>)(<title[^>]*>[^<]*<\/title>)[\s\S]*?<\/svg>/g, "<svg>$2</svg>")
  .replace(/(<tbody>(?:<tr[\s\S]*?<\/tr>\n?){3})(?:<tr[\s\S]*?<\/tr>\n?)+(<\/tbody>)/g, "$1…$2");

/** Of long lists the beginning, of numbers six digits: further ones are the machine's. */
function abridged(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(6));
  if (Array.isArray(value)) {
    const more = value.length - 12;
    return more <= 0 ? value.map(abridged) : [...value.slice(0, 2).map(abridged), `… ${value.length - 2} more`];
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const kept = entries.slice(0, 30).map(([key, one]) =>
    [key, key === "histograms" ? "…" : abridged(one)]);
  return Object.fromEntries(entries.length > 30 ? [...kept, ["…", entries.length - 30]] : kept);
}

function golden(name: string, format: ReportFormat): string {
  const text = shown(name, format);
  switch (format) {
    case "html": return cut(outline(text), 70);
    case "json": return cut(`${JSON.stringify(abridged(JSON.parse(text)), null, 1)}\n`, 250);
    default: return cut(text);
  }
}

describe.each(NAMES)("%s", (name) => {
  test.each(REPORT_FORMATS)("%s", (format) => {
    expectGolden(`report/${name}.${EXTENSIONS[format]}`, golden(name, format));
  });

  test("has the verdict that it stands for", () => {
    const subject = subjectOf(name);
    expect("findings" in subject ? subject.verdict : null).toBe(SITUATIONS[name]?.verdict);
  });

  test("says its verdict on line 1, of a pass in ten lines", () => {
    const lines = shown(name, "markdown").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^\S+ \*\*.+\*\*$/);
    if (SITUATIONS[name]?.verdict === "pass") expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines.join("\n").length).toBeLessThanOrEqual(60_000);
  });

  test("shows no number that is none, and no zero below zero", () => {
    for (const format of ["markdown", "text", "junit"] as const) {
      expect(shown(name, format)).not.toMatch(/\bNaN\b|Infinity|undefined|\[object|(?<![\w.])-0(?:\.0+)?(?![\d.])/);
    }
    expect(outline(shown(name, "html"))).not.toMatch(/\bNaN\b|Infinity|undefined|\[object/);
  });
});
