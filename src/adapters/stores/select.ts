import { oneLine, TailgateError } from "../../base/index.ts";
import type { BaselineKey, Loaded, StoredRun } from "../../comparison/index.ts";
import { parseRecording } from "../../measurement/index.ts";
import { byAge, checkedFolder, fingerprintFolderOf, scenarioFolderOf } from "./layout.ts";

/** What a store offers to `selectRuns`: paths, and the text of some of them. */
export interface Listing {
  /** All paths in the store, or all below the key's scenario. */
  readonly paths: readonly string[];
  /** Texts in the order of `paths`; a sentence where a file cannot be read. */
  read(paths: readonly string[]): Promise<readonly FileText[]>;
  /** Whether all runs of a key are read, since their order in time is only known from inside. */
  readonly readsAll: boolean;
  /** For the reason of an absence: `branch tailgate-data of owner/repo`. */
  readonly description: string;
}

export type FileText =
  | { readonly kind: "text"; readonly path: string; readonly text: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

type Read =
  | { readonly kind: "run"; readonly run: StoredRun }
  | { readonly kind: "corrupt"; readonly path: string; readonly reason: string };

const MAX_OTHERS = 5;
/** Runs looked at in one load; pruning keeps 200 of a fingerprint. */
const MAX_SCANNED = 400;

/** A run that somebody put there himself: it need not be in our own writing. */
export function parseRun(file: FileText, fingerprint: string | null): Read {
  const { path } = file;
  if (file.kind === "unreadable") return { kind: "corrupt", path, reason: oneLine(file.reason) };
  try {
    const { recording } = parseRecording(file.text, path);
    if (fingerprint !== null && recording.fingerprint.key !== fingerprint) {
      return { kind: "corrupt", path, reason: "it belongs to another fingerprint's folder" };
    }
    return { kind: "run", run: { path, recording } };
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    return { kind: "corrupt", path, reason: error.message };
  }
}

/** A run that a store wrote, with a checksum: one without it was damaged or edited. */
export function parseStored(file: FileText, fingerprint: string | null): Read {
  const read = parseRun(file, fingerprint);
  if (read.kind === "corrupt" || read.run.recording.checksum !== undefined) return read;
  return { kind: "corrupt", path: file.path, reason: "its checksum is missing" };
}

const isAdmitted = (run: StoredRun): boolean => run.recording.admitted !== false;

function byStart(a: StoredRun, b: StoredRun): number {
  return Date.parse(a.recording.startedAt) - Date.parse(b.recording.startedAt)
    || (a.path < b.path ? -1 : 1);
}

/** The newest `limit` admitted runs and those not admitted that lie between them, oldest first. */
export function newestAdmitted(runs: readonly StoredRun[], limit: number): readonly StoredRun[] {
  const sorted = [...runs].toSorted(byStart);
  const admitted = sorted.filter(isAdmitted).slice(-limit);
  const oldest = admitted[0];
  return oldest === undefined ? sorted.slice(-limit) : sorted.slice(sorted.indexOf(oldest));
}

async function readOthers(listing: Listing, key: BaselineKey): Promise<readonly StoredRun[]> {
  const own = checkedFolder(key);
  const newest = new Map<string, string>();
  const prefix = scenarioFolderOf(key);
  for (const path of listing.paths.filter((one) => one.startsWith(prefix)).toSorted(byAge)) {
    const folder = fingerprintFolderOf(path);
    if (folder !== null && folder !== own && !newest.has(folder)) newest.set(folder, path);
  }
  const texts = await listing.read([...newest.values()].slice(0, MAX_OTHERS));
  // They only say what changed: one that cannot be read is reported when its own key is loaded.
  return texts.flatMap((text) => {
    const read = parseRun(text, null);
    return read.kind === "run" ? [read.run] : [];
  }).toSorted(byStart);
}

/**
 * The answer of a store from its listing. Files are read newest first, and unless `readsAll` only
 * as many as needed; any of them that cannot be read or parsed makes the whole answer corrupt.
 */
export async function selectRuns(
  listing: Listing,
  key: BaselineKey,
  limit: number,
): Promise<Loaded> {
  const folder = checkedFolder(key);
  const paths = listing.paths
    .filter((path) => fingerprintFolderOf(path) === folder)
    .toSorted(byAge)
    .slice(0, MAX_SCANNED);
  if (paths.length === 0) {
    const others = await readOthers(listing, key);
    const reason = `${listing.description} holds no run of ${oneLine(key.suite, 60)} / ` +
      `${oneLine(key.scenario, 60)} with this configuration`;
    return { kind: "absent", reason, others };
  }
  const runs: StoredRun[] = [];
  for (let from = 0; from < paths.length;) {
    const missing = limit - runs.filter(isAdmitted).length;
    if (missing <= 0 && !listing.readsAll) break;
    const wanted = listing.readsAll ? paths.length : missing;
    const texts = await listing.read(paths.slice(from, from + wanted));
    for (const text of texts) {
      const read = parseStored(text, key.fingerprint);
      if (read.kind === "corrupt") return read;
      runs.push(read.run);
    }
    from += wanted;
  }
  return { kind: "found", runs: newestAdmitted(runs, limit) };
}
