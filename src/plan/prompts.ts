import { type Issue, type Json, oneLine, UsageError } from "../base/index.ts";

export interface Message {
  readonly role: string;
  readonly content: string;
}

/** One conversation to send. */
export interface Prompt {
  readonly messages: readonly Message[];
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

function promptFromJson(value: Json, where: string): Prompt | string {
  if (typeof value === "string") return user(value);
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return `${where} is neither a text nor an object with "prompt" or "messages"`;
  }
  const { prompt, messages } = value;
  if (typeof prompt === "string") return user(prompt);
  if (!Array.isArray(messages) || messages.length === 0) {
    return `${where} has neither "prompt" nor "messages"`;
  }
  const parsed: Message[] = [];
  for (const message of messages) {
    if (message === null || typeof message !== "object" || Array.isArray(message)) {
      return `${where}: a message is not an object`;
    }
    const { role, content } = message;
    if (typeof role !== "string" || typeof content !== "string") {
      return `${where}: a message needs "role" and "content" as texts`;
    }
    parsed.push({ role, content });
  }
  return { messages: parsed };
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
 * Prompts of a file: a JSON array, JSON lines (when the first line starts with `{` or `"`), or
 * plain text with one prompt a line. Objects carry `prompt` or `messages`.
 * @throws UsageError naming every line that cannot be used.
 */
export function parsePrompts(text: string, path: string): readonly Prompt[] {
  const array = jsonArray(text, path);
  const lines = text.split(/\r?\n/).map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== "");
  const isJsonLines = /^\s*[{"]/.test(lines[0]?.line ?? "");
  const parsed = Array.isArray(array)
    ? array.map((value, at) => promptFromJson(value, `entry ${at + 1}`))
    : lines.map(({ line, number }) =>
        isJsonLines ? parseLine(line, `line ${number}`) : user(line));
  const problems = parsed.filter((entry) => typeof entry === "string");
  if (parsed.length === 0) problems.push("the file holds no prompt");
  if (parsed.length > MAX_PROMPTS) problems.push(`more than ${MAX_PROMPTS} prompts`);
  if (problems.length > 0) throw refuse(path, problems.slice(0, MAX_SHOWN));
  return parsed.filter((entry) => typeof entry !== "string");
}
