import type { Config } from "../config/index.js";
import type { Job } from "../pipeline.js";
/** The one job that a single recording can hold. @throws UsageError where there is more to measure. */
export declare function recordedJob({ origins }: Config, jobs: readonly Job[]): Job;
