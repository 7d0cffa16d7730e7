import { readFile } from "node:fs/promises";
import { join } from "node:path";

const ORIGIN = /^\[remote "origin"\]\s*\n(?:(?!\[).*\n)*?\s*url\s*=\s*(.+)$/m;
const ON_GITHUB = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/;
const COMMIT = /^[0-9a-f]{40}$/;

const textOf = async (path: string): Promise<string> => await readFile(path, "utf8").catch(() => "");

/** What origin's default branch was when it was last fetched: a commit that others can get. */
async function commitOfOrigin(git: string): Promise<string | null> {
  const [, branch] = /^ref: (refs\/remotes\/origin\/[\w./-]+)\s*$/
    .exec(await textOf(join(git, "refs/remotes/origin/HEAD"))) ?? [];
  if (branch === undefined) return null;
  const loose = (await textOf(join(git, branch))).trim();
  if (COMMIT.test(loose)) return loose;
  const packed = (await textOf(join(git, "packed-refs"))).split("\n")
    .find((line) => line.endsWith(` ${branch}`))?.slice(0, 40) ?? "";
  return COMMIT.test(packed) ? packed : null;
}

/**
 * `owner/repository@commit` of the checkout in a folder, for a workflow to take the action from. Null
 * where `.git` tells of none on GitHub.
 */
export async function sourceOf(folder: string): Promise<string | null> {
  const git = join(folder, ".git");
  const [, url = ""] = ORIGIN.exec(await textOf(join(git, "config"))) ?? [];
  const [, repository] = ON_GITHUB.exec(url) ?? [];
  const commit = await commitOfOrigin(git);
  return repository === undefined || commit === null ? null : `${repository}@${commit}`;
}
