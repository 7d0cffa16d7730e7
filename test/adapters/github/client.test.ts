import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TailgateError } from "../../../src/base/index.ts";
import { makeGitHub } from "../../../src/adapters/github/index.ts";
import { type Fault, type FaultProxy, startFaultProxy } from "../../support/fault-proxy.ts";
import { type GitHubServer, startGitHub } from "../../support/github.ts";

let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(async () => {
  await server.close();
});

function connect(url: string, token = server.token, repository = server.repository) {
  const lines: string[] = [];
  const delays: number[] = [];
  const github = makeGitHub({
    token,
    apiUrl: url,
    repository,
    log: (line) => lines.push(line),
    sleep: async (delayMs) => {
      delays.push(delayMs);
    },
    random: () => 0.5,
    timeoutMs: 2000,
  });
  return { github, lines, delays };
}

/** A proxy that answers the calls it is given faults for, in order, and passes the others on. */
async function withFaults<T>(
  faults: readonly Fault[],
  use: (proxy: FaultProxy) => Promise<T>,
): Promise<T> {
  const left = [...faults];
  const proxy = await startFaultProxy(server.url, () => left.shift() ?? null);
  try {
    return await use(proxy);
  } finally {
    await proxy.close();
  }
}

const fault = (status: number, body: unknown, headers: Record<string, string> = {}): Fault =>
  ({ status, body, headers, applied: false });

async function failureOf(work: Promise<unknown>): Promise<TailgateError> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  if (error instanceof TailgateError) return error;
  throw new Error(`expected an operating error, got ${String(error)}`);
}

describe("git objects", () => {
  test("a blob, a tree, a commit and a branch are written and read back", async () => {
    const { github } = connect(server.url);
    const text = "π ≠ 3\n";
    const blob = await github.createBlob(text);
    const files = [{ path: "a/b.json", blob }];
    const tree = await github.createTree({ baseTree: null, files });
    const commit = await github.createCommit({ message: "m", tree, parents: [] });
    expect(await github.getBranch("data/one")).toEqual({ kind: "absent" });
    expect(await github.createBranch("data/one", commit)).toEqual({ kind: "changed" });
    expect(await github.getBranch("data/one")).toEqual({ kind: "found", sha: commit });
    expect(await github.getCommitTree(commit)).toBe(tree);
    const listed = await github.getTree(tree, { recursive: true });
    expect(listed.truncated).toBe(false);
    expect(listed.entries).toContainEqual({
      path: "a/b.json", kind: "file", sha: blob, sizeBytes: Buffer.byteLength(text),
    });
    expect(await github.getBlob(blob)).toBe(text);
  });

  test("a second creation and an update that is no fast-forward are lost races", async () => {
    const { github } = connect(server.url);
    const tree = await github.createTree({
      baseTree: null, files: [{ path: "x", blob: await github.createBlob("x") }],
    });
    const [one, two] = await Promise.all(["1", "2"].map((message) =>
      github.createCommit({ message, tree, parents: [] })));
    await github.createBranch("raced", one ?? "");
    expect(await github.createBranch("raced", two ?? "")).toMatchObject({ kind: "lost-race" });
    expect(await github.advanceBranch("raced", two ?? "")).toMatchObject({ kind: "lost-race" });
    expect(await github.getBranch("raced")).toEqual({ kind: "found", sha: one });
  });

  test.each([
    ["a ruleset", 422, "Repository rule violations found\n\nCannot update this protected ref."],
    ["protection", 409, "Protected branch update failed for refs/heads/data."],
    ["required reviews", 403, "Changes must be made through a pull request."],
    ["a required check", 422, 'Required status check "ci" is expected.'],
    ["required signatures", 422, "Commits must have verified signatures."],
    ["required approval", 409, "At least 1 approving review is required by reviewers with write access."],
    ["a list of who may push", 403, "You're not authorized to push to this branch."],
    ["a merge queue", 422, "Changes must be made through the merge queue"],
  ])("%s is told apart from a lost race", (_, status, message) =>
    withFaults([fault(status, { message })], async ({ url }) => {
      const change = await connect(url).github.advanceBranch("data", "a".repeat(40));
      expect(change).toEqual({ kind: "against-rules", reason: message });
    }));

  test("a repository without commits is no absent branch", () =>
    withFaults([fault(409, { message: "Git Repository is empty." })], async ({ url }) => {
      expect(await connect(url).github.getBranch("x")).toEqual({ kind: "empty-repository" });
    }));

  test("a repository that the token cannot see", async () => {
    const { github } = connect(server.url, server.token, "octo-org/elsewhere");
    expect(await github.repositoryVisible()).toBe(false);
    expect(await connect(server.url).github.repositoryVisible()).toBe(true);
  });
});

