import type { Settings } from "../config/index.js";
import { type PriceOverrides } from "../cost/index.js";
import type { Recording } from "../measurement/index.js";
import type { Job } from "../pipeline.js";
import type { MonthlyProjection, Verdict } from "../verdict/index.js";
import type { Known } from "./known-runs.js";
/** What a month would cost with the plan's models and with others; null where nobody asked. */
export declare function projectMonth(known: Known, settings: Settings): MonthlyProjection | null;
/** The same after a run, by what its candidates used; a job whose runs tell no tokens has none. */
export declare function monthsOf(jobs: readonly Job[], recordings: readonly Recording[], settings: Settings): readonly MonthlyProjection[];
/** The same of recordings that somebody else made, whose plans are not at hand. */
export declare function monthsOfRecordings(recordings: readonly Recording[], settings: Settings, overrides: PriceOverrides): Pick<Verdict, "months">;
