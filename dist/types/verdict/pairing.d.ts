import type { Recording } from "../measurement/index.js";
/** What tells a paired comparison (A/B in one run) from one with stored runs. */
export interface Pairing {
    /** The base's endpoint or model, as the run called it; untrusted. */
    readonly against: string;
    /** Pairs of blocks, those of all runs together. */
    readonly pairs: number;
}
/** From the recordings of the base arm; null when there is none. */
export declare function pairingOf(bases: readonly Recording[]): Pairing | null;
