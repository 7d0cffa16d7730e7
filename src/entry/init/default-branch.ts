import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

const REFERENCE = /^ref: refs\/(?:remotes\/origin|heads)\/([\w./-]+)\s*$/;
const USUAL = ["main", "master"];

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

async function branchIn(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch(() => "");
  return REFERENCE.exec(text)?.[1] ?? null;
}

export const isRepository = async (folder: string): Promise<boolean> =>
  await exists(join(folder, ".git"));

/**
 * The default branch of the repository in a folder, as far as `.git` tells: that of `origin`, one with
 * a usual name, or the one that is checked out. Null where it tells nothing.
 */
export async function defaultBranchOf(folder: string): Promise<string | null> {
  const git = join(folder, ".git");
  const ofOrigin = await branchIn(join(git, "refs/remotes/origin/HEAD"));
  if (ofOrigin !== null) return ofOrigin;
  for (const name of USUAL) if (await exists(join(git, "refs/heads", name))) return name;
  return await branchIn(join(git, "HEAD"));
}
