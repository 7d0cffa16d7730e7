import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Seconds } from "../../src/base/index.ts";
import { BODY, findProgram, type Load, parseDuration, type Peer, told, totalS } from "./peer.ts";

function writeScript(folder: string): string {
  const script = join(folder, "wrk.lua");
  writeFileSync(script, `wrk.method = "POST"\nwrk.body = [[${BODY}]]\n` +
    `wrk.headers["Content-Type"] = "application/json"\n`);
  return script;
}

function args(
  load: Load, folder: string, rate: readonly string[], lastingS: Seconds,
): readonly string[] {
  return ["-t1", `-c${load.connections}`, `-d${lastingS}s`, ...rate, "--latency",
    "-s", writeScript(folder), load.url];
}

/** The percentile lines of wrk (`99%`) and wrk2 (`99.000%`). */
function percentile(text: string, percent: RegExp): number | null {
  const match = new RegExp(`^\\s*${percent.source}%\\s+([\\d.]+(?:us|ms|s|m))`, "m").exec(text);
  return parseDuration(match?.[1] ?? "");
}

/** Closed loop: has no rate to hold; here for the cost of a request. */
export const wrk: Peer = {
  name: "wrk",
  find: () => findProgram("wrk", {
    inCache: "bin/wrk", versionArgs: ["-v"], version: /wrk (\S+)/, install: "apt-get install wrk",
  }),
  command: (program, load, folder) => ({ program, args: args(load, folder, [], totalS(load)) }),
  read: ({ stdout }) => told({ p50Ms: percentile(stdout, /50/), p99Ms: percentile(stdout, /99/) }),
};

/** It forgets its first 10 s, in which it calibrates itself, so it runs for so much longer. */
const CALIBRATION_S = 10;

export const wrk2: Peer = {
  name: "wrk2",
  calibrationS: CALIBRATION_S,
  find: () => findProgram("wrk2", {
    inCache: "bin/wrk2", versionArgs: ["-v"], version: /wrk (\S+)/,
    install: "in no package registry; put a wrk2 of your own on the PATH",
  }),
  command: (program, load, folder) => ({
    program, args: args(load, folder, [`-R${load.ratePerS}`], totalS(load) + CALIBRATION_S),
  }),
  read: ({ stdout }) => told({
    p50Ms: percentile(stdout, /50\.000/), p99Ms: percentile(stdout, /99\.000/),
    p999Ms: percentile(stdout, /99\.900/),
  }),
};
