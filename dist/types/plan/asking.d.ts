import { type Settings } from "../config/index.js";
import { makeTarget, type Target } from "./target.js";
import { type ModelPolicy } from "./turns.js";
/** One model and the path of the operation with it. */
export interface Call {
    readonly model: string;
    readonly path: string;
}
/** What is called, which models, and which of them answers which prompt. */
export interface Asking {
    readonly target: Target;
    readonly policy: ModelPolicy;
    readonly calls: readonly Call[];
}
/**
 * What the settings ask, and whom.
 * @throws UsageError when the target cannot be made out, or models and prompts do not fit.
 */
export declare function askingOf(settings: Settings, given: Parameters<typeof makeTarget>[1]): Asking;
