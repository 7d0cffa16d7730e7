import type { Target } from "../../plan/index.ts";

/**
 * The request's headers, names and values in turn: the user's own first, which also replace what
 * the API would get by default; the key as a bearer token unless the user set `Authorization`.
 */
export function requestHeaders(
  target: Target,
  apiKey: string | null,
  defaults: readonly (readonly [string, string])[],
): readonly string[] {
  const given = new Set(target.headers.map(([name]) => name.toLowerCase()));
  const key: readonly (readonly [string, string])[] =
    apiKey === null ? [] : [["authorization", `Bearer ${apiKey}`]];
  const added = [...defaults, ...key].filter(([name]) => !given.has(name));
  return [...target.headers, ...added].flat();
}
