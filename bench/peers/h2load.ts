import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quantile } from "../lab/numbers.ts";
import { BODY, findProgram, type Peer, told, totalS } from "./peer.ts";

/** Its rate is per connection. The log has a line a request: start µs, status, duration µs. */
export const h2load: Peer = {
  name: "h2load",
  find: () => findProgram("h2load", {
    inCache: "bin/h2load", versionArgs: ["--version"], version: /nghttp2\/(\S+)/,
    install: "apt-get install nghttp2-client",
  }),
  command(program, load, folder) {
    const body = join(folder, "body.json");
    const log = join(folder, "h2load.log");
    writeFileSync(body, BODY);
    rmSync(log, { force: true });
    return {
      program,
      args: ["--h1", "-t1", `-c${load.connections}`, `-D${totalS(load)}`,
        `--rps=${load.ratePerS / load.connections}`, `-d${body}`, `--log-file=${log}`, load.url],
    };
  },
  read(_, folder) {
    const ms = readFileSync(join(folder, "h2load.log"), "utf8").split("\n")
      .filter((line) => line !== "").map((line) => Number(line.split("\t")[2]) / 1000)
      .toSorted((a, b) => a - b);
    return told({ p50Ms: quantile(ms, 0.5), p99Ms: quantile(ms, 0.99), p999Ms: quantile(ms, 0.999) });
  },
};
