import { z } from "zod";

/** Which run a comment speaks for. */
export interface Stamp {
  readonly runId: string;
  /** From 1. */
  readonly attempt: number;
  readonly headSha: string;
}

const marked = z.object({
  run: z.string().regex(/^\d{1,20}$/),
  attempt: z.number().int().min(0).max(1e9),
  sha: z.string().max(64),
});

/** No space and no `>`: the name cannot end the HTML comment that it stands in. */
const nameOf = (key: string): string => `tailgate:${encodeURIComponent(key.toWellFormed())}`;

/** The hidden last line of a comment. */
export function formatMarker(key: string, stamp: Stamp): string {
  const content = { run: stamp.runId, attempt: stamp.attempt, sha: stamp.headSha };
  const json = JSON.stringify(content).replaceAll(">", "\\u003e");
  return `<!-- ${nameOf(key)} ${json} -->`;
}

function parseStamp(json: string): Stamp | null {
  try {
    const { run, attempt, sha } = marked.parse(JSON.parse(json));
    return { runId: run, attempt, headSha: sha };
  } catch {
    return null;
  }
}

/**
 * The stamp in a comment's last line. Text before it is never looked at: a report may quote
 * anything. `stamp` is null when the marker is there but its content is damaged.
 */
export function ownStamp(
  body: string,
  key: string,
): { readonly kind: "none" } | { readonly kind: "marked"; readonly stamp: Stamp | null } {
  const lastLine = body.trimEnd().split("\n").at(-1) ?? "";
  const prefix = `<!-- ${nameOf(key)} `;
  if (!lastLine.startsWith(prefix) || !lastLine.endsWith("-->")) return { kind: "none" };
  return { kind: "marked", stamp: parseStamp(lastLine.slice(prefix.length, -3)) };
}

/** Whether `a` comes from a later run, or a later attempt of the same run, than `b`. */
export function supersedes(a: Stamp | null, b: Stamp | null): boolean {
  if (a === null) return false;
  if (b === null) return true;
  const runA = BigInt(/^\d{1,20}$/.test(a.runId) ? a.runId : 0);
  const runB = BigInt(/^\d{1,20}$/.test(b.runId) ? b.runId : 0);
  return runA === runB ? a.attempt > b.attempt : runA > runB;
}
