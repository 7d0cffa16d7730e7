import { type Usd } from "../base/index.js";
import { type OutcomeCounts } from "./outcome.js";
import { type Sample, type TokenUsage } from "./sample.js";
/** What the requests of one model came to, where a run asks several. */
export interface ModelPart {
    readonly outcomes: OutcomeCounts;
    readonly tokens: TokenUsage & {
        readonly requests: number;
    };
    /** Null when the cost of one of them is not known. */
    readonly costUsd: Usd | null;
    readonly histograms: Readonly<Record<string, string>>;
}
/** Folds samples by the model they asked. */
export declare function makeModelParts(): {
    add(model: string, sample: Sample): void;
    finish: () => Readonly<Record<string, ModelPart>>;
};
/** The parts of threads, shards or repetitions, model by model; undefined where none has any. */
export declare function mergeModelParts(all: readonly (Readonly<Record<string, ModelPart>> | undefined)[]): Record<string, ModelPart> | undefined;
