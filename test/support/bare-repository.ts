import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { z } from "zod";

/**
 * A real bare repository with as much of GitHub's Git Data API in front as the data branch needs.
 * Git itself makes and checks every object and decides every race over a ref: `update-ref` swaps
 * only what it was told to expect.
 */
export interface BareRepository {
  readonly url: string;
  readonly repository: string;
  readonly folder: string;
  git(...args: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

interface Asked {
  readonly method: string;
  /** Behind `/repos/OWNER/NAME/git/`. */
  readonly path: string;
  readonly isRecursive: boolean;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Git = (
  args: readonly string[],
  more?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> },
) => Promise<string>;

const REPOSITORY = "octo-org/octo-repo";
const AUTHOR = { NAME: "tailgate", EMAIL: "tailgate@example.invalid" };

function makeGit(folder: string): Git {
  return (args, { input = "", env = {} } = {}) => new Promise((resolve, reject) => {
    const child = execFile("git", ["--git-dir", folder, ...args], {
      maxBuffer: 64_000_000,
      env: {
        PATH: process.env["PATH"] ?? "/usr/bin:/bin", HOME: folder, LC_ALL: "C",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: AUTHOR.NAME, GIT_AUTHOR_EMAIL: AUTHOR.EMAIL,
        GIT_COMMITTER_NAME: AUTHOR.NAME, GIT_COMMITTER_EMAIL: AUTHOR.EMAIL, ...env,
      },
    }, (error, stdout) => (error === null ? resolve(stdout) : reject(error)));
    child.stdin?.on("error", () => undefined).end(input);
  });
}

const succeeds = (work: Promise<unknown>): Promise<boolean> => work.then(() => true, () => false);

const blobShape = z.object({ content: z.string(), encoding: z.literal("base64") });
const treeShape = z.object({
  base_tree: z.string().optional(),
  tree: z.array(z.object({ path: z.string(), mode: z.string(), sha: z.string().nullable() })),
});
const commitShape =
  z.object({ message: z.string(), tree: z.string(), parents: z.array(z.string()) });
const refShape = z.object({ ref: z.string(), sha: z.string() });
const moveShape = z.object({ sha: z.string(), force: z.boolean() });

const made = (sha: string): Answer => ({ status: 201, body: { sha: sha.trim() } });
const refused = (message: string): Answer => ({ status: 422, body: { message } });

async function createTree(git: Git, folder: string, body: unknown): Promise<Answer> {
  const { base_tree: base, tree } = treeShape.parse(body);
  const index = join(folder, `index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  if (base !== undefined) await git(["read-tree", base], { env });
  const lines = tree.map(({ path, mode, sha }) =>
    (sha === null ? `0 ${"0".repeat(40)}\t${path}\n` : `${mode} ${sha}\t${path}\n`));
  await git(["update-index", "--index-info"], { env, input: lines.join("") });
  const sha = await git(["write-tree"], { env });
  await rm(index, { force: true });
  return made(sha);
}

async function listTree(git: Git, sha: string, isRecursive: boolean): Promise<Answer> {
  const listed = await git(["ls-tree", "-l", "-z", ...(isRecursive ? ["-r", "-t"] : []), sha]);
  const tree = listed.split("\0").filter((line) => line !== "").map((line) => {
    const [facts = "", path = ""] = line.split("\t");
    const [mode, type, entry, size = "-"] = facts.split(/ +/);
    return { path, mode, type, sha: entry, ...(size === "-" ? {} : { size: Number(size) }) };
  });
  return { status: 200, body: { sha, tree, truncated: false } };
}

async function createCommit(git: Git, body: unknown): Promise<Answer> {
  const { message, tree, parents } = commitShape.parse(body);
  const behind = parents.flatMap((parent) => ["-p", parent]);
  return made(await git(["commit-tree", tree, "-m", message, ...behind]));
}

async function createRef(git: Git, body: unknown): Promise<Answer> {
  const { ref, sha } = refShape.parse(body);
  // An expected value of zeros: the ref must not be there.
  const isMade = await succeeds(git(["update-ref", "--create-reflog", ref, sha, "0".repeat(40)]));
  return isMade ? { status: 201, body: { ref, object: { sha } } } : refused("Reference already exists");
}

async function moveRef(git: Git, ref: string, body: unknown): Promise<Answer> {
  const { sha, force } = moveShape.parse(body);
  const before = (await git(["rev-parse", "--verify", ref])).trim();
  const isForward = await succeeds(git(["merge-base", "--is-ancestor", before, sha]));
  if (!isForward && !force) return refused("Update is not a fast-forward");
  const isMoved = await succeeds(git(["update-ref", "--create-reflog", ref, sha, before]));
  return isMoved ? { status: 200, body: { ref, object: { sha } } } : refused("Reference cannot be updated");
}

async function readRef(git: Git, ref: string): Promise<Answer> {
  const sha = await git(["rev-parse", "--verify", ref]);
  return { status: 200, body: { ref, object: { sha: sha.trim() } } };
}

async function perform(git: Git, folder: string, asked: Asked): Promise<Answer> {
  const { method, path, body, isRecursive } = asked;
  const [kind = "", ...rest] = path.split("/");
  const name = rest.join("/");
  switch (`${method} ${kind}`) {
    case "GET ref": return await readRef(git, `refs/${name}`);
    case "GET commits": {
      const sha = await git(["rev-parse", "--verify", `${name}^{tree}`]);
      return { status: 200, body: { sha: name, tree: { sha: sha.trim() } } };
    }
    case "GET trees": return await listTree(git, name, isRecursive);
    case "GET blobs": {
      const content = Buffer.from(await git(["cat-file", "blob", name])).toString("base64");
      return { status: 200, body: { sha: name, content, encoding: "base64" } };
    }
    case "POST blobs": {
      const input = Buffer.from(blobShape.parse(body).content, "base64").toString("utf8");
      return made(await git(["hash-object", "-w", "--stdin"], { input }));
    }
    case "POST trees": return await createTree(git, folder, body);
    case "POST commits": return await createCommit(git, body);
    case "POST refs": return await createRef(git, body);
    case "PATCH refs": return await moveRef(git, `refs/${name}`, body);
    default: return { status: 404, body: { message: "Not Found" } };
  }
}

async function serve(
  git: Git,
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = (await buffer(request)).toString("utf8");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
  const prefix = `/repos/${REPOSITORY}/git/`;
  const path = decodeURIComponent(pathname);
  const answer = !path.startsWith(prefix) ? { status: 404, body: { message: "Not Found" } }
    // What git does not know is not found.
    : await perform(git, folder, {
      method: request.method ?? "GET", path: path.slice(prefix.length),
      isRecursive: searchParams.has("recursive"), body: text === "" ? null : JSON.parse(text),
    }).catch((error: unknown): Answer => ({ status: 404, body: { message: String(error) } }));
  response.writeHead(answer.status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer.body));
}

/** With one commit on `main`, as a repository that is gated has. */
export async function startBareRepository(): Promise<BareRepository> {
  const folder = await mkdtemp(join(tmpdir(), "tailgate-bare-"));
  const git = makeGit(folder);
  await git(["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  const tree = (await git(["write-tree"])).trim();
  const commit = (await git(["commit-tree", tree, "-m", "Begin"])).trim();
  await git(["update-ref", "refs/heads/main", commit]);
  const server = createServer((request, response) => {
    serve(git, folder, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`, repository: REPOSITORY, folder,
    git: (...args) => git(args),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
