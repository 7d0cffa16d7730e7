import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { type Artifact, type ArtifactApi, makeGitHub } from "../../../src/adapters/github/index.ts";
import { recordingsOfRun } from "../../../src/adapters/stores/index.ts";
import { TailgateError } from "../../../src/base/index.ts";
import { serialiseRecording } from "../../../src/measurement/index.ts";
import { zipOf } from "./archive.ts";
import { day, recordingOf } from "./recordings.ts";

interface Upload {
  readonly archive: Buffer | null;
  readonly sizeBytes?: number;
  readonly isExpired?: boolean;
}

const fileOf = (id: string): string => serialiseRecording(recordingOf({ id, startedAt: day(1) }));

function githubWith(uploads: readonly Upload[]) {
  const opened: number[] = [];
  const asked: number[] = [];
  const api: ArtifactApi = {
    repositoryFacts: () => Promise.reject(new Error("not asked")),
    listArtifacts: () => Promise.reject(new Error("not asked")),
    workflowRun: () => Promise.reject(new Error("not asked")),
    artifactsOfRun: async (runId) => {
      asked.push(runId);
      return uploads.map(({ sizeBytes = 1000, isExpired = false }, id): Artifact =>
        ({ id, sizeBytes, isExpired, createdAt: "", origin: null }));
    },
    downloadArtifact: async (id) => {
      opened.push(id);
      const archive = uploads[id]?.archive ?? null;
      return archive === null ? { kind: "gone" } : { kind: "bytes", bytes: archive };
    },
  };
  return { api, opened, asked };
}

async function found(uploads: readonly Upload[]) {
  const { api, opened, asked } = githubWith(uploads);
  const { recordings, doubts } = await recordingsOfRun(api, 77);
  expect(asked).toEqual([77]);
  return { ids: recordings.map(({ id }) => id), doubts, opened };
}

describe("recordings that earlier attempts of a workflow run have left", () => {
  test("are found by their files' names, whatever the artifact is called and holds besides", async () => {
    const archive = zipOf({
      "report/recording-default.json": fileOf("a"), "report/recording-default-base.json": fileOf("b"),
      "report/verdict.json": '{"schema": "tailgate.verdict/1"}', "package.json": "{}",
      "calibration-1.json": fileOf("c"),
    });
    expect(await found([{ archive }])).toMatchObject({ ids: ["a", "b"], doubts: [] });
  });

  test("count once, though a later attempt has uploaded them again", async () => {
    const first = zipOf({ "recording-default.json": fileOf("a") });
    const second = zipOf({
      "recording-default.json": fileOf("b"), "recording-default-attempt-1.json": fileOf("a"),
    });
    expect((await found([{ archive: second }, { archive: first }])).ids.toSorted()).toEqual(["a", "b"]);
  });

  test.each<[string, Upload]>([
    ["expired", { archive: null, isExpired: true }],
    ["larger than any report", { archive: null, sizeBytes: 900_000_000 }],
  ])("one that is %s is not opened", async (_what, upload) => {
    expect(await found([upload])).toEqual({ ids: [], doubts: [], opened: [] });
  });

  test.each<[string, Buffer | null]>([
    ["gone", null], ["no archive", Buffer.from("<!doctype html>")],
    ["without recordings", zipOf({ "a.txt": "a" })],
  ])("one that is %s holds none", async (_what, archive) => {
    expect(await found([{ archive }])).toMatchObject({ ids: [], doubts: [] });
  });

  test("a damaged one is left out and told of", async () => {
    const { ids, doubts } = await found([{ archive: zipOf({
      "recording-a.json": fileOf("a"), "recording-b.json": fileOf("b").slice(0, 80),
    }) }]);
    expect(ids).toEqual(["a"]);
    expect(doubts.join()).toMatch(/not JSON/);
  });

  test("many artifacts are not all opened", async () => {
    const { opened } = await found(Array.from({ length: 90 }, () => ({ archive: null })));
    expect(opened).toHaveLength(20);
  });

  test("not to be allowed to look is a doubt and no failure", async () => {
    const { api } = githubWith([]);
    const refusing: ArtifactApi = {
      ...api, artifactsOfRun: () => Promise.reject(new TailgateError("store",
        { code: "github-forbidden", message: "Could not list.", hint: "Give actions: read." })),
    };
    expect(await recordingsOfRun(refusing, 1))
      .toEqual({ recordings: [], doubts: ["Could not list. Give actions: read."] });
  });
});

test("over HTTP: the run's artifacts are listed, and read from where GitHub says they are", async () => {
  const archive = zipOf({ "recording-default.json": fileOf("a") });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = "" } = request;
    asked.push(url);
    if (url.startsWith("/repos/octo-org/octo-repo/actions/runs/77/artifacts")) {
      const artifact = { id: 5, name: "any", size_in_bytes: archive.length, expired: false };
      response.writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ total_count: 1, artifacts: [artifact] }));
    } else if (url === "/repos/octo-org/octo-repo/actions/artifacts/5/zip") {
      response.writeHead(302, { location: `http://${request.headers.host}/signed` }).end();
    } else if (url === "/signed") response.end(archive);
    else response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  try {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const github = makeGitHub({
      token: "t", apiUrl: `http://127.0.0.1:${port}`, repository: "octo-org/octo-repo",
      log: () => undefined, sleep: async () => undefined,
    });
    const { recordings, doubts } = await recordingsOfRun(github, 77);
    expect([recordings.map(({ id }) => id), doubts]).toEqual([["a"], []]);
    expect(asked).toHaveLength(3);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
