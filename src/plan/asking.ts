import { type Issue, UsageError } from "../base/index.ts";
import { mixOf, type Settings } from "../config/index.ts";
import type { Prompt } from "./prompts.ts";
import { makeTarget, type Target } from "./target.ts";
import { fillFields } from "./templates.ts";
import { type ModelPolicy, modelsAsked } from "./turns.ts";

/** One model and the path of the operation with it. */
export interface Call {
  readonly model: string;
  readonly path: string;
}

/** What is called, which models, and which of them answers which prompt. */
export interface Asking {
  readonly target: Target;
  readonly policy: ModelPolicy;
  readonly calls: readonly Call[];
}

const issue = (field: string, message: string, fix: string): UsageError =>
  new UsageError([{ field, value: null, origin: "the prompts", message, fix } satisfies Issue]);

/** A first line that no cache has seen, before whatever else a prompt begins with. */
function withFreshStart(prompt: Prompt): Prompt {
  const [first, ...more] = prompt.messages;
  if (first === undefined) return prompt;
  return {
    ...prompt, messages: [{ ...first, content: `{{random}}\n${first.content}` }, ...more],
  };
}

/** @throws UsageError for a placeholder that nothing can fill, or a switch without effect. */
function promptsOf(settings: Settings, prompts: readonly Prompt[]): readonly Prompt[] {
  const [unknown] = settings.prompt === null ? [] : fillFields(settings.prompt, {}).unknown;
  if (unknown !== undefined) {
    throw issue("prompt", `{{${unknown}}} is no placeholder; a prompt of its own has no fields.`,
      `use {{counter}} or {{random}}, or write \\{{${unknown}}} for the braces themselves`);
  }
  if (!settings["cache-busting"]) return prompts;
  const isBody = prompts.some(({ messages }) => messages[0]?.role === "body");
  if (prompts.length === 0 || isBody || settings.body?.["messages"] !== undefined) {
    throw issue("cache-busting", "no prompt is sent that a fresh line could stand before.",
      isBody ? "write {{random}} into the body where it shall stand"
        : "remove cache-busting, or give prompts instead of the body's messages");
  }
  return prompts.map(withFreshStart);
}

function policyOf({ routes, model }: Settings): ModelPolicy {
  return routes === null
    ? { kind: "mix", models: model === null ? [] : mixOf(model) }
    : { kind: "routes", ...routes };
}

/** @throws UsageError for rules that no prompt could ever fit. */
function refuseIdleRoutes(policy: ModelPolicy, prompts: readonly Prompt[]): void {
  if (policy.kind !== "routes" || prompts.some(({ tags }) => tags !== undefined)) return;
  throw issue("routes", "no prompt carries tags, so that every one would go to the default.",
    'add e.g. "tags": {"complexity": "low"} to the lines of the prompts, or write model instead');
}

/**
 * What the settings ask, and whom.
 * @throws UsageError when the target cannot be made out, or models and prompts do not fit.
 */
export function askingOf(settings: Settings, given: Parameters<typeof makeTarget>[1]): Asking {
  const written = policyOf(settings);
  const first = written.kind === "routes" ? written.otherwise : written.models[0]?.model ?? null;
  const made = makeTarget({ ...settings, model: first }, given);
  refuseIdleRoutes(written, made.prompts);
  const prompts = promptsOf(settings, made.prompts);
  const policy: ModelPolicy = written.kind === "mix" && written.models.length === 0 && made.model !== null
    ? { kind: "mix", models: [{ model: made.model, weight: 1 }] } : written;
  const models = modelsAsked(prompts, policy);
  const pathTo = (model: string): string => (model === made.model
    ? made.path
    : makeTarget({ ...settings, model, prompt: null, prompts: null, "input-lengths": null }, given).path);
  return {
    target: {
      ...made, prompts,
      model: policy.kind === "routes" ? `routes to ${models.join(", ")}` : settings.model ?? made.model,
    },
    policy,
    calls: models.map((model) => ({ model, path: pathTo(model) })),
  };
}
