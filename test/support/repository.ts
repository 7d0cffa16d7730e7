import { z } from "zod";
import type { GitHubServer } from "./github.ts";

/** What a repository on the GitHub server of a test holds, as anybody could look it up. */

const DATA_BRANCH = "tailgate-data";

/** Commit that the data branch points to; null while there is no such branch. */
export async function dataBranchHead(github: GitHubServer): Promise<string | null> {
  const path = `/repos/${github.repository}/git/ref/heads/${DATA_BRANCH}`;
  try {
    const found = await github.call("GET", path, github.token);
    return z.object({ object: z.object({ sha: z.string() }) }).parse(found).object.sha;
  } catch (error) {
    if (error instanceof Error && error.message.includes(": 404 ")) return null;
    throw error;
  }
}

const tree = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
});

/** Paths of the stored recordings, sorted. */
export async function storedPaths(github: GitHubServer): Promise<readonly string[]> {
  const head = await dataBranchHead(github);
  if (head === null) return [];
  const path = `/repos/${github.repository}/git/trees/${head}?recursive=1`;
  const { tree: entries } = tree.parse(await github.call("GET", path, github.token));
  return entries.filter(({ type, path: name }) => type === "blob" && name.startsWith("v1/"))
    .map(({ path: name }) => name).toSorted();
}

const content = z.object({ content: z.string(), sha: z.string() });

export async function readStored(github: GitHubServer, path: string): Promise<string> {
  const found = await github.call("GET",
    `/repos/${github.repository}/contents/${path}?ref=${DATA_BRANCH}`, github.token);
  return Buffer.from(content.parse(found).content, "base64").toString("utf8");
}

/** Overwrites a stored file, as a careless hand would. */
export async function overwriteStored(
  github: GitHubServer,
  path: string,
  text: string,
): Promise<void> {
  const url = `/repos/${github.repository}/contents/${path}`;
  const found = await github.call("GET", `${url}?ref=${DATA_BRANCH}`, github.token);
  const { sha } = content.parse(found);
  await github.call("PUT", url, github.token, {
    message: "edit", branch: DATA_BRANCH, sha, content: Buffer.from(text).toString("base64"),
  });
}

const comments = z.array(z.object({ id: z.number(), body: z.string(), html_url: z.string() }));

/** All comments on the pull request. */
export async function commentsOf(
  github: GitHubServer,
): Promise<z.infer<typeof comments>> {
  const path = `/repos/${github.repository}/issues/${github.pullRequest}/comments`;
  return comments.parse(await github.call("GET", path, github.token));
}
