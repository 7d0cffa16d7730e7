import { appendFileSync, readFileSync, statSync } from "node:fs";
import { TailgateError } from "../../base/index.ts";

/** The runner drops a step's whole summary beyond 1 MiB (actions/runner, FileCommandManager.cs). */
const MAX_SUMMARY_BYTES = 1024 * 1024;

export type SummaryResult =
  | { readonly kind: "appended"; readonly sizeBytes: number }
  /** Nothing was written. `roomBytes` is what would still fit. */
  | { readonly kind: "too-large"; readonly sizeBytes: number; readonly roomBytes: number };

function presentBytes(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Markdown blocks need a line of their own, whatever was appended before. */
function separator(file: string, sizeBytes: number): string {
  if (sizeBytes === 0) return "";
  return readFileSync(file, "utf8").endsWith("\n") ? "\n" : "\n\n";
}

/**
 * Appends to the job summary, keeping what other parts of the step wrote.
 * @param file path from GITHUB_STEP_SUMMARY
 */
export function appendSummary(file: string, markdown: string): SummaryResult {
  try {
    const present = presentBytes(file);
    // Two bytes for the separator, one for the line end.
    const roomBytes = Math.max(0, MAX_SUMMARY_BYTES - present - 3);
    const sizeBytes = Buffer.byteLength(markdown, "utf8");
    if (sizeBytes > roomBytes) return { kind: "too-large", sizeBytes, roomBytes };
    const end = markdown.endsWith("\n") ? "" : "\n";
    appendFileSync(file, `${separator(file, present)}${markdown}${end}`, "utf8");
    return { kind: "appended", sizeBytes };
  } catch (error) {
    throw new TailgateError("publish", {
      code: "summary-unwritable",
      message: "The job summary could not be written to the file that GITHUB_STEP_SUMMARY names.",
      cause: error,
    });
  }
}
