import { createServer, type IncomingMessage } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type Artifact, type ArtifactApi, makeGitHub } from "../../../src/adapters/github/index.ts";
import { makeArtifactStore } from "../../../src/adapters/stores/index.ts";
import { serialiseRecording } from "../../../src/measurement/index.ts";
import { zipOf } from "./archive.ts";
import { daysOf } from "./contract.ts";
import { day, keyOf, recordingOf, type Sketch } from "./recordings.ts";

const OWN = "42";
const GOOD_RUN = { event: "push", conclusion: "success", headBranch: "main", headSha: "a".repeat(40) };

interface Upload {
  readonly id: number;
  readonly archive?: Buffer;
  readonly isExpired?: boolean;
  readonly run?: Partial<typeof GOOD_RUN>;
  readonly headRepositoryId?: string;
  readonly headBranch?: string;
}

const fileOf = (sketch: Sketch): string => serialiseRecording(recordingOf(sketch));
const archiveOf = (sketch: Sketch): Buffer => zipOf({
  "recording-default.json": fileOf(sketch), "report.html": "<!doctype html>",
  "verdict.json": '{"schema": "tailgate.verdict/1"}',
});

/** GitHub as far as this store knows it. */
function storeWith(uploads: readonly Upload[]) {
  const byId = new Map(uploads.map((upload) => [upload.id, upload]));
  const opened: number[] = [];
  const warnings: string[] = [];
  const api: ArtifactApi = {
    repositoryFacts: async () => ({ id: OWN, defaultBranch: "main" }),
    listArtifacts: async () => uploads.map((upload): Artifact => ({
      id: upload.id, sizeBytes: 1, isExpired: upload.isExpired ?? false, createdAt: "",
      origin: {
        runId: upload.id, repositoryId: OWN, headRepositoryId: upload.headRepositoryId ?? OWN,
        headBranch: upload.headBranch ?? "main",
      },
    })).toSorted((a, b) => b.id - a.id),
    artifactsOfRun: async () => [],
    workflowRun: async (id) => ({ ...GOOD_RUN, ...byId.get(id)?.run }),
    downloadArtifact: async (id) => {
      opened.push(id);
      const archive = byId.get(id)?.archive;
      return archive === undefined ? { kind: "gone" } : { kind: "bytes", bytes: archive };
    },
  };
  const store = makeArtifactStore({
    github: { ...api, repository: "octo-org/octo-repo" }, name: "tailgate",
    warn: (line) => warnings.push(line),
  });
  return { store, opened, warnings };
}

const upload = (id: number, more: Partial<Upload> = {}): Upload =>
  ({ id, archive: archiveOf({ startedAt: day(id) }), ...more });

