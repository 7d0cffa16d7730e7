/** Whether what is planned keeps within our own caps on requests and time. */
import { secondsFromMillis, type Millis } from "../base/index.ts";
import { isPaired } from "./base-arm.ts";
import type { InputName, Settings } from "./catalogue.ts";
import { NONE, complain, runs, type Complaint } from "./complaint.ts";
import { printDuration, printRate } from "./literals.ts";
import { printShard, shareOfShard } from "./shard.ts";
import { durationOf } from "./stages.ts";

interface Size {
  readonly sendMs: Millis;
  readonly requests: number;
  /** The most attempts that they can have together. */
  readonly attempts: number;
  readonly shapedBy: InputName;
}

type ArmSize = Omit<Size, "attempts">;

/** The length of a closed loop by requests and the requests of one by time are not known before. */
function closedSize(settings: Settings, concurrency: readonly number[]): ArmSize {
  const { requests, duration, warmup } = settings;
  const lastsMs = requests === null ? warmup + duration : warmup;
  const each = (requests ?? [0]).reduce((sum, count) => sum + count, 0);
  return {
    sendMs: lastsMs * concurrency.length,
    requests: requests?.length === 1 ? each * concurrency.length : each,
    shapedBy: requests === null ? "concurrency" : "requests",
  };
}

/** How long one arm of a scenario sends, and how much, by its plan; of a shard its own part. */
function armSize(settings: Settings): ArmSize {
  const { rate, stages, concurrency, duration, warmup } = settings;
  if (concurrency !== null) return closedSize(settings, concurrency);
  const all = stages ?? [{ fromPerS: rate ?? 0, toPerS: rate ?? 0, durationMs: duration }];
  const exact = all.reduce((sum, { fromPerS, toPerS, durationMs }) =>
    sum + ((fromPerS + toPerS) / 2) * secondsFromMillis(durationMs),
  (all[0]?.fromPerS ?? 0) * secondsFromMillis(warmup));
  // Rates such as 31/m are not exact in binary; rounding must not add an arrival.
  const requests = Math.max(0, Math.ceil(exact - 1e-9));
  return {
    sendMs: durationOf(all) + warmup,
    requests: settings.shard === null ? requests : shareOfShard(requests, settings.shard),
    shapedBy: stages === null ? "rate" : "stages",
  };
}

/** The arms of a paired run follow one another in turns: their sizes add up. */
function sizeOf(settings: Settings): Size {
  const { sendMs, requests, shapedBy } = armSize(settings);
  const arms = isPaired(settings) ? 2 : 1;
  return {
    sendMs: arms * sendMs, requests: arms * requests, shapedBy,
    attempts: arms * requests * (1 + settings.retries),
  };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The caps hold for the run: scenarios, which follow one another, are added up. */
export function withinCaps(
  top: Settings, scenarios: readonly Settings[],
): readonly Complaint[] {
  if (!runs(top) || top.results !== null) return NONE;
  const sizes = scenarios.map(sizeOf);
  const sendMs = sizes.reduce((sum, one) => sum + one.sendMs, 0);
  const requests = sizes.reduce((sum, one) => sum + one.requests, 0);
  const attempts = sizes.reduce((sum, one) => sum + one.attempts, 0);
  const shapedBy = sizes.toSorted((a, b) => b.requests - a.requests)[0]?.shapedBy ?? "rate";
  const several = scenarios.length > 1 ? ` in ${scenarios.length} scenarios` : "";
  const part = top.shard === null ? "" : ` for shard ${printShard(top.shard)}`;
  const together = scenarios.some(isPaired) ? `${several} with both arms` : `${several}${part}`;
  const long = sendMs <= top["max-duration"] ? NONE : complain(
    ["max-duration", "duration", "warmup"],
    `Warm-up and duration take ${printDuration(sendMs)}${together}, more than max-duration `
      + `${printDuration(top["max-duration"])}.`,
    `shorten them or write max-duration: ${printDuration(sendMs)}`);
  if (attempts <= top["max-requests"]) return long;
  const tried = attempts > requests ? `, up to ${grouped(attempts)} with all retries` : "";
  if (shapedBy === "requests") {
    return [...long, ...complain(["max-requests", "requests", "concurrency"],
      `The plan is ${grouped(requests)} requests${together}${tried}, more than max-requests `
        + `${grouped(top["max-requests"])}.`,
      `measure fewer, or write max-requests: ${attempts}`)];
  }
  const fitting = (top["max-requests"] * requests / attempts) * (top.shard?.count ?? 1);
  const fitsPerS = Math.floor((fitting / secondsFromMillis(sendMs)) * 100) / 100;
  const slower = fitsPerS > 0 ? `lower the rate to ${printRate(fitsPerS)}, ` : "";
  const many = complain(["max-requests", shapedBy, "duration", "warmup"],
    `The plan is ${grouped(requests)} requests in ${printDuration(sendMs)}${together}${tried}, more `
      + `than max-requests ${grouped(top["max-requests"])}.`,
    `${slower}shorten the duration, or write max-requests: ${attempts}`);
  return [...long, ...many];
}
