import type { Micros, Millis, PerSecond, QuantileName, Seconds } from "../../base/index.js";
import type { OutcomeCounts } from "../../measurement/index.js";
import type { Place } from "./fault.js";
import type { ColumnMapping } from "./mapping.js";
import type { Samples } from "./samples.js";
/** From when a tool's latency counts. */
export type LatencyClock = 
/** From the planned instant: waiting to be sent is inside. */
"intended"
/** From the actual send, connecting included. */
 | "send"
/** From the actual send on an open connection: connecting is left out. */
 | "service"
/** The file does not say. */
 | "unknown";
/** How many values were found at a latency. */
export interface CountedValue {
    readonly us: Micros;
    readonly count: number;
}
export interface LatencyClaims {
    readonly count: number;
    readonly meanMs: Millis | null;
    readonly minMs: Millis | null;
    readonly maxMs: Millis | null;
    readonly quantilesMs: Readonly<Partial<Record<QuantileName, Millis>>>;
}
/** Further distributions of which only the tool's own percentiles are known. */
export type OtherClaims = Readonly<Partial<Record<"ttft" | "tpot", LatencyClaims>>>;
/** What stands behind a tool's percentiles, from everything to nothing. */
export type Evidence = {
    readonly kind: "samples";
    readonly samples: Samples;
}
/** Spectrum: values are upper edges of the steps of a percentile table. */
 | {
    readonly kind: "histogram" | "spectrum";
    readonly outcomes: OutcomeCounts;
    readonly values: readonly CountedValue[];
    readonly minMs: Millis | null;
    readonly maxMs: Millis | null;
    readonly durationS: Seconds;
    readonly others?: OtherClaims;
} | {
    readonly kind: "quantiles";
    readonly outcomes: OutcomeCounts;
    /** Null where nothing succeeded. */
    readonly latency: LatencyClaims | null;
    readonly durationS: Seconds;
    /** Which other output of the tool keeps more, with what writes it; null where none does. */
    readonly fuller: string | null;
    readonly others?: OtherClaims;
};
/** What a file of results says, and what it does not. */
export interface Imported {
    readonly evidence: Evidence;
    readonly startedAtMs: Millis | null;
    readonly toolVersion: string | null;
    readonly clock: LatencyClock;
    /** Whether latencies of failed requests are among the others. */
    readonly failures: "inside" | "apart" | "unknown";
    readonly loop: "open" | "closed" | "unknown";
    /** Requests at a time in a closed loop. */
    readonly concurrency: number | null;
    readonly askedRatePerS: PerSecond | null;
    /** Where requests were sent at random instants, so that few of them may miss the rate by chance. */
    readonly arrivals?: "random";
    readonly resolution: string;
    /** Sentences; what the file's numbers leave open. */
    readonly cannotTell: readonly string[];
}
export interface ReadContext {
    readonly file: string;
    readonly columns: ColumnMapping | null;
}
/** A fold over the lines of a file. */
export interface LineReader {
    line(text: string, place: Place): void;
    /**
     * `last`: the file's last line.
     * @throws UsageError where the file ended too early or contradicts itself.
     */
    end(last: Place): Imported;
}
/** The beginning of a file, for telling formats apart. */
export interface Head {
    readonly name: string;
    /** Complete lines only, of a file that is longer than what was looked at. */
    readonly lines: readonly string[];
    /** The whole file where it is one JSON value, else undefined. */
    readonly document: unknown;
    /** At which line a file that begins as JSON stops being one value; null where that is not known. */
    readonly brokenAt: () => number | null;
}
/** PORT: one shape in which a tool writes its results. */
export type Format = {
    readonly tool: string;
    /** For people: which of the tool's outputs this is. */
    readonly label: string;
    readonly detect: (head: Head) => boolean;
} & ({
    readonly kind: "lines";
    readonly start: (context: ReadContext) => LineReader;
} | {
    readonly kind: "document";
    readonly read: (document: unknown, context: ReadContext) => Imported;
});
