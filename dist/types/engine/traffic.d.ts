import { type Millis } from "../base/index.js";
import { type Price } from "../cost/index.js";
import type { Recorder, Recording, Sample } from "../measurement/index.js";
import { type Ended, type Surroundings } from "./exchange.js";
import type { RequestDraft, ResponseReader } from "./protocol.js";
/** What a run gathers besides the recorder's histograms. */
export interface Gathered {
    inFlight: number;
    maxInFlight: number;
    scheduled: number;
    ok: number;
    failed: number;
    costUsd: number;
    usageSeen: boolean;
    rejectedInARow: number;
    end: Recording["end"];
    readonly providerModels: Set<string>;
    readonly failures: Map<string, number>;
    readonly ownFaults: Set<string>;
}
/** Adds what a request cost; null where price or usage is unknown. */
export declare function priced(ended: Ended, price: Price | null): Sample;
/** What a run's requests are made of, and where they are counted. */
export interface TrafficPorts {
    readonly surroundings: Omit<Surroundings, "broke">;
    readonly request: (index: number) => RequestDraft;
    readonly reader: () => ResponseReader;
    readonly recorder: Recorder;
    readonly maxInFlight: number;
    readonly price: Price | null;
    readonly conceal: (text: string) => string;
}
/**
 * The requests of a run: each arrival is issued once and ends in exactly one outcome. An exception
 * in a callback, which is a bug, comes out of the next call of any of these.
 */
export interface Traffic {
    readonly gathered: Gathered;
    issue(index: number, intendedMs: Millis): void;
    /** Resolves when nothing is in flight any more. */
    drained(): Promise<void>;
    /** Ends whatever is in flight. */
    abortAll(): void;
}
export declare function makeTraffic(ports: TrafficPorts): Traffic;
