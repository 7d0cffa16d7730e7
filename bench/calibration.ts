/**
 * How often the gate is right about latency P99, by simulation: false alarms on unchanged runs and
 * detection of real changes, beside the field's usual rule ("worse than the last run by more than
 * 10%" and "50%") and beside an oracle that knows the true spread. Prints a markdown table.
 *
 *     npm run bench:calibration            # 1,000 trials a cell, some minutes
 *     npm run bench:calibration -- 200     # quicker, coarser
 *
 * Runs are made by the product's own recorder and judged by its own estimates; only the noise
 * between runs is added afterwards, on the logarithm, so that runs can be drawn from a pool.
 */
import { makeRandom, type Random } from "../src/base/index.ts";
import { compareEstimates, type Estimate, estimateQuantile, standInFor } from "../src/comparison/index.ts";
import { assert, must, QUANTILES } from "../src/base/index.ts";
import { assembleRecording, makeFingerprint, makeRecorder, type Recording } from "../src/measurement/index.ts";
import { lowerBound, normalQuantile } from "../src/stats/index.ts";

const SHAPES = ["smooth", "slow path", "bursts", "one burst in half of the runs"] as const;
type Shape = (typeof SHAPES)[number];
const SIZES = [600, 1000, 3000, 12_000] as const;
const HISTORIES = [1, 3, 10, 20] as const;
const BETWEEN = [0.02, 0.05, 0.1] as const;
const CHANGES = [0, 0.2, 0.3, 0.5, 1] as const;
const POOL = 150;
const SIGMA = 0.6;
/** Five gated metrics: each is tested at a fifth of 1% when it is the one that moved. */
const LEVEL = 0.01 / 5;
const TOLERANCE = 0.2;

/** What multiplies the latency of the request at a share `at` of the run. */
function weather(shape: Shape, random: Random): (at: number) => number {
  const slowShare = 0.01 * Math.exp(0.3 * random.normal());
  const burstAt = random.uniform() * 0.95;
  const hasBurst = random.uniform() < 0.5;
  let level = 0;
  switch (shape) {
    case "smooth": return () => 1;
    case "slow path": return () => (random.uniform() < slowShare ? 4 : 1);
    // A level that wanders slowly (AR(1)), with now and then a stretch of doubled latency.
    case "bursts": return () => {
      level = 0.98 * level + 0.04 * random.normal();
      return Math.exp(level);
    };
    case "one burst in half of the runs":
      return (at) => (hasBurst && at >= burstAt && at < burstAt + 0.03 ? 4 : 1);
  }
}

function simulate(shape: Shape, count: number, seed: number): Recording {
  const random = makeRandom(seed);
  const factor = weather(shape, random);
  const ratePerS = 50;
  const durationMs = (count * 1000) / ratePerS;
  const recorder = makeRecorder({
    warmupMs: 0, durationMs, warmupCount: 0, requests: null, isPriced: false,
  });
  for (let index = 0; index < count; index += 1) {
    const intendedMs = (index * 1000) / ratePerS;
    const latencyMs = 400 * Math.exp(SIGMA * random.normal()) * factor(index / count);
    recorder.add({
      index, intendedMs, outcome: "ok", dispatchedMs: intendedMs, connectMs: null, poolWaitMs: 0,
      headersMs: null, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null,
      endMs: intendedMs + latencyMs, payloadEvents: 0, gapsUs: [], usage: null,
      reasoningVisible: false, costUsd: null,
    });
  }
  return assembleRecording(recorder.finish(), {
    id: `${seed}`, toolVersion: "0", startedAt: new Date(0), suite: "s", scenario: "s",
    arm: "candidate", shard: null, repeat: 0, end: "completed",
    fingerprint: makeFingerprint({ hard: {}, soft: {} }),
    load: {
      planned: {
        mode: "open", warmupMs: 0, durationMs,
        arrivals: {
          kind: "constant", seed: 0,
          stages: [{ fromPerS: ratePerS, toPerS: ratePerS, durationMs }],
        },
      },
      ratePerS, maxInFlight: 1, timeoutMs: 30_000,
    },
    preflight: { sent: 1, costUsd: null },
    health: {
      healthy: true, reasons: [], slipMs: { p50: 0, p99: 0, max: 0 },
      loopDelayMs: { p99: 0, max: 0 }, cpuShare: 0,
    },
    tokenSource: "none", model: null, priceTable: null, environment: {}, failures: [],
  });
}

