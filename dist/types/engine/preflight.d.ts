import type { Millis } from "../base/index.js";
import type { Ended } from "./exchange.js";
import type { PreflightReport } from "./messages.js";
export declare const ATTEMPTS = 3;
/** Nothing was asked: by another thread than the first, or because the run was stopped before. */
export declare const NO_PREFLIGHT: PreflightReport;
export interface PreflightPorts {
    readonly attempt: () => Promise<Ended>;
    readonly pause: (forMs: Millis) => Promise<void>;
    /** Aborted when no further attempt is to be made. */
    readonly stop: AbortSignal;
    /** Blanks out secrets in what the endpoint says. */
    readonly conceal: (text: string) => string;
}
/** Whether there is a point in a run after this preflight. */
export declare const isMeasurable: ({ outcome }: PreflightReport) => boolean;
/**
 * One request before the run finds bad keys and wrong paths for the price of one request. An
 * endpoint that merely stumbles gets three attempts: a share of errors is for the run to measure.
 */
export declare function preflight(ports: PreflightPorts): Promise<PreflightReport>;
