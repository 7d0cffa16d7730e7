import { TailgateError } from "../base/index.js";
import type { Plan } from "../plan/index.js";
import type { PreflightReport } from "./messages.js";
/** What a failed preflight means for the user: what happened, where, and what to do. Exit 3. */
export declare function preflightError(plan: Plan, report: PreflightReport): TailgateError;
