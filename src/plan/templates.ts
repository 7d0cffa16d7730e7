import { makeRandom } from "../base/index.ts";

/**
 * Placeholders in prompts: `{{counter}}` and `{{random}}` are filled in for each request, a field
 * of the prompt's own line when the file is read. `\{{` stands for two braces.
 */
const PLACEHOLDER = /\\\{\{|\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g;
const OF_REQUESTS = ["counter", "random"] as const;

/** 36¹⁰ is below 2⁵³, so that every value is exact. */
const RANDOM_CHARS = 10;

const isOfRequests = (name: string): boolean => OF_REQUESTS.some((known) => known === name);

/** Whether a text has to be filled in for each request. */
export function isTemplate(text: string): boolean {
  return text.search(PLACEHOLDER) !== -1;
}

/** The names of its placeholders. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** The text with one placeholder replaced, whose own placeholders are filled in later. */
export function putIn(text: string, placeholder: string, value: string): string {
  return text.replace(PLACEHOLDER, (whole: string, name: string | undefined) =>
    (name === placeholder ? value : whole));
}

/** A text that no placeholder is seen in. */
export function asLiteral(text: string): string {
  return text.replaceAll("{{", "\\{{");
}

/** The text with the line's fields put in, or the names that are no field of it. */
export function fillFields(
  text: string,
  fields: Readonly<Record<string, string>>,
): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown = new Set<string>();
  const filled = text.replace(PLACEHOLDER, (placeholder: string, name: string | undefined) => {
    if (name === undefined) return placeholder;
    if (Object.hasOwn(fields, name)) return asLiteral(fields[name] ?? "");
    if (!isOfRequests(name)) unknown.add(name);
    return placeholder;
  });
  return { text: filled, unknown: [...unknown] };
}

/**
 * The text of one request. The counter is 1 for the first arrival; the random text is another one
 * for each arrival and each run, whose `seed` it is made of.
 */
export function fillRequest(
  text: string,
  request: { readonly index: number; readonly seed: number },
): string {
  return text.replace(PLACEHOLDER, (placeholder: string, name: string | undefined) => {
    if (name === undefined) return "{{";
    if (name === "counter") return String(request.index + 1);
    if (name !== "random") return placeholder;
    const value = Math.floor(makeRandom(request.seed, request.index).uniform() * 36 ** RANDOM_CHARS);
    return value.toString(36).padStart(RANDOM_CHARS, "0");
  });
}
