import { z } from "zod";
import type { Branch, GitApi, RefChange, Tree, TreeEntry } from "./api.ts";
import { ask, expect } from "./call.ts";
import type { Call, Send } from "./exchange.ts";
import { errorOf } from "./failure.ts";
import { isRateLimit } from "./retry.ts";

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const object = z.object({ sha });
const reference = z.object({ object: z.object({ sha }) });
const tree = z.object({
  tree: z.array(z.object({
    path: z.string(), mode: z.string(), type: z.string(), sha, size: z.number().nullish(),
  })),
  truncated: z.boolean().default(false),
});
const blob = z.object({ content: z.string(), encoding: z.enum(["base64", "utf-8"]) });

const GIT = "/repos/{owner}/{repo}/git";

const read = (route: string, parameters: Call["parameters"], doing: string): Call => ({
  route, parameters, doing, area: "store", permission: "contents: read", repeatable: true,
});

// Objects are addressed by their content: creating one twice leaves one.
const write = (route: string, parameters: Call["parameters"], doing: string): Call => ({
  route, parameters, doing, area: "store", permission: "contents: write", repeatable: true,
});

type RawEntry = z.infer<typeof tree>["tree"][number];

function entryOf(raw: RawEntry): TreeEntry {
  // 120000 is a symbolic link: a blob for git, but never a file of ours.
  const isFile = raw.type === "blob" && raw.mode !== "120000";
  return {
    path: raw.path,
    kind: isFile ? "file" : raw.type === "tree" ? "folder" : "other",
    sha: raw.sha,
    sizeBytes: raw.size ?? null,
  };
}

/**
 * How GitHub words what protection and rule sets refuse, beside "Update is not a fast forward",
 * "Reference already exists" and the like, which are races: without it a refusal for good would be
 * repeated for minutes.
 */
const RULES = new RegExp([
  "rule violation", "protected (?:branch|ref)", "through (?:a pull request|the merge queue|a merge queue)",
  "restricted", "not allowed", "not authorized", "required status check", "signatures?\\b",
  "approving review", "must (?:be|have|not)\\b", "branch is locked", "read-only",
].join("|"), "i");

async function changeRef(send: Send, call: Call): Promise<RefChange> {
  const answer = await send(call);
  if (answer.kind === "ok") return { kind: "changed" };
  if (answer.kind === "rejected" && !isRateLimit(answer)) {
    const { status, message } = answer;
    const aboutState = status === 403 || status === 409 || status === 422;
    if (aboutState && RULES.test(message)) return { kind: "against-rules", reason: message };
    if (status === 409 || status === 422) return { kind: "lost-race", reason: message };
  }
  throw errorOf(call, answer);
}

async function getBranch(send: Send, branch: string): Promise<Branch> {
  const call = read(`GET ${GIT}/ref/{ref}`, { ref: `heads/${branch}` }, `read branch ${branch}`);
  const answer = await send(call);
  if (answer.kind === "rejected" && answer.status === 404) return { kind: "absent" };
  if (answer.kind === "rejected" && answer.status === 409 && /\bempty\b/i.test(answer.message)) {
    return { kind: "empty-repository" };
  }
  return { kind: "found", sha: expect(call, answer, reference).object.sha };
}

async function repositoryVisible(send: Send): Promise<boolean> {
  const call = read("GET /repos/{owner}/{repo}", {}, "read the repository");
  const answer = await send(call);
  if (answer.kind === "rejected" && answer.status === 404) return false;
  expect(call, answer, z.object({ full_name: z.string() }));
  return true;
}

async function getTree(send: Send, treeSha: string, recursive: boolean): Promise<Tree> {
  const parameters = { tree_sha: treeSha, ...(recursive ? { recursive: "1" } : {}) };
  const call = read(`GET ${GIT}/trees/{tree_sha}`, parameters, "list the stored files");
  const found = await ask(send, call, tree);
  return { entries: found.tree.map(entryOf), truncated: found.truncated };
}

async function getBlob(send: Send, blobSha: string): Promise<string> {
  const call = read(`GET ${GIT}/blobs/{file_sha}`, { file_sha: blobSha }, "read a stored file");
  const { content, encoding } = await ask(send, call, blob);
  return encoding === "utf-8" ? content : Buffer.from(content, "base64").toString("utf8");
}

/** Git's objects and branches over REST (docs.github.com/rest/git). Nothing is ever forced. */
export function makeGitApi(send: Send): GitApi {
  const create = async (kind: "blobs" | "trees" | "commits", body: Call["parameters"]) =>
    (await ask(send, write(`POST ${GIT}/${kind}`, body, `store git ${kind}`), object)).sha;
  return {
    repositoryVisible: () => repositoryVisible(send),
    getBranch: (branch) => getBranch(send, branch),
    getCommitTree: async (commitSha) => {
      const call = read(`GET ${GIT}/commits/{commit_sha}`, { commit_sha: commitSha },
        "read a stored commit");
      return (await ask(send, call, z.object({ tree: object }))).tree.sha;
    },
    getTree: (treeSha, { recursive }) => getTree(send, treeSha, recursive),
    getBlob: (blobSha) => getBlob(send, blobSha),
    createBlob: (text) => create("blobs", {
      content: Buffer.from(text, "utf8").toString("base64"), encoding: "base64",
    }),
    createTree: ({ baseTree, files }) => create("trees", {
      ...(baseTree === null ? {} : { base_tree: baseTree }),
      tree: files.map((file) => ({
        path: file.path, mode: "100644", type: "blob", sha: file.blob,
      })),
    }),
    createCommit: ({ message, tree: treeSha, parents }) => create("commits", {
      message, tree: treeSha, parents: [...parents],
    }),
    createBranch: (branch, commitSha) => changeRef(send, write(
      `POST ${GIT}/refs`, { ref: `refs/heads/${branch}`, sha: commitSha },
      `create branch ${branch}`,
    )),
    advanceBranch: (branch, commitSha) => changeRef(send, write(
      `PATCH ${GIT}/refs/{ref}`, { ref: `heads/${branch}`, sha: commitSha, force: false },
      `advance branch ${branch}`,
    )),
  };
}
