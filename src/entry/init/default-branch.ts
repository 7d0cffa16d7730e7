import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const REFERENCE = /^ref: refs\/(?:remotes\/origin|heads)\/([\w./-]+)\s*$/;
const USUAL = ["main", "master"];

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

const textOf = async (path: string): Promise<string> => await readFile(path, "utf8").catch(() => "");

const branchIn = async (path: string): Promise<string | null> =>
  REFERENCE.exec(await textOf(path))?.[1] ?? null;

/** The root of the repository that a folder lies in; null where it lies in none. */
export async function repositoryOf(folder: string): Promise<string | null> {
  const here = resolve(folder);
  if (await exists(join(here, ".git"))) return here;
  return dirname(here) === here ? null : await repositoryOf(dirname(here));
}

/** `.git` is a folder, or a file that names one, as in linked working trees (gitrepository-layout). */
async function gitFolders(root: string): Promise<{ readonly own: string; readonly common: string }> {
  const git = join(root, ".git");
  const [, elsewhere = null] = /^gitdir: (.+?)\s*$/.exec(await textOf(git)) ?? [];
  const own = elsewhere === null ? git : resolve(root, elsewhere);
  const common = (await textOf(join(own, "commondir"))).trim();
  return { own, common: common === "" ? own : resolve(own, common) };
}

/**
 * The default branch of a repository, as far as `.git` tells: that of `origin`, one with a usual
 * name, or the one that is checked out. Null where it tells nothing.
 */
export async function defaultBranchOf(root: string): Promise<string | null> {
  const { own, common } = await gitFolders(root);
  const ofOrigin = await branchIn(join(common, "refs/remotes/origin/HEAD"));
  if (ofOrigin !== null) return ofOrigin;
  const packed = (await textOf(join(common, "packed-refs"))).split("\n");
  for (const name of USUAL) {
    const reference = `refs/heads/${name}`;
    const isPacked = packed.some((line) => line.endsWith(` ${reference}`));
    if (isPacked || await exists(join(common, reference))) return name;
  }
  return await branchIn(join(own, "HEAD"));
}
