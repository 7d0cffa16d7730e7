import type { Recording } from "../measurement/index.ts";
import type { CandidateSummary } from "../verdict/index.ts";
import { formatCount, formatSetting, plural } from "./format.ts";
import { type Block, text } from "./model.ts";

/** How a load is told in words. */

type Load = Recording["load"];

const MOST_STAGES = 20;

/** Null where an imported file does not tell. */
const widthOf = ({ concurrency, maxInFlight }: Load): number | null =>
  concurrency ?? (maxInFlight === 0 ? null : maxInFlight);

function atATime(load: Load): string {
  const width = widthOf(load);
  return width === null ? "closed loop" : `${formatCount(width)} at a time (closed loop)`;
}

/** What a number of requests is followed by: ` at 50/s`, `, 10 at a time (closed loop)`. */
export function paceOf(load: Load): string {
  if (load.mode === "closed") return `, ${atATime(load)}`;
  return ` at ${formatSetting(load.ratePerS)}/s${load.stages === null ? "" : " on average"}`;
}

function stageText(stage: NonNullable<Load["stages"]>[number]): string {
  const { fromPerS, toPerS, durationS } = stage;
  const rate = fromPerS === toPerS
    ? `${formatSetting(fromPerS)}/s`
    : `${formatSetting(fromPerS)}/s→${formatSetting(toPerS)}/s`;
  return `${rate} for ${formatSetting(durationS)} s`;
}

/** The rate of each stage; empty for a single rate. */
export function stageTexts({ stages }: Load): readonly string[] {
  if (stages === null) return [];
  const more = stages.length - MOST_STAGES;
  return [...stages.slice(0, MOST_STAGES).map(stageText), ...(more > 0 ? [`${more} more`] : [])];
}

/** How much of what was planned went out. */
export function sentText(load: Load): string {
  const achieved = `${formatSetting(load.achievedRatePerS)}/s`;
  return load.mode === "closed"
    ? `${achieved} were sent, ${atATime(load)}`
    : `${achieved} of ${formatSetting(load.ratePerS)}/s were sent`;
}

/** What became of requests that were sent again, as a sentence after others; empty without retries. */
export function retriedText({ retries }: Pick<CandidateSummary, "retries">): string {
  if (retries === undefined) return "";
  const { requests, attempts, recovered } = retries;
  if (requests === 0) return " No request was retried.";
  return ` ${plural(requests, "request")} ${requests === 1 ? "was" : "were"} retried with ` +
    `${plural(attempts, "further attempt")}, warm-up included; ${formatCount(recovered)} of them succeeded.`;
}

/**
 * What a reader of closed-loop latencies must know: such a load waits for slow answers, so it asks
 * less often just when the endpoint is slow (G. Tene, How NOT to Measure Latency, 2015). Null for
 * open loads.
 */
export function closedLoopNote(loads: readonly Load[]): string | null {
  const closed = loads.filter(({ mode }) => mode === "closed");
  if (closed.length === 0) return null;
  const widths = [...new Set(closed.map(widthOf))].filter((width) => width !== null);
  const known = widths.length === 0 ? "" : `: ${widths.map(formatCount).join(", ")} at a time`;
  return `closed loop${known}; ` +
    "latency is not free of coordinated omission";
}

export function closedLoopBlocks(loads: readonly Load[]): readonly Block[] {
  const note = closedLoopNote(loads);
  return note === null ? [] : [{ kind: "paragraph", line: [text(note)] }];
}
