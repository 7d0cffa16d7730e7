import { TailgateError } from "../../base/index.ts";
import type { GitApi, TreeEntry } from "../github/index.ts";
import { inParallel } from "./parallel.ts";

/** Folders listed for one tree that GitHub cut short; 20,000 files lie far below this. */
const MAX_FOLDERS = 2_000;

const below = (folder: string, entry: TreeEntry): TreeEntry => ({
  ...entry,
  path: folder === "" ? entry.path : `${folder}/${entry.path}`,
});

/** Whether a folder holds, or leads to, what lies below `prefix`. */
function leadsTo(folder: string, prefix: string): boolean {
  const path = `${folder}/`;
  return path.startsWith(prefix) || prefix.startsWith(path);
}

async function walk(
  github: GitApi,
  rootSha: string,
  prefix: string,
): Promise<readonly TreeEntry[]> {
  const files: TreeEntry[] = [];
  let folders: readonly { readonly path: string; readonly sha: string }[] = [
    { path: "", sha: rootSha },
  ];
  for (let listed = 0; folders.length > 0;) {
    listed += folders.length;
    if (listed > MAX_FOLDERS) {
      throw new TailgateError("store", {
        code: "store-too-large",
        message: `The baseline branch has more than ${MAX_FOLDERS} folders below ${prefix}.`,
        hint: "Start a new branch with baseline: branch:NAME, or remove old folders from this one.",
      });
    }
    const trees = await inParallel(folders, async (folder) => {
      const tree = await github.getTree(folder.sha, { recursive: false });
      return tree.entries.map((entry) => below(folder.path, entry));
    });
    const entries = trees.flat();
    files.push(...entries.filter((entry) => entry.kind === "file"));
    folders = entries.filter((entry) => entry.kind === "folder" && leadsTo(entry.path, prefix));
  }
  return files;
}

/**
 * The files of a tree whose path starts with `prefix`. One request; a tree that GitHub answers
 * only in part is walked folder by folder, along the prefix.
 */
export async function listFiles(
  github: GitApi,
  rootSha: string,
  prefix: string,
): Promise<readonly TreeEntry[]> {
  const whole = await github.getTree(rootSha, { recursive: true });
  const entries = whole.truncated ? await walk(github, rootSha, prefix) : whole.entries;
  return entries.filter((entry) => entry.kind === "file" && entry.path.startsWith(prefix));
}
