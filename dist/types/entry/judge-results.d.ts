import type { Config } from "../config/index.js";
import { type Outcome, type StoringPorts } from "../pipeline.js";
import { type Acceptance } from "../verdict/index.js";
import { type Env } from "./surroundings.js";
/** What results are judged beside, and where they are kept. */
export interface JudgingSurroundings extends StoringPorts {
    readonly env: Env;
    readonly acceptances: readonly Acceptance[];
}
/**
 * Judges the recordings that the input `results` names against the stored baselines, and stores
 * them as a run that was measured here.
 */
export declare function judgeResults(config: Config, around: JudgingSurroundings): Promise<Outcome>;
