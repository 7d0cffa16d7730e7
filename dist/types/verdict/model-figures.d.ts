import { type Millis, type Ratio, type Usd } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
/** What the requests of one model of a mix came to. */
export interface ModelFigures {
    /** Of all planned requests of the run. */
    readonly share: Ratio;
    readonly scheduled: number;
    readonly errorRate: Ratio;
    /** With failures as slower than everything; null among them, or where nothing was measured. */
    readonly p50Ms: Millis | null;
    readonly p99Ms: Millis | null;
    readonly ttftP50Ms: Millis | null;
    readonly ttftP99Ms: Millis | null;
    /** Per request that ended well; null where its price is not known. */
    readonly costPerRequestUsd: Usd | null;
}
/** By model, those asked most first; null where the run asked one model only. */
export declare function modelFigures(models: Recording["models"]): Readonly<Record<string, ModelFigures>> | null;
