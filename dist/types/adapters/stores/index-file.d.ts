import type { RunSummary } from "../../comparison/index.js";
/**
 * `index.json` of the data branch: every run in short, by the hash of its file. Derived: a run that
 * is missing in it, or whose file has changed, is read again, and nothing in a damaged index is
 * believed: its checksum tells.
 */
export declare const INDEX_PATH = "index.json";
export type RunIndex = ReadonlyMap<string, RunSummary>;
/** Null when it is damaged. */
export declare function parseIndex(content: string): RunIndex | null;
export declare function lookUp(known: RunIndex, blob: string, path: string): RunSummary | null;
/** One run a line, in the order of their paths, so that a change of the file is a small one. */
export declare function formatIndex(runs: readonly {
    readonly blob: string;
    readonly run: RunSummary;
}[]): string;
