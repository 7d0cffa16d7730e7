import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { quantile } from "../lab/numbers.ts";
import { must } from "../../src/base/index.ts";
import { BODY, findProgram, type Peer, told, totalS } from "./peer.ts";

const find: Peer["find"] = () => findProgram("vegeta", {
  inCache: "bin/vegeta", versionArgs: ["-version"], version: /Version: (\S+)/,
  install: "node bench/peers.ts install",
});

/**
 * Without a bound on its workers it collapses at 10,000/s on one core; 1,000 is enough for every
 * load here. Its percentiles are taken from its raw results, since its report has no P99.9.
 */
export const vegeta: Peer = {
  name: "vegeta",
  find,
  command(program, load, folder) {
    const body = join(folder, "body.json");
    const targets = join(folder, "targets.txt");
    writeFileSync(body, BODY);
    writeFileSync(targets, `POST ${load.url}\nContent-Type: application/json\n@${body}\n`);
    return {
      program,
      args: ["attack", "-rate", `${load.ratePerS}/s`, "-duration", `${totalS(load)}s`,
        "-targets", targets, "-workers", `${load.connections}`, "-max-workers", "1000",
        "-max-body", "0", "-output", join(folder, "vegeta.bin")],
      env: { GOMAXPROCS: "1" },
    };
  },
  read(_, folder) {
    const found = find();
    if (found.kind === "missing") throw new Error(found.why);
    const { stdout } = spawnSync(found.program,
      ["encode", "-to", "csv", join(folder, "vegeta.bin")],
      { encoding: "utf8", maxBuffer: 2 ** 30 });
    const ms = stdout.split("\n").filter((line) => line !== "")
      .map((line) => Number(must(line.split(",")[2], "latency")) / 1e6).toSorted((a, b) => a - b);
    return told({ p50Ms: quantile(ms, 0.5), p99Ms: quantile(ms, 0.99), p999Ms: quantile(ms, 0.999) });
  },
};
