import type { Message, Prompt } from "../../plan/index.ts";

const isInstruction = ({ role }: Message): boolean => role === "system" || role === "developer";

/** What messages say, one after the other; for APIs that know neither roles nor turns. */
export function textOf(messages: readonly Message[]): string {
  return messages.map(({ content }) => content).join("\n\n");
}

/**
 * The system messages that a conversation starts with, as one text (null without any), and its
 * turns. A conversation of nothing else keeps them as turns: something has to be asked.
 */
export function splitInstructions({ messages }: Prompt): {
  readonly instructions: string | null;
  readonly turns: readonly Message[];
} {
  const first = messages.findIndex((message) => !isInstruction(message));
  if (first <= 0) return { instructions: null, turns: messages };
  return { instructions: textOf(messages.slice(0, first)), turns: messages.slice(first) };
}
