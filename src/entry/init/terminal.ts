import { createInterface } from "node:readline/promises";
import { UsageError } from "../../base/index.ts";
import type { Ask } from "./answers.ts";
import { issuesOf } from "./questions.ts";

/** The terminal was closed, by Ctrl-C or Ctrl-D, instead of an answer. */
export class Unanswered extends Error {}

export interface Terminal {
  readonly ask: Ask;
  close(): void;
}

/** Asks a person, and again until the answer can be used. */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
): Terminal {
  const reader = createInterface({ input, output, signal });
  // Keeps lines that come before they are asked for.
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async ({ name, text, usual }) => {
      for (;;) {
        reader.setPrompt(`${text} [${usual}]: `);
        reader.prompt();
        const { done, value } = await lines.next();
        if (done === true) throw new Unanswered();
        const answer = value.trim() || usual;
        const issues = issuesOf(name, answer);
        if (issues.length === 0) return answer;
        for (const { message, fix } of issues) output.write(`  ${message} ${fix ?? ""}\n`);
      }
    },
    close: () => reader.close(),
  };
}

/** Takes the usual answer to every question. */
export const takeUsual: Ask = async ({ usual }) => await Promise.resolve(usual);

/** Where there is neither a terminal nor the wish for usual answers. */
export const refuseToAsk: Ask = async ({ name, usual }) => {
  throw await Promise.resolve(new UsageError([{
    field: `--${name}`, value: null, origin: "the command line",
    message: "is missing, and there is no terminal to ask on.",
    fix: `write --${name} ${usual.endsWith(":") ? `'${usual}'` : usual}, or --yes for the usual ` +
      "answer to everything that is not given",
  }]));
};
