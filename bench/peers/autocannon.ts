import { BODY, findProgram, type Peer, told, totalS } from "./peer.ts";

interface Result {
  readonly latency: { readonly p50: number; readonly p99: number; readonly p99_9: number };
}

/** Latencies in whole milliseconds. */
export const autocannon: Peer = {
  name: "autocannon",
  find: () => findProgram("autocannon", {
    inCache: "npm/node_modules/.bin/autocannon", versionArgs: ["--version"],
    version: /autocannon v?(\S+)/, install: "npm install autocannon",
  }),
  command: (program, load) => ({
    program,
    args: ["--json", "--no-progress", "-R", `${load.ratePerS}`, "-c", `${load.connections}`,
      "-d", `${totalS(load)}`, "-m", "POST", "-H", "content-type=application/json", "-b", BODY,
      load.url],
  }),
  read({ stdout }) {
    const { latency } = JSON.parse(stdout.slice(stdout.indexOf("{"))) as Result;
    return told({ p50Ms: latency.p50, p99Ms: latency.p99, p999Ms: latency.p99_9 });
  },
};
