import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Ran } from "../../bench/lab/programs.ts";
import { autocannon, h2load, hey, k6, locust, oha, tailgate, wrk, wrk2 } from "../../bench/peers/index.ts";

/** What the readers make of the tools' own outputs. */

const folder = mkdtempSync(join(tmpdir(), "tailgate-peers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ran = (stdout: string): Ran => ({
  code: 0, stdout, stderr: "",
  spent: { startedNs: 0, endedNs: 0, userUs: 0, systemUs: 0, maxRssKib: 0 },
});

const WRK = `  Latency Distribution
     50%  275.00us
     75%  400.00us
     99%    2.06ms
`;
const WRK2 = `  Latency Distribution (HdrHistogram - Recorded Latency)
 50.000%    5.93ms
 75.000%    6.42ms
 99.000%   51.90ms
 99.900%    1.20s 
`;
const HEY = `Latency distribution:
  50% in 0.0052 secs
  99% in 0.0505 secs
`;
const AUTOCANNON = JSON.stringify({ latency: { p50: 7, p99: 179, p99_9: 199 } });
const OHA = JSON.stringify({ latencyPercentiles: { p50: 0.0052, p99: 0.05, "p99.9": 0.2 } });
const LOCUST = JSON.stringify([{ response_times: { 5: 500, 6: 485, 50: 10, 200: 5 } }]);

describe("the peers' figures", () => {
  test.each([
    ["wrk", wrk, WRK, [0.275, 2.06, null]],
    ["wrk2", wrk2, WRK2, [5.93, 51.9, 1200]],
    ["hey", hey, HEY, [5.2, 50.5, null]],
    ["autocannon", autocannon, AUTOCANNON, [7, 179, 199]],
    ["oha", oha, OHA, [5.2, 50, 200]],
    ["locust", locust, LOCUST, [5, 50, 200]],
  ] as const)("%s", (_, peer, output, [p50Ms, p99Ms, p999Ms]) => {
    expect(peer.read(ran(output), folder)).toMatchObject({ p50Ms, p99Ms, p999Ms });
  });

  test("k6, from its summary", () => {
    writeFileSync(join(folder, "k6.json"), JSON.stringify({
      metrics: {
        http_req_duration: { "p(50)": 5.3, "p(99)": 50.5, "p(99.9)": 200.2 },
        dropped_iterations: { count: 51 },
      },
    }));
    expect(k6.read(ran(""), folder)).toMatchObject({ p50Ms: 5.3, p99Ms: 50.5, p999Ms: 200.2, dropped: 51 });
  });

  test("h2load, from its log of requests", () => {
    const lines = Array.from({ length: 100 }, (_, k) => `1700000000\t200\t${(k + 1) * 1000}\t1\n`);
    writeFileSync(join(folder, "h2load.log"), lines.join(""));
    expect(h2load.read(ran(""), folder)).toMatchObject({ p50Ms: 50, p99Ms: 99, p999Ms: 100 });
  });

  test("ours without a recording says why", () => {
    rmSync(join(folder, "recording.json"), { force: true });
    expect(() => tailgate.read({ ...ran(""), code: 3, stderr: "unreachable" }, folder))
      .toThrow("exit 3: unreachable");
  });
});
