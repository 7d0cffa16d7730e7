import { type Issue, type Json, nearestName, oneLine, UsageError } from "../base/index.ts";
import type { Prompt } from "./prompts.ts";
import { isTemplate, placeholdersIn, putIn } from "./templates.ts";

type Body = { readonly [name: string]: Json };

const KNOWN = ["prompt", "counter", "random"];

const refuse = (message: string, fix: string): UsageError =>
  new UsageError([{ field: "body", value: null, origin: "the configuration", message, fix } satisfies Issue]);

/** Whether the body of a plain request has a place for prompts. */
export function takesPrompts(body: Body | null): boolean {
  return body !== null && placeholdersIn(JSON.stringify(body)).includes("prompt");
}

function mapTexts(value: Json, map: (text: string) => string): Json {
  if (typeof value === "string") return map(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, map)]));
}

/** Braces that stand for themselves, `\{{`, in a way that JSON text and placeholders both take so. */
function jsonText(body: Json): string {
  return JSON.stringify(body).replaceAll("\\\\{{", "\\u007b\\u007b");
}

/**
 * The bodies of a plain request with placeholders, as prompts whose only text is the body's JSON:
 * what is filled in for each request, a number or a few letters, leaves it JSON. Without
 * placeholders none: the body is sent as it stands.
 * @throws UsageError for a placeholder that nothing can fill, or prompts that cannot be sent so.
 */
export function bodyPrompts(body: Body | null, prompts: readonly Prompt[]): readonly Prompt[] {
  if (body === null || !isTemplate(JSON.stringify(body))) return [];
  const unknown = placeholdersIn(JSON.stringify(body)).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) {
    const near = nearestName(unknown, KNOWN);
    throw refuse(`{{${oneLine(unknown, 60)}}} is no placeholder of a body.`, near === null
      ? "use {{prompt}}, {{counter}} or {{random}}, or write \\{{ for the braces themselves"
      : `did you mean {{${near}}}?`);
  }
  if (!takesPrompts(body)) return [{ messages: [{ role: "body", content: jsonText(body) }] }];
  if (prompts.some(({ model }) => model !== undefined)) {
    throw refuse("a prompt names a model, for which a plain request has no place.",
      "remove model from the prompts, or measure one of the LLM APIs");
  }
  return prompts.map((prompt) => {
    const said = prompt.messages.map(({ content }) => content).join("\n\n");
    const filled = mapTexts(body, (text) => putIn(text, "prompt", said));
    return { ...prompt, messages: [{ role: "body", content: jsonText(filled) }] };
  });
}
