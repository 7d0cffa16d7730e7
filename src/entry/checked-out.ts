import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readOptional } from "./files.ts";

/** Folders of the workspace that are looked at: `actions/checkout` may be given a path. */
const MAX_FOLDERS = 200;

/** Null where there is none, or `.git` is a file, as in a submodule. */
const read = async (path: string): Promise<string | null> => await readOptional(path).catch(() => null);

/** Commit of a branch or other ref, whether it lies in a file of its own or was packed. */
async function commitOfRef(git: string, ref: string): Promise<string | null> {
  if (!/^refs\/[\w./-]+$/.test(ref) || ref.includes("..")) return null;
  const loose = (await read(join(git, ref)))?.trim();
  if (loose !== undefined && loose !== "") return loose;
  const packed = (await read(join(git, "packed-refs"))) ?? "";
  return packed.split("\n").find((line) => line.endsWith(` ${ref}`))?.split(" ")[0] ?? null;
}

async function headOf(git: string): Promise<string | null> {
  const head = (await read(join(git, "HEAD")))?.trim() ?? null;
  return head?.startsWith("ref: ") === true ? commitOfRef(git, head.slice("ref: ".length)) : head;
}

/**
 * What `ref: refs/pull/7/merge` leaves behind: the merge itself is one that no event names, since
 * GitHub makes it anew.
 */
async function pullRefs(git: string): Promise<ReadonlySet<string>> {
  const folder = join(git, "refs/remotes/pull");
  const numbers = await readdir(folder).catch(() => []);
  const commits = await Promise.all(numbers.filter((name) => /^\d+$/.test(name))
    .flatMap((name) => ["head", "merge"].map((end) =>
      commitOfRef(git, `refs/remotes/pull/${name}/${end}`))));
  return new Set(commits.filter((commit) => commit !== null));
}

/** A commit that is checked out, and whether it was fetched as a pull request's. */
export interface CheckedOut {
  readonly commit: string;
  readonly isOfPullRequest: boolean;
}

async function checkoutIn(folder: string): Promise<readonly CheckedOut[]> {
  const git = join(folder, ".git");
  const commit = await headOf(git);
  if (commit === null) return [];
  return [{ commit: commit.toLowerCase(), isOfPullRequest: (await pullRefs(git)).has(commit) }];
}

/** What is checked out in the workspace, at its root and in the folders right below it. */
export async function checkedOut(workspace: string): Promise<readonly CheckedOut[]> {
  const entries = await readdir(workspace, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((entry) => entry.isDirectory() && entry.name !== ".git")
    .slice(0, MAX_FOLDERS).map(({ name }) => join(workspace, name));
  return (await Promise.all([workspace, ...below].map(checkoutIn))).flat();
}
