import { BODY, findProgram, type Peer, told, totalS } from "./peer.ts";

const percentile = (text: string, percent: number): number | null => {
  const match = new RegExp(`^\\s*${percent}%+ in ([\\d.]+) secs`, "m").exec(text);
  return match === null ? null : Number(match[1]) * 1000;
};

/** Its rate is per worker; it tells no percentile beyond 99. */
export const hey: Peer = {
  name: "hey",
  find: () => findProgram("hey", {
    inCache: "bin/hey", versionArgs: ["-h"], version: /(?!)/, install: "apt-get install hey",
  }),
  command: (program, load) => ({
    program,
    args: ["-z", `${totalS(load)}s`, "-c", `${load.connections}`,
      "-q", `${load.ratePerS / load.connections}`, "-m", "POST", "-T", "application/json",
      "-d", BODY, load.url],
    env: { GOMAXPROCS: "1" },
  }),
  read: ({ stdout }) => told({ p50Ms: percentile(stdout, 50), p99Ms: percentile(stdout, 99) }),
};
