import type { RunIdentity } from "../comparison/index.js";
import type { Settings } from "../config/index.js";
import type { GatePorts } from "../pipeline.js";
import type { Env } from "./surroundings.js";
/** What earlier attempts of this workflow run have left; undefined for a first one. Never fails. */
export declare function earlierAttempts(settings: Settings, { runId, attempt }: RunIdentity, around: {
    readonly env: Env;
    readonly log: (line: string) => void;
}): Promise<GatePorts["earlier"]>;
