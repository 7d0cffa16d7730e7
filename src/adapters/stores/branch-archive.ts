import { createHash } from "node:crypto";
import { oneLine, TailgateError } from "../../base/index.ts";
import {
  type BaselineArchive, type DerivedFile, runsToPrune, type RunSummary, summariseRun,
} from "../../comparison/index.ts";
import type { GitApi, TreeEntry } from "../github/index.ts";
import type { BranchStoreOptions } from "./branch-options.ts";
import { formatIndex, INDEX_PATH, lookUp, parseIndex, type RunIndex } from "./index-file.ts";
import { fingerprintFolderOf, MAX_LOADED_BYTES } from "./layout.ts";
import { inParallel } from "./parallel.ts";
import { parseStored } from "./select.ts";
import { listFiles } from "./tree.ts";

/** Runs opened in one go; each costs a request of the 1,000 an hour. The next one goes on. */
const MAX_OPENED = 400;
const MAX_TRIES = 3;
const MANY_BYTES = 20_000_000;
/** Nothing else lies there: what is not derived any more goes. */
const DERIVED_FOLDER = "charts/";
const MAX_REMOVED = 500;

interface Stored {
  readonly entry: TreeEntry;
  readonly run: RunSummary;
}

interface Contents {
  readonly tip: string;
  readonly tree: string;
  readonly files: readonly TreeEntry[];
  readonly stored: readonly Stored[];
  /** Paths and reasons. */
  readonly corrupt: readonly string[];
}

type Read = { readonly kind: "run"; readonly stored: Stored }
  | { readonly kind: "corrupt"; readonly reason: string };

async function readIndex(
  { github, branch, warn }: BranchStoreOptions,
  files: readonly TreeEntry[],
): Promise<RunIndex> {
  const entry = files.find(({ path }) => path === INDEX_PATH);
  if (entry === undefined) return new Map();
  const isSmall = (entry.sizeBytes ?? 0) <= MAX_LOADED_BYTES;
  const index = isSmall ? parseIndex(await github.getBlob(entry.sha)) : null;
  if (index !== null) return index;
  warn(`warning: ${INDEX_PATH} on branch ${oneLine(branch)} is damaged and not believed: the runs ` +
    "themselves are read, and the next one that is stored writes it anew.");
  return new Map();
}

async function readRun(github: GitApi, known: RunIndex, entry: TreeEntry): Promise<Read> {
  const { path, sha } = entry;
  const found = lookUp(known, sha, path);
  if (found !== null) return { kind: "run", stored: { entry, run: found } };
  if ((entry.sizeBytes ?? 0) > MAX_LOADED_BYTES) {
    return { kind: "corrupt", reason: `${path}: it has ${entry.sizeBytes} bytes` };
  }
  const read = parseStored({ kind: "text", path, text: await github.getBlob(sha) }, null);
  return read.kind === "corrupt"
    ? { kind: "corrupt", reason: `${oneLine(path)}: ${read.reason}` }
    : { kind: "run", stored: { entry, run: summariseRun(path, read.run.recording) } };
}

async function readContents(options: BranchStoreOptions): Promise<Contents | null> {
  const { github, branch } = options;
  const found = await github.getBranch(branch);
  if (found.kind !== "found") return null;
  const tree = await github.getCommitTree(found.sha);
  const files = await listFiles(github, tree, "");
  const known = await readIndex(options, files);
  const runs = files.filter(({ path }) => fingerprintFolderOf(path) !== null);
  const isKnown = ({ sha, path }: TreeEntry): boolean => lookUp(known, sha, path) !== null;
  const opened = runs.filter((entry) => !isKnown(entry)).slice(-MAX_OPENED);
  const read = await inParallel(
    [...runs.filter(isKnown), ...opened], (entry) => readRun(github, known, entry));
  return {
    tip: found.sha, tree, files,
    stored: read.flatMap((one) => (one.kind === "run" ? [one.stored] : [])),
    corrupt: read.flatMap((one) => (one.kind === "corrupt" ? [one.reason] : [])),
  };
}

