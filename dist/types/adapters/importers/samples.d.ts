import type { Micros, Millis, Tokens } from "../../base/index.js";
import { type Outcome } from "../../measurement/index.js";
import { type Place } from "./fault.js";
/** One request as a tool wrote it down. */
export interface SampleRow {
    /** When it was sent, on any clock; null where the file does not say. */
    readonly startMs: Millis | null;
    readonly latencyUs: Micros;
    readonly outcome: Outcome;
    /** Its number in the schedule; null where the file does not say. */
    readonly sequence: number | null;
    /** What tools for LLM APIs know of a success. */
    readonly tokens?: TokenTimes | undefined;
}
export interface TokenTimes {
    /** First and last token, since the start; null where nothing was streamed. */
    readonly firstUs: Micros | null;
    readonly lastUs: Micros | null;
    readonly input: Tokens;
    readonly output: Tokens;
}
/** The requests of a file, 17 bytes each, 33 with tokens, in its order. */
export interface Samples {
    readonly size: number;
    /** Whether all have a start. */
    readonly hasStarts: boolean;
    /** Whether instants are known no better than to the second. */
    readonly isCoarse: boolean;
    at(index: number): SampleRow;
}
export interface SampleStore extends Samples {
    isCoarse: boolean;
    /** @throws UsageError where the clock jumped, or there are more than memory is meant for. */
    add(row: SampleRow, place: Place): void;
}
export declare function makeSampleStore(): SampleStore;
