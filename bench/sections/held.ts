import { fitGrid } from "../lab/arrivals.ts";
import type { Bench, Result } from "../lab/bench.ts";
import { median } from "../lab/numbers.ts";
import { servedMs } from "../lab/server-log.ts";
import { type Section, thousands } from "../lab/table.ts";
import type { Trial } from "../lab/trial.ts";
import { k6, type Peer, tailgate, vegeta, wrk2 } from "../peers/index.ts";
import { requests } from "./settings.ts";

/** From the top: at low rates the machine's late wake-ups weigh more than at high ones. */
const LADDER = [40_000, 30_000, 25_000, 20_000, 15_000, 10_000, 5000, 2500] as const;
const GOAL_PER_S = 25_000;

/**
 * Held: all that was planned arrived in time, nothing was dropped, P99 is right. Others do not tell
 * how late they send; they get by with the rate and a P99 within 5%.
 */
function whyNotHeld(ratePerS: number, { told, window }: Trial): string | null {
  const trueMs = servedMs(window, "last byte", 0.99);
  const off = Math.abs((told.p99Ms ?? Number.NaN) - trueMs) / trueMs;
  const short = 1 - fitGrid(window.arrivalMs, ratePerS).ratePerS / ratePerS;
  if ((told.dropped ?? 0) > 0) return `${told.dropped} dropped`;
  if (short > 0.005) return `${(short * 100).toFixed(1)}% short`;
  if (told.slipP99Ms !== null && told.slipP99Ms > 1) return `P99 late ${told.slipP99Ms.toFixed(1)} ms`;
  const limit = told.slipP99Ms === null ? 0.05 : 0.02;
  return off > limit ? `P99 wrong by ${(off * 100).toFixed(0)}%` : null;
}

/** A rate counts as held if most of the runs held it. */
function verdict(ratePerS: number, result: Result): string | null {
  if (result.kind !== "trials") return result.why;
  const reasons = result.trials.map((trial) => whyNotHeld(ratePerS, trial));
  const failed = reasons.filter((one) => one !== null);
  return median(reasons.map((one) => (one === null ? 0 : 1))) === 0 ? null : failed[0] ?? null;
}

async function descend(bench: Bench, tool: Peer): Promise<{ readonly held: number; readonly text: string }> {
  let above = "";
  for (const ratePerS of LADDER) {
    const setting = requests({ ratePerS, durationS: 4, connections: 400 });
    const result = await bench.measure(tool, setting);
    if (result.kind === "left out") return { held: 0, text: result.kind };
    const reason = verdict(ratePerS, result);
    if (reason === null) return { held: ratePerS, text: `${thousands(ratePerS)}/s${above}` };
    above = ` (at ${thousands(ratePerS)}: ${reason.slice(0, 60)})`;
  }
  return { held: 0, text: `less${above}` };
}

/** Goal 2. */
export const held: Section = {
  name: "held",
  async run(bench) {
    const ours = await descend(bench, tailgate);
    const peers: string[] = [];
    let best = 0;
    for (const peer of [wrk2, vegeta, k6]) {
      const found = peer.find();
      const { held: rate, text } = found.kind === "missing"
        ? { held: 0, text: "missing" } : await descend(bench, peer);
      best = Math.max(best, rate);
      peers.push(`${peer.name} ${text}`);
    }
    return {
      title: "Highest rate held on one core",
      note: "Steps are tried from the top until one is held: nothing dropped, the rate within 0.5%, and " +
        "of ours sends at most 1 ms late at P99 and P99 within 2%; of the others, who do not tell how " +
        "late they send, P99 within 5%.",
      rows: [{
        work: "highest rate held", goal: `≥ ${thousands(GOAL_PER_S)}/s`, isMet: ours.held >= GOAL_PER_S,
        ours: ours.text, peers: peers.join(", "),
        ratio: best === 0 ? "" : (ours.held / best).toFixed(1),
      }],
    };
  },
};
