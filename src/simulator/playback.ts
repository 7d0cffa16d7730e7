import type { ServerResponse } from "node:http";
import type { Clock, Millis } from "../base/index.ts";
import type { ScriptEvent } from "./draw.ts";
import type { Performance } from "./reply.ts";
import type { Timetable } from "./timetable.ts";

interface Stage {
  readonly clock: Clock;
  readonly timetable: Timetable;
  readonly response: ServerResponse;
  readonly arrivalMs: Millis;
  /** Called when the last event is about to be sent, so that counts are never behind a client. */
  readonly onEnd: () => void;
}

/**
 * Sends the events of a performance, each at its own instant after the arrival; events that are
 * late go out at once and delay nothing after them. Stops without a word when the client leaves.
 */
export function play(performance: Performance, stage: Stage): void {
  const { events } = performance;
  const { clock, timetable, response, arrivalMs } = stage;
  let next = 0;

  const advance = (): void => {
    for (;;) {
      const event = events[next];
      if (event === undefined || response.destroyed) return;
      const dueMs = arrivalMs + event.dueMs;
      if (dueMs > clock.nowMs()) return timetable.at(dueMs, advance);
      const at = next;
      next += 1;
      send(event, at, performance, stage);
    }
  };

  const first = events[0];
  if (first !== undefined) timetable.at(arrivalMs + first.dueMs, advance);
}

function send(event: ScriptEvent, at: number, performance: Performance, stage: Stage): void {
  const { response } = stage;
  if (event.kind === "end" && performance.isReset) {
    stage.onEnd();
    response.socket?.resetAndDestroy();
    return;
  }
  if (!response.headersSent) response.writeHead(performance.status, performance.headers);
  for (const piece of performance.pieces(at)) response.write(piece);
  if (event.kind !== "end") return;
  stage.onEnd();
  response.end();
}
