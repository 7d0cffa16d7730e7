import { type Millis, oneLine } from "../base/index.ts";
import type { Progress } from "../engine/index.ts";
import type { Io } from "./streams.ts";
import type { OnProgress } from "./wiring.ts";

/**
 * How a run is going, told on standard error. It sees nothing but the few numbers that each
 * generator thread sends four times a second, so that it costs the generator nothing.
 */
const PLAIN_EVERY_MS = 10_000;
/** Threads report by turns; nobody reads faster than this. */
const LIVE_EVERY_MS = 240;
/** The rate is that of the last few seconds: shorter would flicker, longer would hide a dip. */
const RATE_OVER_MS = 3000;

const whole = (value: number): string => Math.round(value).toString();
const seconds = (ms: number): string => `${whole(ms / 1000)} s`;

/** `48.2/s`, `1,200/s`. */
function perSecond(ratePerS: number): string {
  const digits = ratePerS < 10 ? 2 : ratePerS < 100 ? 1 : 0;
  return `${ratePerS.toLocaleString("en", { maximumFractionDigits: digits })}/s`;
}

/** Two digits: more are not known while a run goes on. */
function roughly(ms: Millis): string {
  const digits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en");
  return ms < 1000 ? `${digits(ms)} ms` : `${digits(ms / 1000)} s`;
}

const dollars = (usd: number): string => `$${usd.toFixed(usd < 1 ? 4 : 2)}`;

/** A point of the run's course, for the rate between two of them. */
interface Seen {
  readonly elapsedMs: number;
  readonly scheduled: number;
}

/** Requests per second since `before`; null while there is nothing to tell it from. */
function rateSince(before: Seen | undefined, now: Seen): number | null {
  if (before === undefined || now.elapsedMs <= before.elapsedMs) return null;
  return ((now.scheduled - before.scheduled) * 1000) / (now.elapsedMs - before.elapsedMs);
}

/** Share of the run that is over, by whatever is planned: time, or a number of requests. */
function doneShare({ elapsedMs, totalMs, scheduled, planned }: Progress): number | null {
  if (totalMs !== null && totalMs > 0) return Math.min(1, elapsedMs / totalMs);
  return planned === null || planned === 0 ? null : Math.min(1, scheduled / planned);
}

function timeLeft({ elapsedMs, totalMs, inFlight }: Progress): string {
  if (totalMs === null) return seconds(elapsedMs);
  if (elapsedMs < totalMs) return `${seconds(totalMs - elapsedMs)} left`;
  return inFlight > 0 ? `waiting for the last ${inFlight}` : "done";
}

/** Open loops plan so many requests in so much time; the mean of all stages. */
function askedPerS({ totalMs, planned }: Progress): number | null {
  return totalMs === null || planned === null || totalMs === 0 ? null : (planned * 1000) / totalMs;
}

function rateText(progress: Progress, achievedPerS: number | null): string | null {
  const asked = askedPerS(progress);
  if (achievedPerS === null) return asked === null ? null : `asked ${perSecond(asked)}`;
  return `${perSecond(achievedPerS)}${asked === null ? "" : ` of ${perSecond(asked)}`}`;
}

interface Part {
  readonly text: string;
  /** What a narrow terminal can do without first is the highest. */
  readonly rank: number;
  readonly isAlarming?: boolean;
}

function quantileParts({ latencySoFar }: Progress): readonly Part[] {
  if (latencySoFar === null) return [];
  const { p50Ms, p99Ms } = latencySoFar;
  const shown = (ms: Millis | null): string => (ms === null ? "among failures" : roughly(ms));
  return [
    { text: `P50 ${shown(p50Ms)}`, rank: 2.7 },
    { text: `P99 ${shown(p99Ms)}`, rank: 1.5, isAlarming: p99Ms === null },
  ];
}

function partsOf(name: string, progress: Progress, achievedPerS: number | null): readonly Part[] {
  const { scheduled, planned, inFlight, failed, costUsd } = progress;
  const rate = rateText(progress, achievedPerS);
  const requests = planned === null ? `${scheduled} requests` : `${scheduled} of ${planned}`;
  return [
    { text: name, rank: 5 },
    { text: timeLeft(progress), rank: 0 },
    { text: requests, rank: 3 },
    ...(rate === null ? [] : [{ text: rate, rank: 2 }]),
    { text: `${inFlight} in flight`, rank: 4 },
    { text: `${failed} failed`, rank: 1, isAlarming: failed > 0 },
    ...quantileParts(progress),
    ...(costUsd > 0 ? [{ text: dollars(costUsd), rank: 2.5 }] : []),
  ];
}

/** A scenario's name comes from a file: one line of it, and no control characters. */
function nameOf(scenario: string, repeat: number): string {
  const name = oneLine(scenario, 40);
  return repeat === 0 ? name : `${name} (confirmation ${repeat})`;
}

