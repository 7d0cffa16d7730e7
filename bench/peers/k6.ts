import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BODY, findProgram, type Load, type Peer, told, totalS } from "./peer.ts";

interface Summary {
  readonly metrics: {
    readonly http_req_duration: Readonly<Record<"p(50)" | "p(99)" | "p(99.9)", number>>;
    readonly dropped_iterations?: { readonly count: number };
  };
}

function script(load: Load): string {
  const options = {
    discardResponseBodies: true,
    summaryTrendStats: ["p(50)", "p(99)", "p(99.9)"],
    scenarios: {
      load: {
        executor: "constant-arrival-rate", rate: load.ratePerS, timeUnit: "1s",
        duration: `${totalS(load)}s`, preAllocatedVUs: load.connections, maxVUs: 2000,
      },
    },
  };
  return `import http from "k6/http";
export const options = ${JSON.stringify(options)};
const params = { headers: { "content-type": "application/json" } };
export default function () { http.post(${JSON.stringify(load.url)}, ${JSON.stringify(BODY)}, params); }
`;
}

export const k6: Peer = {
  name: "k6",
  find: () => findProgram("k6", {
    inCache: "bin/k6", versionArgs: ["version"], version: /k6 v(\S+)/,
    install: "node bench/peers.ts install",
  }),
  command(program, load, folder) {
    const file = join(folder, "k6.js");
    const summary = join(folder, "k6.json");
    writeFileSync(file, script(load));
    rmSync(summary, { force: true });
    return {
      program,
      args: ["run", "--quiet", "--no-usage-report", "--summary-export", summary, file],
      env: { GOMAXPROCS: "1" },
    };
  },
  read(_, folder) {
    const { metrics } = JSON.parse(readFileSync(join(folder, "k6.json"), "utf8")) as Summary;
    return told({
      p50Ms: metrics.http_req_duration["p(50)"], p99Ms: metrics.http_req_duration["p(99)"],
      p999Ms: metrics.http_req_duration["p(99.9)"], dropped: metrics.dropped_iterations?.count ?? 0,
    });
  },
};
