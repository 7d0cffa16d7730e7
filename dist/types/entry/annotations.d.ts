import type { Annotation } from "../adapters/github/index.js";
import type { Verdict } from "../verdict/index.js";
/**
 * One annotation for each metric that failed, an error if it fails the step, else a warning. Where
 * the configuration makes doubt or a missing baseline fail the step, one error says so.
 */
export declare function annotationsOf(verdict: Verdict): readonly Annotation[];
