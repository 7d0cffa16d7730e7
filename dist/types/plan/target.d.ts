import { type Json } from "../base/index.js";
import type { Settings, SuccessRule } from "../config/index.js";
import { type Api } from "./operation.js";
import { type Prompt } from "./prompts.js";
/** What is called and with what; everything but the key. */
export interface Target {
    readonly api: Api;
    /** Scheme, host and port. */
    readonly origin: string;
    /** Path and query of the operation. */
    readonly path: string;
    readonly model: string | null;
    readonly headers: readonly (readonly [string, string])[];
    readonly prompts: readonly Prompt[];
    readonly maxTokens: number;
    readonly temperature: number;
    readonly stream: boolean;
    /** Merged over the request body that was built (RFC 7396: null removes a member). */
    readonly body: {
        readonly [name: string]: Json;
    } | null;
    /** Left out: what the API tells. */
    readonly tokenSource?: "estimate";
    /** Of plain HTTP alone; left out where nothing was said of it. */
    readonly http?: {
        /** Null: POST with a body, else GET. */
        readonly method: string | null;
        /** All of them have to hold; none: any 2xx is a success. */
        readonly success: readonly SuccessRule[];
    };
}
/** The simulator bills like a small model, so that costs can be tried as well. */
export declare const SIMULATOR_MODEL = "gpt-4o-mini";
/**
 * What the settings call.
 * @throws UsageError when the model is missing, or endpoint and settings contradict each other.
 */
export declare function makeTarget(settings: Settings, given: {
    /** The endpoint's address: the simulator's, once it runs, or the one in the settings. */
    readonly url: string;
    readonly isSimulator: boolean;
    readonly promptsText: string | null;
}): Target;