describe("baselines from artifacts", () => {
  test("the newest runs are found, oldest first, and no more is opened than needed", async () => {
    const { store, opened } = storeWith([1, 2, 3, 4].map((id) => upload(id)));
    expect(daysOf(await store.load(keyOf(), 2))).toEqual([3, 4]);
    expect(opened).toEqual([4, 3]);
  });

  test("a single file that was uploaded as it is", async () => {
    const { store } = storeWith([upload(1, { archive: Buffer.from(fileOf({ startedAt: day(1) })) })]);
    expect(daysOf(await store.load(keyOf(), 2))).toEqual([1]);
  });

  test("a single file that does not call itself a recording any more is corrupt", async () => {
    const text = fileOf({ startedAt: day(1) }).replace("tailgate.recording/1", "tailgate.recordinf/1");
    const { store } = storeWith([upload(1, { archive: Buffer.from(text) })]);
    expect(await store.load(keyOf(), 2)).toMatchObject({ kind: "corrupt", path: "artifact 1" });
  });

  test.each<[string, Partial<Upload>]>([
    ["a fork whose branch is called main", { headRepositoryId: "77" }],
    ["another branch", { headBranch: "change" }],
    ["a pull request from main", { run: { event: "pull_request" } }],
    ["a pull_request_target workflow", { run: { event: "pull_request_target" } }],
    ["a workflow_run workflow", { run: { event: "workflow_run" } }],
    ["a run that failed", { run: { conclusion: "failure" } }],
  ])("that of %s is not even opened", async (_, more) => {
    const { store, opened } = storeWith([upload(2, more), upload(1)]);
    expect(daysOf(await store.load(keyOf(), 5))).toEqual([1]);
    expect(opened).toEqual([1]);
  });

  test.each<[string, Partial<Upload>]>([
    ["listed as expired", { isExpired: true }], ["gone when it is asked for", {}],
  ])("one %s is absent, with a warning that says what to do", async (_, more) => {
    const { store, warnings } = storeWith([{ id: 1, ...more }]);
    expect(await store.load(keyOf(), 5))
      .toMatchObject({ kind: "absent", reason: expect.stringContaining("1 of 1 have expired") });
    expect(warnings.join()).toMatch(/expired.*default branch/);
  });

  test("one with another configuration says what changed", async () => {
    const { store, warnings } = storeWith([upload(1, { archive: archiveOf({ model: "old" }) })]);
    expect(await store.load(keyOf(), 5)).toMatchObject({
      kind: "absent", others: [{ recording: { fingerprint: { hard: { model: "old" } } } }],
    });
    expect(warnings).toEqual([]);
  });

  test.each([
    ["torn archive", archiveOf({}).subarray(0, 300), /central directory/],
    ["altered recording", zipOf({ "r.json": fileOf({}).replace("run of then", "run of now ") }),
      /checksum/],
    ["torn recording", zipOf({ "r.json": fileOf({}).slice(0, 99) }), /not JSON/],
  ])("a %s is corrupt, not absent", async (_, archive, why) => {
    const { store } = storeWith([upload(1, { archive })]);
    expect(await store.load(keyOf(), 5))
      .toMatchObject({ kind: "corrupt", path: expect.stringContaining("artifact 1"),
        reason: expect.stringMatching(why) });
  });

  test("nothing is stored through it", async () => {
    await expect(storeWith([]).store.save(recordingOf(), { runId: "1", attempt: 1 }))
      .rejects.toMatchObject({ kind: "usage", code: "read-only-store" });
  });
});

describe("downloading an artifact", () => {
  const closers: (() => void)[] = [];
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });

  /** An API that sends to a signed address on another port. */
  async function serve(status: number, target: (storage: string) => string) {
    const seen: IncomingMessage["headers"][] = [];
    const listen = async (answer: Parameters<typeof createServer>[1]): Promise<string> => {
      const server = createServer(answer ?? (() => undefined));
      closers.push(() => {
        server.close();
        server.closeAllConnections();
      });
      await new Promise<void>((resolve) => {
        server.listen(0, "127.0.0.1", resolve);
      });
      const address = server.address();
      return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    };
    const storage = await listen((request, response) => {
      seen.push(request.headers);
      response.end("x".repeat(1000));
    });
    const url = await listen((_, response) => {
      response.writeHead(status, { location: target(storage), "content-type": "application/json" });
      response.end("{}");
    });
    const github = makeGitHub({
      token: "secret-token", apiUrl: url, repository: "octo-org/octo-repo", log: () => undefined,
      sleep: async () => undefined,
    });
    return { github, seen };
  }

  test("the signed address is asked without our token", async () => {
    const { github, seen } = await serve(302, (storage) => `${storage}/signed?sig=1`);
    expect(await github.downloadArtifact(5, 1000)).toMatchObject({ kind: "bytes" });
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain("secret-token");
  });

  test("more than was allowed is not read", async () => {
    const { github } = await serve(302, (storage) => storage);
    expect(await github.downloadArtifact(5, 999)).toEqual({ kind: "too-large" });
  });

  test.each([410, 404])("status %i means that it is gone", async (status) => {
    const { github } = await serve(status, (storage) => storage);
    expect(await github.downloadArtifact(5, 999)).toEqual({ kind: "gone" });
  });

  test("an address without encryption elsewhere is not followed", async () => {
    const { github, seen } = await serve(302, () => "http://example.invalid/file");
    await expect(github.downloadArtifact(5, 999)).rejects.toMatchObject({ kind: "store" });
    expect(seen).toEqual([]);
  });
});
