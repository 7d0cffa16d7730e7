import type { BaselineStore, RunIdentity } from "../comparison/index.js";
import { type Config } from "../config/index.js";
import { type GatePorts, type Outcome } from "../pipeline.js";
import type { Acceptance } from "../verdict/index.js";
import type { Env } from "./surroundings.js";
import { type Detail } from "./verbose.js";
import { type OnProgress } from "./wiring.js";
export interface GateSurroundings {
    readonly env: Env;
    readonly signal: AbortSignal;
    readonly onProgress: OnProgress;
    readonly notice: (line: string) => void;
    readonly store: BaselineStore;
    readonly storing: {
        readonly allowed: boolean;
        readonly reason: string;
    };
    readonly identity: RunIdentity;
    readonly earlier?: GatePorts["earlier"];
    readonly acceptances: readonly Acceptance[];
    /** Hears what only some want to know. */
    readonly detail?: Detail;
}
/** One gate, whoever asks for it: the action, the command line or the library. */
export declare function runGate(config: Config, around: GateSurroundings): Promise<Outcome>;