interface Pool {
  readonly statistic: "p99" | "p95" | "p90";
  readonly estimates: readonly Estimate[];
  readonly variance: number;
}

function makePool(shape: Shape, count: number): Pool {
  const statistic = standInFor("p99", count);
  assert(statistic === "p99" || statistic === "p95" || statistic === "p90", "a high quantile");
  const estimates = Array.from({ length: POOL }, (_, at) => must(estimateQuantile(
    simulate(shape, count, 1 + at * 31), "latency", QUANTILES[statistic]), "estimate"));
  const mean = estimates.reduce((sum, one) => sum + one.value, 0) / POOL;
  const variance = estimates.reduce((sum, one) => sum + (one.value - mean) ** 2, 0) / (POOL - 1);
  return { statistic, estimates, variance };
}

interface Tally {
  once: number;
  confirmed: number;
  oracle: number;
  last110: number;
  last150: number;
}

interface Cell {
  readonly pool: Pool;
  readonly runs: number;
  readonly between: number;
  readonly change: number;
}

function isRegressed(
  pool: Pool,
  candidates: readonly Estimate[],
  history: readonly Estimate[],
): boolean {
  const evidence = compareEstimates(
    { metric: "latency", statistic: pool.statistic }, candidates, history);
  assert(evidence.kind === "ratio", "a quantile gives a ratio");
  const { effect } = evidence;
  return lowerBound(effect, LEVEL) > 0 && effect.estimate > Math.log1p(TOLERANCE);
}

function trials(cell: Cell, count: number, random: Random): Tally {
  const { pool, runs, between, change } = cell;
  const tally: Tally = { once: 0, confirmed: 0, oracle: 0, last110: 0, last150: 0 };
  const draw = (shift: number): Estimate => {
    const one = must(pool.estimates[Math.floor(random.uniform() * POOL)], "estimate");
    return { ...one, value: one.value + between * random.normal() + shift };
  };
  const trueVariance = pool.variance + between ** 2;
  const oracleLimit = Math.max(Math.log1p(TOLERANCE),
    -normalQuantile(LEVEL) * Math.sqrt(trueVariance * (1 + 1 / runs)));
  for (let trial = 0; trial < count; trial += 1) {
    const history = Array.from({ length: runs }, () => draw(0));
    const candidate = draw(Math.log1p(change));
    const mean = history.reduce((sum, one) => sum + one.value, 0) / runs;
    const last = must(history.at(-1), "last run").value;
    if (candidate.value - mean > oracleLimit) tally.oracle += 1;
    if (candidate.value - last > Math.log(1.1)) tally.last110 += 1;
    if (candidate.value - last > Math.log(1.5)) tally.last150 += 1;
    if (!isRegressed(pool, [candidate], history)) continue;
    tally.once += 1;
    const again = draw(Math.log1p(change));
    if (isRegressed(pool, [candidate, again], history)) tally.confirmed += 1;
  }
  return tally;
}

const count = Number(process.argv[2] ?? "1000");
const percent = (hits: number): string => `${((hits / count) * 100).toFixed(1)}`;
process.stdout.write(`${count} trials a cell; P99, or the highest quantile with ten values beyond ` +
  `it; ours at ${LEVEL * 100}% (one of five metrics), tolerance ${TOLERANCE * 100}%.\n\n`);
process.stdout.write("| shape | n | judged | between | K | change | failed % | once % | oracle % | " +
  "last > 110% | last > 150% |\n|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
const random = makeRandom(42);
for (const shape of SHAPES) {
  for (const size of SIZES) {
    const pool = makePool(shape, size);
    for (const between of BETWEEN) {
      for (const runs of HISTORIES) {
        for (const change of CHANGES) {
          const tally = trials({ pool, runs, between, change }, count, random);
          process.stdout.write(`| ${[
            shape, size, pool.statistic, `${between * 100}%`, runs, `+${change * 100}%`,
            percent(tally.confirmed), percent(tally.once), percent(tally.oracle),
            percent(tally.last110), percent(tally.last150),
          ].join(" | ")} |\n`);
        }
      }
    }
  }
}
