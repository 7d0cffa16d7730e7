import { type Millis } from "../base/index.js";
import type { Allowance } from "../cost/index.js";
import { type GatewayAccount, type LimitAccount, type Recorder, type Recording, type RetryAccount } from "../measurement/index.js";
import { type Surroundings } from "./exchange.js";
import type { ResponseReader } from "./protocol.js";
import type { Requests } from "./requests.js";
import { type RetryPolicy } from "./retry.js";
import { type ReportedCost } from "./spending.js";
export type { ReportedCost };
/** Connections that were opened during the run, warm-up included, and what their phases took. */
export interface OpenedConnections {
    readonly count: number;
    /** Encoded histograms, µs. */
    readonly dns: string;
    readonly tcp: string;
    readonly proxy: string;
    readonly tls: string;
}
/** What a run gathers besides the recorder's histograms. */
export interface Gathered {
    inFlight: number;
    maxInFlight: number;
    scheduled: number;
    ok: number;
    failed: number;
    costUsd: number;
    usageSeen: boolean;
    reported: ReportedCost;
    gateway: GatewayAccount;
    limits: LimitAccount;
    rejectedInARow: number;
    end: Recording["end"];
    readonly providerModels: Set<string>;
    readonly failures: Map<string, number>;
    readonly ownFaults: Set<string>;
}
/** What a run's requests are made of, and where they are counted. */
export interface TrafficPorts {
    readonly surroundings: Omit<Surroundings, "broke" | "ended">;
    readonly originMs: Millis;
    readonly requests: Requests;
    /** Null: there is no cap on what is spent. */
    readonly allowance: Allowance | null;
    readonly reader: () => ResponseReader;
    readonly recorder: Recorder;
    /** Those that wait for their next attempt included. */
    readonly maxInFlight: number;
    readonly retries: RetryPolicy;
    readonly conceal: (text: string) => string;
    /** Told after each request's end, however it came; not of dropped arrivals. */
    readonly landed: () => void;
}
/**
 * The requests of a run: each arrival is issued once and ends in exactly one outcome. An exception
 * in a callback, which is a bug, comes out of the next call of any of these.
 */
export interface Traffic {
    readonly gathered: Gathered;
    /**
     * Ends the run instead where the request could exceed what may be spent.
     * `shiftMs`: how much later it is on the common clock than on the arm's own.
     */
    issue(index: number, intendedMs: Millis, shiftMs?: Millis): void;
    /** Resolves when nothing is in flight any more. */
    drained(): Promise<void>;
    /** Ends whatever is in flight. */
    abortAll(): void;
    opened(): OpenedConnections;
    retried(): RetryAccount;
}
export declare function makeTraffic(ports: TrafficPorts): Traffic;
