import { BODY, findProgram, type Peer, told, totalS } from "./peer.ts";

interface Result {
  /** Seconds. */
  readonly latencyPercentiles: Readonly<Record<"p50" | "p99" | "p99.9", number>>;
}

export const oha: Peer = {
  name: "oha",
  find: () => findProgram("oha", {
    inCache: "cargo/bin/oha", versionArgs: ["--version"], version: /oha (\S+)/,
    install: "cargo install oha",
  }),
  command: (program, load) => ({
    program,
    args: ["-z", `${totalS(load)}s`, "-q", `${load.ratePerS}`, "-c", `${load.connections}`,
      "--latency-correction", "--no-tui", "--output-format", "json", "-m", "POST",
      "-T", "application/json", "-d", BODY, load.url],
  }),
  read({ stdout }) {
    const { latencyPercentiles } = JSON.parse(stdout) as Result;
    return told({
      p50Ms: latencyPercentiles.p50 * 1000, p99Ms: latencyPercentiles.p99 * 1000,
      p999Ms: latencyPercentiles["p99.9"] * 1000,
    });
  },
};
