import { z } from "zod";
import type { Seconds } from "../../base/index.ts";
import type { Ask, Delta, Script } from "../draw.ts";
import { fieldName } from "../profile-issues.ts";
import type { SimulatorProfile } from "../profile.ts";
import type { Vendor } from "../vendors/vendor.ts";

/** A drawn script and all that is told beside it. */
export interface Telling {
  readonly profile: SimulatorProfile;
  readonly script: Script;
  readonly requestId: string;
  /** Wall time. */
  readonly createdS: Seconds;
}

/** How one API writes a drawn answer, whatever becomes of it. */
export interface Answer {
  /** The body of an answer in one piece. */
  whole(): object;
  /** The same with status 200 where it fails in mid-answer. */
  failed(): object;
  /** null where the answer has to come in one piece. */
  readonly stream: AnswerStream | null;
}

/** The pieces of a streamed answer; each is written by itself. */
export interface AnswerStream {
  readonly contentType: string;
  /** Sent with the first event. */
  opening(): readonly string[];
  /** `previous` is the delta before it, null for the first. */
  delta(delta: Delta, previous: Delta | null): readonly string[];
  /** The end of a good answer. */
  closing(last: Delta | null): readonly string[];
  /** The end of one that fails in mid-answer. */
  failing(): readonly string[];
  /** A piece that is well framed and not JSON. */
  malformed(): string;
}

/** What a request asks of an API, and how its answer is written. */
export interface Call {
  readonly model: string;
  readonly ask: Ask;
  answer(telling: Telling): Answer;
}

export type Reading =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "refused"; readonly field: string | null; readonly message: string };

/** PORT: an LLM API. */
export interface Api {
  /** `body` is the parsed body, with the model in it where the path names one. */
  read(body: unknown, vendor: Vendor): Reading;
  /** The profile without what this API has no words for. */
  narrow?(profile: SimulatorProfile): SimulatorProfile;
}

/** Reads a request's body, or names the first field of it that is wrong. */
export function readBody<T>(
  schema: z.ZodType<T>,
  body: unknown,
  understand: (fields: T) => Call,
): Reading {
  const result = schema.safeParse(body);
  if (result.success) return { kind: "call", call: understand(result.data) };
  const issue = result.error.issues[0];
  if (issue === undefined || issue.path.length === 0) {
    const message =
      "We could not parse the JSON body of your request: expected a JSON object.";
    return { kind: "refused", field: null, message };
  }
  const message = isThere(body, issue.path) ? issue.message : "the field is required";
  return { kind: "refused", field: fieldName(issue.path), message };
}

function isThere(body: unknown, path: readonly PropertyKey[]): boolean {
  let value = body;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return false;
    value = Reflect.get(value, part);
  }
  return value !== undefined;
}

/** Fields that several APIs share. */
export const modelField = z.string().min(1).max(200);
export const switchField = z.boolean().nullish();
export const limitField = z.int().min(1).nullish();

export function dataFrame(json: string): string {
  return `data: ${json}\n\n`;
}

export function eventFrame(name: string, json: string): string {
  return `event: ${name}\ndata: ${json}\n\n`;
}

export const SSE_TYPE = "text/event-stream; charset=utf-8";
