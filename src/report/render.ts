import { assert, unreachable } from "../base/index.ts";
import { type Recording, serialiseRecording } from "../measurement/index.ts";
import type { Verdict } from "../verdict/index.ts";
import { documentOf } from "./document.ts";
import { pageOf } from "./html/page.ts";
import { jsonOf } from "./json.ts";
import { junitOf } from "./junit.ts";
import { markdownOf } from "./markdown.ts";
import { textOf } from "./text.ts";

export const REPORT_FORMATS = ["markdown", "html", "json", "junit", "text"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface RenderOptions {
  /** ANSI colours; text only. */
  readonly color?: boolean;
  /** Of the terminal, where it is one: a wider table is shown row by row. Text only. */
  readonly columns?: number | undefined;
  /** Longest result in UTF-16 units; markdown only. Default 60,000, as much as a comment holds. */
  readonly maxChars?: number;
  /** Page that holds more than fits here; markdown only. Built by us, never taken from a file. */
  readonly moreUrl?: string;
}

/** A verdict or a single run in one of the dialects. The same subject gives the same text. */
export function render(
  subject: Verdict | Recording,
  format: ReportFormat,
  options: RenderOptions = {},
): string {
  const { color = false, columns, maxChars, moreUrl } = options;
  assert(maxChars === undefined || maxChars > 0, "maxChars is positive");
  switch (format) {
    case "markdown":
      return markdownOf(documentOf(subject), { maxChars, moreUrl });
    case "html":
      return pageOf(documentOf(subject), "findings" in subject
        ? { name: "verdict.json", json: jsonOf(subject) }
        : { name: "recording.json", json: serialiseRecording(subject) });
    case "json":
      return jsonOf(subject);
    case "junit":
      return junitOf(subject);
    case "text":
      return textOf(documentOf(subject), { color, columns });
    default:
      return unreachable(format);
  }
}
