import type { Settings } from "../config/index.js";
import type { MonthlyProjection } from "../report/index.js";
import type { Known } from "./known-runs.js";
/** What a month would cost with the plan's models and with others; null where nobody asked. */
export declare function projectMonth(known: Known, settings: Settings): MonthlyProjection | null;
