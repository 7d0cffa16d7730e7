import { z } from "zod";
import { MAX_PARTS, type PartMark } from "./comment-parts.ts";

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
  /** Without it one text speaks for the whole run. */
  parts: z.array(z.object({
    name: z.string().max(100), title: z.string().max(500), rank: z.number().int(),
    attempt: z.number().int().min(0).max(1e9), chars: z.number().int().min(0).max(1e6),
  })).min(1).max(MAX_PARTS).optional(),
});

/** No space and no `>`: the name cannot end the HTML comment that it stands in. */
const nameOf = (key: string): string => `tailgate:${encodeURIComponent(key.toWellFormed())}`;

/** Ends what can be folded away. Texts in a report are escaped and cannot hold it. */
const FOLD_END = "</details>";

/** The hidden end of a comment, on a line of its own only where the last one is not HTML. */
export function withMarker(body: string, marker: string): string {
  return `${body}${body.endsWith(FOLD_END) ? "" : "\n\n"}${marker}`;
}

/** What `withMarker` puts at the end. */
export function formatMarker(key: string, stamp: Stamp, parts: readonly PartMark[] = []): string {
  const content = {
    run: stamp.runId, attempt: stamp.attempt, sha: stamp.headSha,
    ...(parts.length === 0 ? {} : { parts }),
  };
  const json = JSON.stringify(content).replaceAll(">", "\\u003e");
  return `<!-- ${nameOf(key)} ${json} -->`;
}

interface Marked {
  readonly stamp: Stamp;
  readonly parts: readonly PartMark[];
}

function parseMarked(json: string): Marked | null {
  try {
    const { run, attempt, sha, parts = [] } = marked.parse(JSON.parse(json));
    return { stamp: { runId: run, attempt, headSha: sha }, parts };
  } catch {
    return null;
  }
}

export type Marker =
  | { readonly kind: "none" }
  /** The marker is there but its content is not ours. */
  | { readonly kind: "damaged" }
  | ({ readonly kind: "marked"; readonly text: string } & Marked);

/**
 * The marker at the end of a comment, where `withMarker` puts it, and the text before it. The text is
 * never looked at: a report may quote anything.
 */
export function readMarker(body: string, key: string): Marker {
  const lines = body.trimEnd().split("\n");
  const lastLine = lines.at(-1) ?? "";
  const prefix = `<!-- ${nameOf(key)} `;
  const at = lastLine.lastIndexOf(prefix);
  const before = lastLine.slice(0, Math.max(0, at));
  const isOurs = at === 0 || before.endsWith(FOLD_END);
  if (!isOurs || !lastLine.endsWith("-->")) return { kind: "none" };
  const found = parseMarked(lastLine.slice(at + prefix.length, -3));
  if (found === null) return { kind: "damaged" };
  return { kind: "marked", text: [...lines.slice(0, -1), before].join("\n").trimEnd(), ...found };
}

const numberOf = ({ runId }: Stamp): bigint => BigInt(/^\d{1,20}$/.test(runId) ? runId : 0);

/** Whether `a` comes from a later run than `b`. Attempts are of one run: parts are compared by them. */
export function isLaterRun(a: Stamp, b: Stamp): boolean {
  return numberOf(a) > numberOf(b);
}
