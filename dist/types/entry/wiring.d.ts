import { type Usd } from "../base/index.js";
import type { BaselineStore } from "../comparison/index.js";
import { type BaselineSource, type Config, type Settings } from "../config/index.js";
import { type PriceOverrides } from "../cost/index.js";
import { type Progress } from "../engine/index.js";
import type { GateOptions, Job, JudgeOptions, RunPorts } from "../pipeline.js";
import { type Acceptance, type Rules } from "../verdict/index.js";
import { type Env } from "./surroundings.js";
/** Jobs of a configuration, and whatever has to be closed when they are done. */
export interface Jobs extends AsyncDisposable {
    readonly jobs: readonly Job[];
}
export declare function overridesOf(settings: Settings): Promise<PriceOverrides>;
export declare function rulesOf(settings: Settings): Rules;
/** Reads the files that the scenarios name, starts the simulators they ask for, makes the plans. */
export declare function makeJobs(config: Config, env: Env): Promise<Jobs>;
/** The one job that a recording can hold. @throws UsageError when there are more. */
export declare function onlyJob(jobs: readonly Job[]): Job;
export type OnProgress = (scenario: string, repeat: number, progress: Progress) => void;
export declare function makeRunPorts(options: {
    readonly env: Env;
    readonly signal: AbortSignal;
    readonly onProgress: OnProgress;
    /** Holds for all runs made with these ports; null: no cap. */
    readonly maxCostUsd: Usd | null;
}): RunPorts;
/** A store that needs nothing but the disk. `branch:` is made where GitHub is at hand. */
export declare function makeLocalStore(source: BaselineSource): BaselineStore;
export declare function judgeOptions(settings: Settings, acceptances: readonly Acceptance[]): JudgeOptions;
export declare function gateOptions(settings: Settings, acceptances: readonly Acceptance[]): GateOptions;
/** A pause that an interruption ends at once. */
export declare function pauseUnless(signal: AbortSignal, forMs: number): Promise<void>;
