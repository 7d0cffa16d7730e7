import { BODY, findProgram, type Peer, told, totalS } from "./peer.ts";

interface Result {
  /** Seconds. */
  readonly latencyPercentiles: Readonly<Record<"p50" | "p99" | "p99.9", number>>;
}

const findIn = (inCache: string, install: string) => findProgram("oha", {
  inCache, versionArgs: ["--version"], version: /oha (\S+)/, install,
});

/** Compiled in half the time, to a slower program: for its output, not for the tables. */
export const quickOha: Pick<Peer, "name" | "find"> = {
  name: "oha",
  find() {
    const full = oha.find();
    return full.kind === "found" ? full : findIn("oha-quick/bin/oha", "node bench/peers.ts install");
  },
};

export const oha: Peer = {
  name: "oha",
  find: () => findIn("cargo/bin/oha", "cargo install oha"),
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
