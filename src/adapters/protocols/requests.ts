import { type Json, must } from "../../base/index.ts";
import type { RequestDraft } from "../../engine/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { asObject, type JsonObject } from "./json-object.ts";
import { mergePatch } from "./merge-patch.ts";
import { jsonHeaders, type HeaderLine, requestHeaders } from "./request-headers.ts";

/** Where the APIs have what a model reads. */
const TEXTS = [
  "messages", "system", "instructions", "input", "prompt", "contents", "systemInstruction", "tools",
];
/** Members of those that are no text. */
const LABELS = ["role", "type"];

function bytesIn(value: Json | undefined): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, one]) =>
    (LABELS.includes(name) ? sum : sum + bytesIn(one)), 0);
}

/** UTF-8 bytes of the texts that a request's document gives a model to read. */
function textBytes(document: Json): number {
  const members = asObject(document);
  return TEXTS.reduce((sum, name) => sum + bytesIn(members[name]), 0);
}

/**
 * All requests of a target, prepared before the first is sent; answers the n-th arrival's. The
 * prompts take turns. `bodyOf` makes the API's own document, which the user's `body` is merged over.
 */
export function prepareRequests(target: Target, api: {
  /** The key and what else the API wants to see. */
  readonly headers: readonly (HeaderLine | null)[];
  readonly bodyOf: (target: Target, prompt: Prompt) => JsonObject;
}): (index: number) => RequestDraft {
  const headers = requestHeaders(target, [...jsonHeaders(target), ...api.headers]);
  const drafts = target.prompts.map((prompt): RequestDraft => {
    const built = { ...api.bodyOf(target, prompt) };
    const body = target.body === null ? built : mergePatch(built, target.body);
    return {
      method: "POST", path: target.path, headers, body: Buffer.from(JSON.stringify(body)),
      ...(target.tokenSource === "estimate" ? { inputBytes: textBytes(body) } : {}),
    };
  });
  return (index) => must(drafts[index % drafts.length], "prompt");
}
