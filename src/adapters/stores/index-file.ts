import { z } from "zod";
import { digest } from "../../base/index.ts";
import type { RunSummary } from "../../comparison/index.ts";

/**
 * `index.json` of the data branch: every run in short, by the hash of its file. Derived: a run that
 * is missing in it, or whose file has changed, is read again, and nothing in a damaged index is
 * believed: its checksum tells.
 */
export const INDEX_PATH = "index.json";

const text = z.string().max(500);
const summary = z.object({
  path: text, suite: text, scenario: text, fingerprint: text, startedAt: z.iso.datetime({ offset: true }),
  commit: text.nullable(), admitted: z.boolean(), verdict: text.nullable(), isSound: z.boolean(),
  markers: z.array(text).max(100), providerModel: text.nullable(),
  levels: z.record(text, z.number()),
});

const index = z.object({
  schema: z.literal("tailgate.index/1"),
  checksum: z.string(),
  runs: z.array(summary.extend({ blob: text })).max(50_000),
});

/** By the blob's hash and the path: equal content may lie in two places. */
const keyOf = (blob: string, path: string): string => `${blob} ${path}`;

export type RunIndex = ReadonlyMap<string, RunSummary>;

/** Null when it is damaged. */
export function parseIndex(content: string): RunIndex | null {
  try {
    const { runs, checksum } = index.parse(JSON.parse(content));
    if (checksum !== digest(runs)) return null;
    return new Map(runs.map(({ blob, ...run }) => [keyOf(blob, run.path), run]));
  } catch {
    return null;
  }
}

export function lookUp(known: RunIndex, blob: string, path: string): RunSummary | null {
  return known.get(keyOf(blob, path)) ?? null;
}

const FIELDS = summary.keyof().options;

/** In one order, wherever the summary comes from: the same runs give the same file. */
const inOrder = (run: RunSummary): object =>
  Object.fromEntries(FIELDS.map((field) => [field, run[field]]));

/** One run a line, in the order of their paths, so that a change of the file is a small one. */
export function formatIndex(
  runs: readonly { readonly blob: string; readonly run: RunSummary }[],
): string {
  const sorted = runs.toSorted((a, b) => (a.run.path < b.run.path ? -1 : 1))
    .map(({ blob, run }) => ({ ...inOrder(run), blob }));
  const lines = sorted.map((run) => JSON.stringify(run));
  return `{"schema": "tailgate.index/1", "checksum": "${digest(sorted)}", "runs": [\n` +
    `${lines.join(",\n")}\n]}\n`;
}
