import { must } from "../base/index.ts";
import { interleave, type WeightedModel } from "./mix.ts";
import { shuffledAt } from "./order.ts";
import type { Prompt } from "./prompts.ts";

/** Which model answers which prompt. */
export type ModelPolicy =
  /** All prompts are shared out by weight; none is named where the API needs none. */
  | { readonly kind: "mix"; readonly models: readonly WeightedModel[] }
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

/** Every plan has the same order, so that two arms and all shards ask the same things. */
const SEED = 1;

function fits(tags: Prompt["tags"], when: Readonly<Record<string, string>>): boolean {
  return tags !== undefined && Object.entries(when).every(([name, value]) =>
    Object.hasOwn(tags, name) && tags[name] === value);
}

/** The model a prompt always goes to: its own, or its route's. Null: the mix decides each time. */
function fixedModel(prompt: Prompt | undefined, policy: ModelPolicy): string | null {
  if (prompt?.model !== undefined) return prompt.model;
  switch (policy.kind) {
    case "mix": return null;
    case "routes":
      return policy.rules.find(({ when }) => fits(prompt?.tags, when))?.model ?? policy.otherwise;
  }
}

/** All models that may be asked, each once. */
export function modelsAsked(
  prompts: readonly Prompt[],
  policy: ModelPolicy,
): readonly string[] {
  const fixed = prompts.map((prompt) => fixedModel(prompt, policy));
  const isShared = prompts.length === 0 || fixed.includes(null);
  const shared = policy.kind === "mix" && isShared ? policy.models.map(({ model }) => model) : [];
  return [...new Set([...shared, ...fixed.filter((model) => model !== null)])];
}

/**
 * Which prompt and which model the arrivals get: functions of their position alone, so that neither
 * threads nor shards change them. All prompts come once before one comes again; the models of a mix
 * keep to their shares at every point of the run.
 */
export function makeTurns(
  prompts: readonly Prompt[],
  policy: ModelPolicy,
): (index: number) => Turn {
  const fixed = prompts.map((prompt) => fixedModel(prompt, policy));
  const models = policy.kind === "mix" ? policy.models : [];
  const round = interleave(models.map(({ weight }) => weight));
  const shared = (index: number): string | null => (round.length === 0
    ? null
    : must(models[must(round[index % round.length], "place in the mix")], "model of the mix").model);
  return (index) => {
    const prompt = shuffledAt(index, prompts.length, SEED);
    return { prompt, model: fixed[prompt] ?? shared(index) };
  };
}
