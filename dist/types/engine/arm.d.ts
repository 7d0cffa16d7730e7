import { type Millis } from "../base/index.js";
import type { Allowance } from "../cost/index.js";
import { type Recorder } from "../measurement/index.js";
import type { Schedule } from "../plan/index.js";
import { type Ended } from "./exchange.js";
import type { ArmOrder, ThreadShare } from "./messages.js";
import type { Pacemaker } from "./pacemaker.js";
import type { Protocol, ProtocolFinder } from "./protocol.js";
import { type Requests } from "./requests.js";
import { type Traffic } from "./traffic.js";
import type { Transport, TransportOptions } from "./transport.js";
export type TransportMaker = (options: TransportOptions, wish: "auto" | "undici") => Transport | Promise<Transport>;
/** One endpoint of a run, on one thread: how its requests are made, sent and read. */
export interface Arm {
    readonly order: ArmOrder;
    readonly protocol: Protocol;
    readonly transport: Transport;
    readonly requests: Requests;
    readonly conceal: (text: string) => string;
    readonly pacemaker: Pacemaker;
}
/** Each arm has connections of its own. */
export declare function makeArm(order: ArmOrder, share: ThreadShare, ports: {
    readonly findProtocol: ProtocolFinder;
    readonly makeTransport: TransportMaker;
    readonly pacemaker: Pacemaker;
}): Promise<Arm>;
/** One request by itself, followed to its end. */
export declare function attemptOne(arm: Arm, stop: AbortSignal): Promise<Ended>;
/** An arm under way: its requests and where they are recorded. */
export interface Course {
    readonly traffic: Traffic;
    readonly recorder: Recorder;
}
export declare function startCourse(arm: Arm, run: {
    readonly share: ThreadShare;
    /** Null for a closed loop. */
    readonly schedule: Schedule | null;
    readonly originMs: Millis;
    readonly landed: () => void;
    readonly allowance: Allowance | null;
}): Course;
