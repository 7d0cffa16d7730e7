import type { Json } from "../../base/index.ts";
import { asObject } from "./json-object.ts";

/** JSON merge patch (RFC 7396), one document over another. */
export function mergePatch(base: Json, patch: Json): Json {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const merged: Record<string, Json> = { ...asObject(base) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name] ?? null, value);
  }
  return merged;
}
