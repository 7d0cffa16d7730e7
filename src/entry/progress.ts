import type { Progress } from "../engine/index.ts";
import type { OnProgress } from "./wiring.ts";

const PLAIN_EVERY_MS = 10_000;
const seconds = (ms: number): string => (ms / 1000).toFixed(0);

/** One line on how a run is going. */
export function progressLine(scenario: string, repeat: number, progress: Progress): string {
  const { elapsedMs, totalMs, scheduled, planned, inFlight, failed, costUsd } = progress;
  const name = repeat === 0 ? scenario : `${scenario} (confirmation ${repeat})`;
  const cost = costUsd > 0 ? `, $${costUsd.toFixed(4)}` : "";
  // A closed loop knows either how long it runs or how many requests it sends, not both.
  const time = totalMs === null
    ? seconds(elapsedMs) : `${seconds(Math.min(elapsedMs, totalMs))}/${seconds(totalMs)}`;
  const requests = planned === null ? `${scheduled}` : `${scheduled} of ${planned}`;
  return `${name}: ${time} s, ${requests} requests, ${inFlight} in flight, ${failed} failed${cost}`;
}

export interface ProgressDisplay {
  readonly onProgress: OnProgress;
  /** Ends the live line, so that other output starts on a line of its own. */
  clear(): void;
}

/** Live on a terminal, a line every 10 s elsewhere, nothing when quiet. Standard error only. */
export function makeProgressDisplay(
  stream: NodeJS.WriteStream,
  options: { readonly isQuiet: boolean },
): ProgressDisplay {
  let shownAtMs = 0;
  let isLive = false;
  const clear = (): void => {
    if (isLive) stream.write("\r\u001b[2K");
    isLive = false;
  };
  return {
    clear,
    onProgress(scenario, repeat, progress) {
      if (options.isQuiet) return;
      const line = progressLine(scenario, repeat, progress);
      if (stream.isTTY) {
        clear();
        stream.write(line.slice(0, Math.max(20, (stream.columns ?? 80) - 1)));
        isLive = true;
        return;
      }
      const isNewRun = progress.elapsedMs < shownAtMs;
      if (isNewRun) shownAtMs = 0;
      if (progress.elapsedMs - shownAtMs < PLAIN_EVERY_MS) return;
      shownAtMs = progress.elapsedMs;
      stream.write(`${line}\n`);
    },
  };
}