/** As git names a file's content; another format of objects gives other names, which only costs. */
function blobOf(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

type Changes = readonly { readonly path: string; readonly blob: string | null }[];

/** What has to be written for the derived files to be there, and what of older ones to be removed. */
async function derivedChanges(
  github: GitApi,
  files: readonly TreeEntry[],
  derived: readonly DerivedFile[],
): Promise<Changes> {
  const present = new Map(files.map(({ path, sha }) => [path, sha]));
  const fresh = derived.filter(({ path, text }) => present.get(path) !== blobOf(text));
  const written = await inParallel(fresh, async ({ path, text }) =>
    ({ path, blob: await github.createBlob(text) }));
  const own = new Set(derived.map(({ path }) => path));
  const stale = [...present.keys()].filter((path) => path.startsWith(DERIVED_FOLDER) && !own.has(path));
  return [
    ...written.filter(({ path, blob }) => present.get(path) !== blob),
    ...stale.map((path) => ({ path, blob: null })),
  ];
}

type Tidied =
  | { readonly kind: "done"; readonly pruned: number }
  | { readonly kind: "lost-race" };

type TidyOptions = Parameters<BaselineArchive["tidy"]>[0];

async function write(
  { github, branch }: BranchStoreOptions,
  contents: Contents,
  { now, derive }: TidyOptions,
): Promise<Tidied> {
  const { stored, files, tip, tree } = contents;
  const pruned = new Set(runsToPrune(stored.map(({ run }) => run), now).slice(0, MAX_REMOVED));
  const kept = stored.filter(({ entry }) => !pruned.has(entry.path));
  const derived = [
    { path: INDEX_PATH, text: formatIndex(kept.map(({ entry, run }) => ({ blob: entry.sha, run }))) },
    ...derive(kept.map(({ run }) => run)),
  ];
  const changed = await derivedChanges(github, files, derived);
  if (changed.length === 0 && pruned.size === 0) return { kind: "done", pruned: 0 };
  const next = await github.createTree({
    baseTree: tree, files: [...changed, ...[...pruned].map((path) => ({ path, blob: null }))],
  });
  const message = pruned.size === 0 ? "Bring the overview up to date"
    : `Prune ${pruned.size} old runs and bring the overview up to date`;
  const commit = await github.createCommit({ message, tree: next, parents: [tip] });
  const change = await github.advanceBranch(branch, commit);
  // Rules that forbid it would have forbidden the run itself, which was stored a moment ago.
  return change.kind === "changed" ? { kind: "done", pruned: pruned.size } : { kind: "lost-race" };
}

function notesOf(contents: Contents, description: string): readonly string[] {
  const sizeBytes = contents.files.reduce((sum, { sizeBytes: own }) => sum + (own ?? 0), 0);
  return [
    ...contents.corrupt.map((reason) => `${description}: ${reason}`),
    ...(sizeBytes > MANY_BYTES ? [`${description} holds ${Math.round(sizeBytes / 1e6)} MB in ` +
      `${contents.files.length} files, more than ${MANY_BYTES / 1e6} MB: delete scenarios or ` +
      "configurations that are no longer run, or start a new one with baseline: branch:NAME. " +
      "How to squash its history: docs/github.md"]
      : []),
  ];
}

async function tidy(
  options: BranchStoreOptions,
  description: string,
  asked: TidyOptions,
): Promise<readonly string[]> {
  for (let count = 0; count < MAX_TRIES; count += 1) {
    const contents = await readContents(options);
    if (contents === null) return [];
    const tidied = await write(options, contents, asked);
    if (tidied.kind === "lost-race") continue;
    const pruned = tidied.pruned === 0 ? [] : [`${description}: ${tidied.pruned} old runs pruned`];
    return [...pruned, ...notesOf(contents, description)];
  }
  return [];
}

/** The data branch as a whole: its index, its pruning and the pages that people open. */
export function makeBranchArchive(
  options: BranchStoreOptions,
  description: string,
): BaselineArchive {
  return {
    summaries: async () => {
      const contents = await readContents(options);
      const [reason] = contents?.corrupt ?? [];
      if (reason !== undefined) {
        throw new TailgateError("store", {
          code: "corrupt-baseline",
          message: `${description}: ${reason}`,
          hint: "Restore that file or delete it; a damaged baseline is never silently skipped.",
        });
      }
      return (contents?.stored ?? []).map(({ run }) => run);
    },
    tidy: (asked) => tidy(options, description, asked),
  };
}
