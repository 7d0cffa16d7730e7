import { isAzure, type Target } from "../../plan/index.ts";

export type HeaderLine = readonly [name: string, value: string];

/**
 * The request's headers, names and values in turn: the user's own first, which also replace what
 * the API would get by default, its key included.
 */
export function requestHeaders(
  target: Target,
  defaults: readonly (HeaderLine | null)[],
): readonly string[] {
  const given = new Set(target.headers.map(([name]) => name.toLowerCase()));
  const added = defaults.filter((line) => line !== null).filter(([name]) => !given.has(name));
  return [...target.headers, ...added].flat();
}

/** The key as OpenAI wants it, and Azure in front of the same models. */
export function openaiKey(target: Target, apiKey: string | null): HeaderLine | null {
  if (apiKey === null) return null;
  return isAzure(target) ? ["api-key", apiKey] : ["authorization", `Bearer ${apiKey}`];
}

/** What is sent is JSON; what is wanted depends on whether it is to be streamed. */
export function jsonHeaders({ stream }: Target): readonly HeaderLine[] {
  return [
    ["content-type", "application/json"],
    ["accept", stream ? "text/event-stream" : "application/json"],
  ];
}