/** One line for a log. `achievedPerS` is null while it is not known. */
export function progressLine(
  name: string,
  progress: Progress,
  achievedPerS: number | null,
): string {
  const [first, ...rest] = partsOf(name, progress, achievedPerS).map(({ text }) => text);
  return `${first}: ${rest.join(", ")}`;
}

const SEPARATOR = "  ";
/** A few widths only, so that a bar does not breathe with the numbers beside it. */
const BAR_COLUMNS = [24, 16, 8];

function bar(share: number, columns: number): string {
  const full = Math.round(share * columns);
  return `${"█".repeat(full)}${"░".repeat(columns - full)}`;
}

/** As much as fits into `columns`, what matters most; a bar where there is room for one. */
export function liveLine(
  name: string,
  progress: Progress,
  achievedPerS: number | null,
  look: { readonly columns: number; readonly useColour: boolean },
): string {
  const all = partsOf(name, progress, achievedPerS);
  const lengthOf = (parts: readonly Part[]): number =>
    parts.reduce((sum, { text }) => sum + text.length + SEPARATOR.length, 0);
  const ranked = all.map(({ rank }) => rank).toSorted((a, b) => b - a);
  const most = [Infinity, ...ranked].find((limit) =>
    lengthOf(all.filter(({ rank }) => rank < limit)) <= look.columns) ?? 0;
  const kept = all.filter(({ rank }) => rank < most);
  const share = doneShare(progress);
  const room = look.columns - lengthOf(kept);
  const barColumns = BAR_COLUMNS.find((columns) => columns <= room);
  const drawn = share === null || barColumns === undefined ? [] : [bar(share, barColumns)];
  const texts = kept.map(({ text, isAlarming }) =>
    (isAlarming === true && look.useColour ? `\u001b[31m${text}\u001b[0m` : text));
  return [...drawn, ...texts].join(SEPARATOR);
}

export interface ProgressDisplay {
  readonly onProgress: OnProgress;
  /** Ends the live line, so that other output starts on a line of its own. */
  clear(): void;
}

/** Rates of the last seconds of a run; forgets when another one begins. */
function makeRateMeter() {
  let run = "";
  let seen: readonly Seen[] = [];
  return (of: string, now: Seen): { readonly ratePerS: number | null; readonly isNewRun: boolean } => {
    const isNewRun = of !== run || now.elapsedMs < (seen.at(-1)?.elapsedMs ?? 0);
    if (isNewRun) seen = [];
    run = of;
    // The newest one that is old enough, and all after it.
    const from = seen.findLastIndex(({ elapsedMs }) => now.elapsedMs - elapsedMs >= RATE_OVER_MS);
    seen = [...seen.slice(Math.max(0, from)), now];
    return { ratePerS: rateSince(seen.length > 1 ? seen[0] : undefined, now), isNewRun };
  };
}

/** What of a terminal is looked at: tests give their own. */
export type ProgressStream =
  Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean; readonly columns?: number;
    readonly hasColors?: NodeJS.WriteStream["hasColors"] };

/** Of a terminal that does not say, or says 0 as some do. */
const USUAL_COLUMNS = 80;

/** Live on a terminal, a line every 10 s elsewhere, nothing when quiet. */
export function makeProgressDisplay(
  stream: ProgressStream,
  options: {
    readonly isQuiet: boolean;
    /** A terminal without a movable cursor. */
    readonly isDumb?: boolean;
  },
): ProgressDisplay {
  const isLive = stream.isTTY === true && options.isDumb !== true;
  const everyMs = isLive ? LIVE_EVERY_MS : PLAIN_EVERY_MS;
  const meter = makeRateMeter();
  let shownAtMs = 0;
  let isShowing = false;
  const clear = (): void => {
    if (isShowing) stream.write("\r\u001b[2K");
    isShowing = false;
  };
  return {
    clear,
    onProgress(scenario, repeat, progress) {
      if (options.isQuiet) return;
      const name = nameOf(scenario, repeat);
      const { ratePerS, isNewRun } = meter(name, progress);
      if (isNewRun) shownAtMs = isLive ? -Infinity : 0;
      if (progress.elapsedMs - shownAtMs < everyMs) return;
      shownAtMs = progress.elapsedMs;
      if (!isLive) {
        stream.write(`${progressLine(name, progress, ratePerS)}\n`);
        return;
      }
      const columns = Math.max(20, stream.columns || USUAL_COLUMNS) - 1;
      // `hasColors` knows of NO_COLOR and of dumb terminals.
      const useColour = stream.hasColors?.() ?? false;
      stream.write(`\r\u001b[2K${liveLine(name, progress, ratePerS, { columns, useColour })}`);
      isShowing = true;
    },
  };
}

/** On the standard error of a command. */
export const displayOf = (io: Io, isQuiet: boolean): ProgressDisplay =>
  makeProgressDisplay(io.stderr, { isQuiet, isDumb: io.env["TERM"] === "dumb" });
