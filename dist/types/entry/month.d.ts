import type { Settings } from "../config/index.js";
import type { Recording } from "../measurement/index.js";
import type { Job } from "../pipeline.js";
import type { MonthlyProjection } from "../verdict/index.js";
import type { Known } from "./known-runs.js";
/** What a month would cost with the plan's models and with others; null where nobody asked. */
export declare function projectMonth(known: Known, settings: Settings): MonthlyProjection | null;
/** The same after a run, by what its candidates used; a job whose runs tell no tokens has none. */
export declare function monthsOf(jobs: readonly Job[], recordings: readonly Recording[], settings: Settings): readonly MonthlyProjection[];
