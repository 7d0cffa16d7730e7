import type { Recording } from "../measurement/index.js";
import { type Stored, type StoringPorts } from "../pipeline.js";
import type { Acceptance, Verdict } from "../verdict/index.js";
/**
 * Recordings of separate runs each call themselves the first one, so they would share a name. Those
 * are numbered in the order of their starts; the repetitions of one run keep their numbers.
 */
export declare function numbered(recordings: readonly Recording[]): readonly Recording[];
/**
 * Keeps judged runs as the gate keeps those it measured: not what was measured beside a base, and
 * nothing twice, which would count as evidence of its own.
 * @param present ids of the runs that are stored already
 */
export declare function storeJudged(recordings: readonly Recording[], verdict: Verdict, ports: StoringPorts & {
    readonly acceptances: readonly Acceptance[];
    readonly present: ReadonlySet<string>;
}): Promise<Stored>;
