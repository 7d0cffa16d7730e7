import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../base/index.js";
import type { Limiter } from "./limiter.js";
import type { SimulatorProfile } from "./profile.js";
import type { Tally } from "./tally.js";
import type { Timetable } from "./timetable.js";
/** What one running simulator consists of. */
export interface Simulation {
    readonly profile: SimulatorProfile;
    readonly clock: Clock;
    readonly timetable: Timetable;
    readonly tally: Tally;
    /** Of requests, and of the tokens that they take together. */
    readonly limiters: {
        readonly requests: Limiter;
        readonly tokens: Limiter;
    };
}
/** Answers one request, now or later. */
export declare function serve(simulation: Simulation, request: IncomingMessage, response: ServerResponse): void;
