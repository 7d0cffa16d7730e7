import { http2Front, proxyFront, tlsFront } from "../lab/fronts.ts";
import { servedMs } from "../lab/server-log.ts";
import { digits, type Measure, measureRows, type Row, type Section, thousands } from "../lab/table.ts";
import type { Setting, Trial } from "../lab/trial.ts";
import { type Peer, tailgatePaired } from "../peers/index.ts";
import { cpuUsPerRequest, requests } from "./settings.ts";

const RATE_PER_S = 1000;

const ROADS: readonly { readonly name: string; readonly front?: Setting["front"];
  readonly flags?: readonly string[]; readonly self?: Peer }[] = [
  { name: "auto, HTTP/1.1" },
  { name: "undici, HTTP/1.1", flags: ["--transport", "undici"] },
  { name: "auto, TLS", front: tlsFront },
  { name: "undici, TLS", front: tlsFront, flags: ["--transport", "undici"] },
  { name: "HTTP/2", front: http2Front },
  { name: "through a proxy", front: proxyFront },
  { name: "two arms", self: tailgatePaired },
];

const told = (pick: (trial: Trial) => number | null) => (trial: Trial): number => pick(trial) ?? Number.NaN;

const measures = (name: string): readonly Measure[] => [
  { work: `${name}: slip P99`, of: told((one) => one.told.slipP99Ms), show: digits(3, "ms"), goal: null },
  {
    work: `${name}: P50 told − the server's own`, show: digits(3, "ms"), goal: null,
    of: told(({ told, window }) =>
      (told.p50Ms === null ? null : told.p50Ms - servedMs(window, "last byte", 0.5))),
  },
  { work: `${name}: CPU a request`, of: cpuUsPerRequest, show: digits(1, "µs"), goal: null },
  { work: `${name}: connections at once`, of: (one) => one.server.maxOpen, show: thousands, goal: null },
];

/** Other roads to the same server. */
export const transports: Section = {
  name: "transports",
  async run(bench) {
    const rows: Row[] = [];
    for (const { name, front, flags, self } of ROADS) {
      const setting = requests({
        ratePerS: RATE_PER_S, durationS: 3, front: front ?? null, flags: flags ?? [],
      });
      rows.push(...await measureRows(bench, setting, [], measures(name), self));
    }
    return {
      title: `Transports, at ${thousands(RATE_PER_S)}/s`,
      note: "TLS and HTTP/2 end at HAProxy, the proxy is tinyproxy; both run on the server's core and " +
        "their time is in the difference to what the server knows. Connections are those that reach the " +
        "server. Two arms are an A/B run whose sides are the same server: slip is the worse arm's.",
      rows,
    };
  },
};