describe("failures", () => {
  test.each([
    ["contents: write", "store", () => connect(server.url, server.readOnlyToken).github
      .createBlob("x")],
    ["pull-requests: write", "publish", () => connect(server.url, server.readOnlyToken).github
      .createComment(server.pullRequest, "x")],
  ] as const)("a read-only token: the hint names %s", async (permission, kind, work) => {
    const error = await failureOf(work());
    expect(error).toMatchObject({ kind, code: "github-forbidden" });
    expect(error.hint).toContain(`"${permission}"`);
  });

  test.each([
    [401, { message: "Bad credentials" }, "github-unauthorised"],
    [403, { message: "Resource not accessible by integration" }, "github-forbidden"],
    [404, { message: "Not Found" }, "github-not-found"],
    [409, { message: "Conflict" }, "github-conflict"],
    [422, { message: "Validation Failed", errors: [{ field: "body" }] }, "github-refused"],
    [410, { message: "Issues has been disabled in this repository." }, "github-refused"],
    [301, { message: "Moved Permanently" }, "github-bad-answer"],
    [418, { message: "teapot" }, "github-bad-answer"],
  ])("%s is the error %s", (status, body, code) =>
    withFaults([fault(status, body, { location: "http://127.0.0.1:9/" })], async (proxy) => {
      const error = await failureOf(connect(proxy.url).github.createBlob("x"));
      expect(error).toMatchObject({ kind: "store", code });
      expect(error.hint).not.toBeNull();
      expect(proxy.passed).toHaveLength(1);
    }));

  test("a limit with a long wait fails at once and says what it is", () =>
    withFaults([fault(429, { message: "slow down" }, { "retry-after": "900" })],
      async ({ url }) => {
        const { github, delays } = connect(url);
        expect(await failureOf(github.createBlob("x")))
          .toMatchObject({ code: "github-rate-limited" });
        expect(delays).toEqual([]);
      }));

  test("an outage that passes is waited out, with one log line per repetition", () =>
    withFaults([fault(500, {}), fault(502, "<html>"), fault(503, {})], async ({ url }) => {
      const { github, lines, delays } = connect(url);
      expect(await github.getBlob(await github.createBlob("x"))).toBe("x");
      expect(delays).toHaveLength(3);
      expect(lines).toHaveLength(3);
    }));

  test("an answer of a foreign shape is refused", () =>
    withFaults([fault(200, { hello: "proxy" })], async ({ url }) => {
      expect(await failureOf(connect(url).github.createBlob("x")))
        .toMatchObject({ code: "github-bad-answer" });
    }));

  test("a server's words cannot become a workflow command, nor hold the token", () => {
    const message = `x\n::set-output name=a::b ##[error] ${server.token}`;
    return withFaults([fault(500, { message }), fault(422, { message })], async ({ url }) => {
      const { github, lines } = connect(url);
      const error = await failureOf(github.createBlob("x"));
      const said = [...lines, error.message, error.hint ?? "", JSON.stringify(error)].join("\n");
      expect(lines.join()).not.toMatch(/##\[|::/);
      expect(lines.join()).toContain("500");
      expect(said).not.toContain(server.token);
      expect(said).toContain("***");
    });
  });

  test("nobody listening: the error says so after the repetitions", async () => {
    const error = await failureOf(connect("http://127.0.0.1:1").github.createBlob("x"));
    expect(error).toMatchObject({ kind: "store", code: "github-unavailable" });
  });

  test("a server that never answers is given up on", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      silent.listen(0, "127.0.0.1", resolve);
    });
    const address = silent.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const github = makeGitHub({
      token: "t", apiUrl: `http://127.0.0.1:${port}`, repository: "a/b", log: () => undefined,
      sleep: async () => undefined, random: () => 0, timeoutMs: 30,
    });
    expect(await failureOf(github.createBlob("x"))).toMatchObject({ code: "github-unavailable" });
    silent.close();
  });

  test.each([["", "octo/repo"], ["token", "octo"], ["token", "a/b/c"]])(
    "token %j with repository %j is refused before anything is sent", (token, repository) => {
      expect(() => makeGitHub({ token, repository, apiUrl: server.url, log: () => undefined }))
        .toThrow(/github-token|repository/);
    },
  );
});
