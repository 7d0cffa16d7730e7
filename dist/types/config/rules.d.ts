import { type Rule } from "./complaint.js";
export declare const somethingToMeasure: Rule;
export declare const resultsOnlyJudged: Rule;
export declare const loadWhenRunning: Rule;
export declare const oneKindOfLoad: Rule;
/** An explicit duration that agrees is a repetition, any other a contradiction. */
export declare const stagesLast: Rule;
/** Evenly spaced arrivals may be so rare that none falls into the measured time. */
export declare const someArrivalIsMeasured: Rule;
export declare const requestsOfTheLadder: Rule;
/** A closed loop has no schedule, so what shapes a schedule would silently do nothing. */
export declare const closedLoopHasNoSchedule: Rule;
export declare const modelForChat: Rule;
export declare const modelOrRoutes: Rule;
export declare const onePromptSource: Rule;
export declare const noKeyInPlainText: Rule;
export declare const tlsOptionsNeedTls: Rule;
export declare const proxyNeedsHost: Rule;
/** A default that is longer than the total never fires and harms nobody: only given ones count. */
export declare const phasesWithinTimeout: Rule;
export declare const streamMetricsNeedStreams: Rule;
export declare const somewhereToStore: Rule;
export declare const RULES: readonly Rule[];
