import { type Issue, type Json, nearestName, oneLine, UsageError } from "../base/index.ts";
import { fillFields } from "./templates.ts";

export interface Message {
  readonly role: string;
  readonly content: string;
}

/** One conversation to send; `{{counter}}` and `{{random}}` in it are filled in for each request. */
export interface Prompt {
  readonly messages: readonly Message[];
  /** What routes choose a model by. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Asked in place of any other. */
  readonly model?: string;
}

const user = (content: string): Prompt => ({ messages: [{ role: "user", content }] });

/** Sent when neither `prompt` nor `prompts` is given: short, harmless, different enough. */
export const BUILT_IN_PROMPTS: readonly Prompt[] = [
  user("In two sentences, explain what a load balancer does."),
  user("Write a haiku about the sea at night."),
  user("List five uses of a paper clip."),
  user("Translate to French: The train to the coast leaves at nine."),
  user("Summarise in one sentence: Bees tell each other where flowers are by dancing."),
  user("What is the difference between a queue and a stack?"),
  user("Suggest a name for a small bookshop and say why it fits."),
  user("Explain to a child why the sky is blue."),
];

const MAX_PROMPTS = 100_000;
const MAX_SHOWN = 20;

type Members = Readonly<Record<string, Json>>;

const isMembers = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Texts, numbers and true or false, as texts. */
function plainMembers(members: Members): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(members)
    .filter(([, value]) => ["string", "number", "boolean"].includes(typeof value))
    .map(([name, value]) => [name, String(value)]));
}

/** Puts the line's fields into a prompt's texts. */
function filled(prompt: Prompt, fields: Readonly<Record<string, string>>, where: string): Prompt | string {
  const unknown = new Set<string>();
  const messages = prompt.messages.map(({ role, content }) => {
    const result = fillFields(content, fields);
    for (const name of result.unknown) unknown.add(name);
    return { role, content: result.text };
  });
  const [first] = unknown;
  if (first === undefined) return { ...prompt, messages };
  const name = oneLine(first, 60);
  const near = nearestName(name, ["counter", "random", ...Object.keys(fields)]);
  return `${where}: {{${name}}} is no field of it; ${near === null
    ? `write \\{{${name}}} for the braces themselves` : `did you mean {{${near}}}?`}`;
}

function readMessages({ prompt, messages }: Members, where: string): readonly Message[] | string {
  if (typeof prompt === "string") return [{ role: "user", content: prompt }];
  if (!Array.isArray(messages) || messages.length === 0) {
    return `${where} has neither "prompt" nor "messages"`;
  }
  const parsed: Message[] = [];
  for (const message of messages) {
    if (!isMembers(message)) return `${where}: a message is not an object`;
    const { role, content } = message;
    if (typeof role !== "string" || typeof content !== "string") {
      return `${where}: a message needs "role" and "content" as texts`;
    }
    parsed.push({ role, content });
  }
  return parsed;
}

function readTags(tags: Json | undefined, where: string): Pick<Prompt, "tags"> | string {
  if (tags === undefined) return {};
  const plain = isMembers(tags) ? plainMembers(tags) : {};
  return isMembers(tags) && Object.keys(plain).length === Object.keys(tags).length
    ? { tags: plain }
    : `${where}: "tags" is not an object of texts, numbers and true or false`;
}

function readModel(model: Json | undefined, where: string): Pick<Prompt, "model"> | string {
  if (model === undefined) return {};
  return typeof model === "string" && /^\S{1,200}$/.test(model)
    ? { model } : `${where}: "model" is not the name of a model`;
}

function promptFromJson(value: Json, where: string): Prompt | string {
  if (typeof value === "string") return filled(user(value), {}, where);
  if (!isMembers(value)) {
    return `${where} is neither a text nor an object with "prompt" or "messages"`;
  }
  const { prompt: _prompt, messages: _messages, tags: _tags, model: _model, ...others } = value;
  const messages = readMessages(value, where);
  const tags = readTags(value["tags"], where);
  const model = readModel(value["model"], where);
  if (typeof messages === "string") return messages;
  if (typeof tags === "string") return tags;
  if (typeof model === "string") return model;
  return filled({ messages, ...tags, ...model }, plainMembers(others), where);
}

function parseLine(line: string, where: string): Prompt | string {
  try {
    const value: Json = JSON.parse(line);
    return promptFromJson(value, where);
  } catch {
    return `${where} is not JSON: ${oneLine(line, 60)}`;
  }
}

function refuse(path: string, problems: readonly string[]): UsageError {
  return new UsageError(problems.map((message): Issue => ({
    field: "prompts", value: path, origin: path, message,
    fix: 'Write one prompt a line, or JSON lines such as {"prompt": "…"}.',
  })));
}

/** Undefined where the text is not a JSON array; a text prompt may start with a bracket. */
function jsonArray(text: string, path: string): Json | undefined {
  if (!text.trimStart().startsWith("[")) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/\.json$/i.test(path)) return undefined;
    const why = error instanceof Error ? oneLine(error.message, 120) : "unreadable";
    throw refuse(path, [`the file is not JSON: ${why}`]);
  }
}

/**
 * Prompts of a file: a JSON array, JSON lines (when the first line starts with `{` or `"`, but not
 * with `{{`), or plain text with one prompt a line. Objects carry `prompt` or `messages`, and may
 * carry `tags`, a `model`, and fields that `{{field}}` in the texts stands for.
 * @throws UsageError naming every line that cannot be used.
 */
export function parsePrompts(text: string, path: string): readonly Prompt[] {
  const array = jsonArray(text, path);
  const lines = text.split(/\r?\n/).map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== "");
  const isJsonLines = /^\s*(?:\{(?!\{)|")/.test(lines[0]?.line ?? "");
  const parsed = Array.isArray(array)
    ? array.map((value, at) => promptFromJson(value, `entry ${at + 1}`))
    : lines.map(({ line, number }) =>
        isJsonLines ? parseLine(line, `line ${number}`) : filled(user(line), {}, `line ${number}`));
  const problems = parsed.filter((entry) => typeof entry === "string");
  if (parsed.length === 0) problems.push("the file holds no prompt");
  if (parsed.length > MAX_PROMPTS) problems.push(`more than ${MAX_PROMPTS} prompts`);
  if (problems.length > 0) throw refuse(path, problems.slice(0, MAX_SHOWN));
  return parsed.filter((entry) => typeof entry !== "string");
}
