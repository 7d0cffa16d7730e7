import { type WeightedModel } from "./mix.js";
import type { Prompt } from "./prompts.js";
/** Which model answers which prompt. */
export type ModelPolicy = 
/** All prompts are shared out by weight; none is named where the API needs none. */
{
    readonly kind: "mix";
    readonly models: readonly WeightedModel[];
}
/** By the tags of the prompt; the first rule that fits counts. */
 | {
    readonly kind: "routes";
    readonly rules: readonly {
        readonly when: Readonly<Record<string, string>>;
        readonly model: string;
    }[];
    readonly otherwise: string;
};
/** What an arrival sends. */
export interface Turn {
    /** Position among the prompts; 0 where there are none. */
    readonly prompt: number;
    readonly model: string | null;
}
/** All models that may be asked, each once. */
export declare function modelsAsked(prompts: readonly Prompt[], policy: ModelPolicy): readonly string[];
/**
 * Which prompt and which model the arrivals get: functions of their position alone, so that neither
 * threads nor shards change them. All prompts come once before one comes again; the models of a mix
 * keep to their shares at every point of the run.
 */
export declare function makeTurns(prompts: readonly Prompt[], policy: ModelPolicy): (index: number) => Turn;
