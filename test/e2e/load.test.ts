import { readFile, rm, writeFile } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AUTHORITY, CERTIFICATE, KEY } from "../engine/certificate.ts";
import { listen } from "../engine/servers.ts";
import type { Exit } from "../support/child.ts";
import { makeFolder, tailgate } from "../support/product.ts";

/** The built command line: shapes of load, and ways to an endpoint. */

let folder: string;
beforeAll(async () => {
  folder = await makeFolder();
  await writeFile(join(folder, "ca.pem"), AUTHORITY);
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const run = async (...args: readonly string[]) => await tailgate(args, { cwd: folder });

/** Other programs may have made the generator late, which is no fault here: all arrives and is counted. */
function expectMeasured({ code, stdout, stderr }: Exit): void {
  if (code === 3) expect(stdout + stderr).toMatch(/the load generator was\s+not\s+healthy/);
  else expect(code, stderr).toBe(0);
}

const recordingFile = z.object({
  scenario: z.string(),
  load: z.object({
    mode: z.string(), scheduled: z.number(), ok: z.number(), concurrency: z.number().nullable(),
    requests: z.number().nullable(), durationS: z.number(), ratePerS: z.number(),
  }).loose(),
  connections: z.object({ opened: z.number(), tlsMs: z.object({ p50: z.number() }) }).loose(),
});

async function readRecording(name: string) {
  return recordingFile.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
}

describe("over TLS, with a certificate of our own", () => {
  const seen: string[] = [];
  const tunnels: string[] = [];
  const endpoint = createSecureServer({ cert: CERTIFICATE, key: KEY, allowHTTP1: true },
    (request, response) => {
      seen.push(request.httpVersion);
      response.writeHead(200, { "content-type": "application/json" });
      response.end("{}");
    });
  const proxy = createServer().on("connect", (request, socket) => {
    tunnels.push(request.url ?? "");
    const [, port] = (request.url ?? "").split(":");
    const onward = connect(Number(port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connected\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on("error", () => onward.destroy());
  });
  let url: string;
  let proxyUrl: string;
  beforeAll(async () => {
    url = `https://127.0.0.1:${await listen(endpoint as never)}/x`;
    proxyUrl = `http://127.0.0.1:${await listen(proxy)}`;
  });
  afterAll(() => {
    endpoint.close();
    proxy.closeAllConnections();
    proxy.close();
  });

  test.each<[string, () => readonly string[], string, boolean]>([
    ["the lean transport", () => [], "1.1", false],
    ["undici", () => ["--transport", "undici"], "1.1", false],
    ["HTTP/2", () => ["--http2", "true"], "2.0", false],
    ["a proxy", () => ["--proxy", proxyUrl], "1.1", true],
    ["HTTP/2 through a proxy", () => ["--http2", "true", "--proxy", proxyUrl], "2.0", true],
  ])("%s: all arrive, all are counted", async (name, more, version, isTunnel) => {
    seen.length = 0;
    tunnels.length = 0;
    const exit = await run("record", "--endpoint", url, "--api", "http", "--rate", "50/s",
      "--duration", "1s", "--warmup", "0", "--ca-file", "ca.pem", "--out", `${name}.json`, ...more());
    expectMeasured(exit);
    const { load, connections } = await readRecording(`${name}.json`);
    expect(load).toMatchObject({ mode: "open", scheduled: 50, ok: 50 });
    // One more is the preflight.
    expect(seen).toEqual(Array.from({ length: 51 }, () => version));
    expect(connections.tlsMs.p50).toBeGreaterThanOrEqual(0);
    expect(tunnels.length > 0).toBe(isTunnel);
  });

  test("a certificate that nobody vouches for is an error of TLS", async () => {
    const exit = await run("record", "--endpoint", url, "--api", "http", "--rate", "5/s",
      "--duration", "1s", "--warmup", "0", "--out", "none.json");
    expect(exit.code).toBe(3);
    expect(exit.stderr).toMatch(/certificate/i);
  });
});

describe("shapes of load on the simulator", () => {
  test("a ladder: a verdict and a row for each rung, the requests counted to the last", async () => {
    const exit = await run("gate", "--endpoint", "simulator:", "--concurrency", "2, 5",
      "--requests", "20, 60", "--warmup", "0", "--baseline", "none", "--report-dir", "ladder",
      "--json", "ladder.json");
    expectMeasured(exit);
    expect(exit.stdout).toMatch(/coordinated omission/);
    const verdict = await readFile(join(folder, "ladder.json"), "utf8");
    expect(verdict).toContain("default c=2");
    expect(verdict).toContain("default c=5");
  });

  test("stages: as many requests as the areas under the rates", async () => {
    const exit = await run("record", "--endpoint", "simulator:", "--stages",
      "10/s for 1s, from 10/s to 50/s over 1s", "--warmup", "0", "--out", "stages.json");
    expectMeasured(exit);
    const { load } = await readRecording("stages.json");
    expect(load).toMatchObject({ mode: "open", scheduled: 40, ok: 40, durationS: 2, ratePerS: 20 });
  });

  test.each<[string, readonly string[], RegExp]>([
    ["a rate of nothing", ["--rate", "0"], /rate/],
    ["a rate below nothing", ["--rate", "-5/s"], /rate/],
    ["a rate that is no number", ["--rate", "NaN"], /rate/],
    ["a rate beyond all bounds", ["--rate", "1000000000000"], /rate/],
    ["a duration past the cap", ["--rate", "1/s", "--duration", "2h"], /max-duration/],
    ["more requests than the cap", ["--rate", "100000/s"], /max-requests/],
    ["a ladder with an empty rung", ["--concurrency", "0"], /concurrency/],
    ["more connections than descriptors", ["--concurrency", "99999", "--requests", "10"],
      /concurrency.*99,?999|99,?999.*concurrency|max-requests/s],
  ])("%s is refused before anything is sent", async (_, args, sentence) => {
    const exit = await run("gate", "--endpoint", "simulator:", "--baseline", "none", ...args);
    expect(exit.code, exit.stdout).toBe(2);
    expect(exit.stderr).toMatch(sentence);
  });
});
