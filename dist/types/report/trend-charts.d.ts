import type { RunHistory } from "../comparison/index.js";
import type { Chart } from "./model.js";
/** One chart a metric; none of a metric that only one run has. */
export declare function trendCharts({ trends }: RunHistory): readonly Chart[];
