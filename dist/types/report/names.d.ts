import { type MetricUnit } from "../base/index.js";
import type { VerdictName } from "../verdict/index.js";
/** `p99` is P99, `p999` is P99.9, `mean` stays. */
export declare function statisticLabel(statistic: string): string;
/** `latency.p99` is latency P99; an id that is none of ours stays as it is, on one line. */
export declare function metricLabel(id: string): string;
/** For the beginning of a title. */
export declare function capitalised(label: string): string;
export declare function betterIn(id: string): "lower" | "higher";
export declare function unitIn(id: string): MetricUnit | null;
/** Order of the catalogue, so that rows stand in the same place in every report. */
export declare function catalogueRank(id: string): number;
export type Tone = "good" | "bad" | "doubt" | "plain";
export declare const VERDICT_LOOKS: Readonly<Record<VerdictName, {
    /** Begins the headline. */
    readonly word: string;
    /** Stands in a table. */
    readonly label: string;
    readonly mark: string;
    readonly tone: Tone;
}>>;
