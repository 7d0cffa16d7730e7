import { type MetricRequest } from "../comparison/index.js";
import { type Recording } from "../measurement/index.js";
import { type Outlooks } from "./outlook.js";
/**
 * What comparing two unchanged arms of a run would show. The noise within a run is that of stored
 * runs of the candidate's plan, without any it is assumed.
 */
export declare function pairedOutlooksOf(request: MetricRequest, baselines: readonly Recording[]): Outlooks;
