import type { Millis } from "../base/index.ts";
import type { Failure } from "../config/index.ts";
import { addEffort, brokenCap, type Effort, effortOf, timesEffort } from "../plan/index.ts";
import { undecidedScenarios, type Verdict } from "../verdict/index.ts";
import type { GateOptions, GatePorts } from "./job.ts";
import { type Measured, measureOnce, plansOf } from "./measured.ts";
import { brokenCostCap } from "./money.ts";

const CONFIRM_PAUSE_MS = 2000;

function failingScenarios(verdict: Verdict, failOn: readonly Failure[]): ReadonlySet<string> {
  const names: readonly string[] = failOn;
  return new Set(verdict.findings
    .filter((one) => one.verdict === "regressed" || one.verdict === "over-budget")
    .filter((one) => names.includes(one.verdict))
    .map((one) => one.scenario));
}

/** A gate as it stands: what was measured, what is said of it and what it took. */
interface Standing {
  readonly measured: readonly Measured[];
  readonly verdict: Verdict;
  readonly spent: Effort;
}

/** Whose runs are repeated, and how often. */
interface Repetition {
  readonly scenarios: ReadonlySet<string>;
  readonly runsOf: (measured: Measured) => number;
  readonly pauseMs: Millis;
  /** For people: why, what is done about it, and what becomes of it where a cap is in the way. */
  readonly said: readonly [why: string, doing: string, otherwise: string];
}

interface Around {
  readonly ports: GatePorts;
  readonly options: GateOptions;
  readonly judge: (measured: readonly Measured[]) => Verdict;
}

/** Measures some scenarios again, afresh; all their runs count together. Null: a cap forbids it. */
async function repeatRuns(
  now: Standing,
  { scenarios, runsOf, pauseMs, said }: Repetition,
  { ports, options, judge }: Around,
): Promise<Standing | null> {
  const runsLeft = (one: Measured): number =>
    (scenarios.has(one.job.plan.scenario) ? runsOf(one) : 0);
  const spent = now.measured.reduce((sum, one) =>
    addEffort(sum, timesEffort(effortOf(plansOf(one.job)), runsLeft(one))), now.spent);
  const cap = brokenCap(spent, options) ??
    brokenCostCap(now.measured, runsLeft, options.maxCostUsd);
  const [why, doing, otherwise] = said;
  if (cap !== null) {
    ports.notice(`${why}, and ${cap} leaves no room to measure again: ${otherwise}`);
    return null;
  }
  ports.notice(`${why}: ${doing}`);
  if (pauseMs > 0) await ports.pause(pauseMs);
  const measured: Measured[] = [];
  for (const one of now.measured) {
    let more = one;
    for (let left = runsLeft(one); left > 0 && !ports.signal.aborted; left -= 1) {
      more = await measureOnce(more, ports, more.candidates.length);
    }
    measured.push(more);
  }
  return { measured, verdict: judge(measured), spent };
}

/** Repeats as often as it may for as long as there is something to repeat. */
async function repeatWhile(
  start: Standing,
  most: number,
  next: (now: Standing, time: number) => Repetition | null,
  around: Around,
): Promise<Standing> {
  let now = start;
  for (let time = 1; time <= most && !around.ports.signal.aborted; time += 1) {
    const repetition = next(now, time);
    const then = repetition && await repeatRuns(now, repetition, around);
    if (then === null) break;
    now = then;
  }
  return now;
}

/** An undecided run doubles, if more requests would help; then a would-be failure is confirmed. */
export async function settle(start: Standing, around: Around): Promise<Standing> {
  const { options } = around;
  const extended = await repeatWhile(start, options.extend, ({ verdict }, time) => {
    const scenarios = undecidedScenarios(verdict.findings);
    if (scenarios.size === 0 || failingScenarios(verdict, options.failOn).size > 0) return null;
    return {
      scenarios, pauseMs: 0, runsOf: (one) => one.candidates.length,
      said: ["undecided", `measuring as much again (${time} of ${options.extend})`, "not extended"],
    };
  }, around);
  return await repeatWhile(extended, options.confirm, ({ verdict }, time) => {
    const scenarios = failingScenarios(verdict, options.failOn);
    if (scenarios.size === 0) return null;
    return {
      scenarios, pauseMs: CONFIRM_PAUSE_MS, runsOf: () => 1,
      said: ["would fail", `measuring again to confirm (${time} of ${options.confirm})`, "not confirmed"],
    };
  }, around);
}
