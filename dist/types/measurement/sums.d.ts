import type { Recording } from "./schema.js";
/** How recordings lie in time: shards of one run beside each other, repetitions in a row. */
export type Placing = "side by side" | "one after the other";
/** A sum with an unknown part is unknown. */
export declare function sumNullable(a: number | null, b: number | null): number | null;
/** What of several recordings adds up, or is as bad as the worst of them. */
export declare function sumFacts(recordings: readonly Recording[], placing: Placing): Pick<Recording, "load" | "excluded" | "health" | "connections" | "gateway" | "rateLimits" | "retries" | "outcomes" | "tokens" | "cost" | "models" | "answers" | "failures">;
