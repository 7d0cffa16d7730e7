import type { ThreadReport } from "./messages.js";
/** The threads of one run as one: histograms bucket by bucket, counts added, nothing lost. */
export declare function mergeReports(reports: readonly ThreadReport[]): ThreadReport;
