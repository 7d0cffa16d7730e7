/**
 * A long file of k6 points as `tailgate import` reads it: seconds and the most memory it took.
 * `node bench/import.ts [--mb N]`
 */
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { makeRandom } from "../src/base/index.ts";
import { importFile } from "../src/entry/import-file.ts";

const { values } = parseArgs({
  options: { mb: { type: "string", default: "500" }, file: { type: "string" } },
});
const MB = 1e6;
const RATE_PER_S = 1000;
/** What k6 writes of each request besides its duration. */
const OTHERS = ["http_reqs", "http_req_blocked", "http_req_connecting", "http_req_tls_handshaking",
  "http_req_sending", "http_req_waiting", "http_req_receiving", "http_req_failed", "data_sent"];

function* points(bytes: number): Generator<string, void, undefined> {
  const random = makeRandom(1);
  const tags = { expected_response: "true", group: "", method: "POST", name: "chat", proto: "HTTP/1.1",
    scenario: "default", status: "200", url: "http://127.0.0.1:8080/v1/chat/completions" };
  for (let [request, written] = [0, 0]; written < bytes; request += 1) {
    const time = new Date(Date.UTC(2026, 10, 23) + (request * 1000) / RATE_PER_S).toISOString();
    const value = 400 * Math.exp(0.4 * random.normal());
    const lines = ["http_req_duration", ...OTHERS].map((metric) =>
      `${JSON.stringify({ metric, type: "Point", data: { time, value, tags } })}\n`).join("");
    written += lines.length;
    yield lines;
  }
}

async function measure(path: string): Promise<void> {
  const before = performance.now();
  const { load } = await importFile(path, {
    from: "auto", columns: null, ratePerS: null, suite: "default", scenario: "default",
  });
  const tookS = (performance.now() - before) / 1000;
  const peakMb = (process.resourceUsage().maxRSS * 1024) / MB;
  process.stdout.write(`${(statSync(path).size / MB).toFixed(0)} MB of k6 points, ${load.scheduled} requests: ` +
    `${tookS.toFixed(1)} s, at most ${peakMb.toFixed(0)} MB of memory\n`);
}

async function makeAndMeasure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tailgate-import-"));
  const path = join(folder, "k6.json");
  try {
    await pipeline(Readable.from(points(Number(values.mb) * MB)), createWriteStream(path));
    // A process of its own: making the file takes memory as well.
    execFileSync(process.execPath, [import.meta.filename, "--file", path], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await (values.file === undefined ? makeAndMeasure() : measure(values.file));
