import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { assert, oneLine, TailgateError } from "../../base/index.ts";
import type { BaselineKey, BaselineStore, Loaded, RunIdentity } from "../../comparison/index.ts";
import type { Recording } from "../../measurement/index.ts";
import { makeDirectoryArchive } from "./directory-archive.ts";
import { isMissing, readRegularFile, systemCode, writeWhole } from "./disk.ts";
import { alternativePath, fingerprintFolderOf, scenarioFolderOf, storedFile } from "./layout.ts";
import { selectRuns, type FileText } from "./select.ts";

/** Files below one scenario; far beyond what pruning leaves. */
const MAX_FILES = 20_000;

function failed(description: string, what: string, error: unknown): TailgateError {
  return new TailgateError("store", {
    code: "directory-failed",
    message: `Could not ${what} ${description} (${systemCode(error) ?? "unknown failure"}).`,
    hint: "Check the path, its permissions and the free space.",
    cause: error,
  });
}

/** Paths of the stored runs of a scenario, relative to the root, with `/`; empty without folder. */
async function listRuns(root: string, folder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .filter((path) => fingerprintFolderOf(path) !== null)
      .slice(0, MAX_FILES);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readAll(root: string, paths: readonly string[]): Promise<readonly FileText[]> {
  const texts: FileText[] = [];
  for (const path of paths) {
    const text = await readRegularFile(join(root, path), path);
    // Removed since the listing, by pruning in another process.
    if (text !== null) texts.push(text);
  }
  return texts;
}

interface Place {
  readonly path: string;
  readonly stored: boolean;
}

/** Where a text goes: its own path, unless the same run has stored something else there. */
async function placeOf(root: string, path: string, text: string): Promise<Place> {
  const hash = createHash("sha256").update(text).digest("hex");
  const second = alternativePath(path, hash);
  for (const candidate of [path, second]) {
    const present = await readRegularFile(join(root, candidate), candidate);
    if (present === null) return { path: candidate, stored: false };
    if (present.kind === "text" && present.text === text) return { path: candidate, stored: true };
  }
  // Holds the name of this very text but not the text: torn, so it is replaced.
  return { path: second, stored: false };
}

async function save(
  root: string,
  description: string,
  recording: Recording,
  run: RunIdentity,
): Promise<{ readonly path: string }> {
  const { path, text } = storedFile(recording, run);
  try {
    const place = await placeOf(root, path, text);
    const file = resolve(root, place.path);
    assert(!relative(root, file).startsWith(".."), "a stored run lies within its store");
    if (!place.stored) await writeWhole(file, text);
    return { path: place.path };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw failed(description, "write to", error);
  }
}

/** `dir:PATH`: the layout of the baseline branch on disk, one file per run, written atomically. */
export function makeDirectoryStore(root: string): BaselineStore {
  const description = `directory ${oneLine(root, 200)}`;
  return {
    description,
    load: async (key: BaselineKey, limit: number): Promise<Loaded> => {
      const folder = scenarioFolderOf(key);
      try {
        const paths = await listRuns(root, folder);
        const read = (wanted: readonly string[]) => readAll(root, wanted);
        return await selectRuns({ paths, read, description, readsAll: true }, key, limit);
      } catch (error) {
        if (systemCode(error) === null) throw error;
        throw failed(description, "read", error);
      }
    },
    save: (recording, run) => save(root, description, recording, run),
    archive: makeDirectoryArchive(root, description, {
      list: (folder) => listRuns(root, folder), read: (paths) => readAll(root, paths),
    }),
  };
}
