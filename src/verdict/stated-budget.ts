import { type DistributionMetric, type Millis, type Statistic } from "../base/index.ts";
import { fullerFile, median, type StatedValue, statedValue, statingTool } from "../comparison/index.ts";
import type { Budget } from "../config/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Finding } from "./finding.ts";

interface Ends {
  readonly lowMs: Millis;
  readonly highMs: Millis | null;
}

function endsOf(value: StatedValue): readonly Ends[] {
  if (value.kind === "point") return [{ lowMs: value.ms, highMs: value.ms }];
  return value.kind === "between" ? [value] : [];
}

/** Repeated runs count as one: their median, known no better than where least is known. */
function together(values: readonly StatedValue[]): StatedValue {
  const odd = values.find(({ kind }) => kind === "unknown") ?? values.find(({ kind }) => kind === "beyond");
  if (odd !== undefined) return odd;
  const points = values.filter((one) => one.kind === "point");
  if (points.length === values.length) {
    const ms = median(points.map((one) => one.ms));
    return { kind: "point", ms, isMoved: points.some(({ isMoved }) => isMoved) };
  }
  const ends = values.flatMap(endsOf);
  const highs = ends.map(({ highMs }) => highMs).filter((ms) => ms !== null);
  return {
    kind: "between", lowMs: median(ends.map(({ lowMs }) => lowMs)),
    highMs: highs.length === ends.length ? median(highs) : null,
  };
}

const MOVED = "failed requests count as slowest, which moves it between the figures that are stated";
const words = (ms: Millis): string => `${Number(ms.toPrecision(4))} ms`;

type Limit = Pick<Budget, "limit"> & {
  readonly metric: DistributionMetric;
  readonly statistic: Statistic;
};

/**
 * A budget on a tool's own figure: the figure against the limit, as points. No test stands behind
 * it, since nothing is known of what lies around the figure.
 */
export function judgeStated(
  start: Finding, { metric, statistic, limit }: Limit, candidates: readonly Recording[],
): Finding {
  const isInverse = metric === "tokens-per-second";
  const limitMs = isInverse ? 1000 / limit : limit;
  const shown = (ms: Millis): number => (isInverse ? 1000 / ms : ms);
  const tool = statingTool(candidates);
  const asItStands = `compared as ${tool} states it, point against point: its uncertainty is not known; ` +
    fullerFile(candidates);
  const value = together(candidates.map((run) => statedValue(run, metric, statistic)));
  switch (value.kind) {
    case "unknown":
      return { ...start, cause: "not-measured", reasons: [`${tool} does not state ${start.metric}`] };
    case "beyond":
      return {
        ...start, verdict: "over-budget", isCensored: true,
        candidate: value.maxMs === null ? null : shown(value.maxMs),
        reasons: [`it lies among the failed requests, which count as slowest; ${asItStands}`],
      };
    case "point":
      return {
        ...start, candidate: shown(value.ms), verdict: value.ms > limitMs ? "over-budget" : "pass",
        reasons: [...(value.isMoved ? [MOVED] : []), asItStands],
      };
    case "between": {
      const { lowMs, highMs } = value;
      const found = { ...start, candidate: shown(lowMs) };
      if (lowMs > limitMs) return { ...found, verdict: "over-budget", reasons: [asItStands] };
      if (highMs !== null && highMs <= limitMs) return { ...found, verdict: "pass", reasons: [asItStands] };
      return {
        ...found, candidate: null, cause: "not-measured",
        reasons: [`${tool} does not state it: it lies between ${words(lowMs)} and ${
          highMs === null ? "no known limit" : words(highMs)}; ${fullerFile(candidates)}`],
      };
    }
  }
}
