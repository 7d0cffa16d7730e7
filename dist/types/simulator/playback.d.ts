import type { ServerResponse } from "node:http";
import type { Clock, Millis } from "../base/index.js";
import type { Performance } from "./reply.js";
import type { Timetable } from "./timetable.js";
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
export declare function play(performance: Performance, stage: Stage): void;
export {};
