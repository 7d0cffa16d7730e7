import { unlink } from "node:fs/promises";
import { join } from "node:path";
import { TailgateError } from "../../base/index.ts";
import {
  type BaselineArchive, runsToPrune, type RunSummary, summariseRun,
} from "../../comparison/index.ts";
import { isMissing } from "./disk.ts";
import { type FileText, parseStored } from "./select.ts";

/** How a directory is looked through. */
export interface DirectoryFiles {
  list(folder: string): Promise<readonly string[]>;
  read(paths: readonly string[]): Promise<readonly FileText[]>;
}

async function remove(root: string, path: string): Promise<void> {
  try {
    await unlink(join(root, path));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

interface Contents {
  readonly runs: readonly RunSummary[];
  readonly corrupt: readonly string[];
}

async function readContents(files: DirectoryFiles): Promise<Contents> {
  const texts = await files.read(await files.list("v1"));
  const read = texts.map((text) => parseStored(text, null));
  return {
    runs: read.flatMap((one) =>
      (one.kind === "run" ? [summariseRun(one.run.path, one.run.recording)] : [])),
    corrupt: read.flatMap((one) => (one.kind === "corrupt" ? [`${one.path}: ${one.reason}`] : [])),
  };
}

/** A directory as a whole. Nobody browses it, so nothing is derived. */
export function makeDirectoryArchive(
  root: string,
  description: string,
  files: DirectoryFiles,
): BaselineArchive {
  return {
    summaries: async () => {
      const { runs, corrupt } = await readContents(files);
      const [reason] = corrupt;
      if (reason === undefined) return runs;
      throw new TailgateError("store", {
        code: "corrupt-baseline",
        message: `${description}: ${reason}`,
        hint: "Restore that file or delete it; a damaged baseline is never silently skipped.",
      });
    },
    tidy: async ({ now }) => {
      const { runs, corrupt } = await readContents(files);
      const pruned = runsToPrune(runs, now);
      for (const path of pruned) await remove(root, path);
      return [
        ...(pruned.length === 0 ? [] : [`${description}: ${pruned.length} old runs pruned`]),
        ...corrupt.map((reason) => `${description}: ${reason}`),
      ];
    },
  };
}
