import { z } from "zod";
import type { Seconds } from "../../base/index.js";
import type { Ask, Delta, Script } from "../draw.js";
import type { SimulatorProfile } from "../profile.js";
import type { Vendor } from "../vendors/vendor.js";
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
export type Reading = {
    readonly kind: "call";
    readonly call: Call;
} | {
    readonly kind: "refused";
    readonly field: string | null;
    readonly message: string;
};
/** PORT: an LLM API. */
export interface Api {
    /** `body` is the parsed body, with the model in it where the path names one. */
    read(body: unknown, vendor: Vendor): Reading;
    /** The profile without what this API has no words for. */
    narrow?(profile: SimulatorProfile): SimulatorProfile;
}
/** Reads a request's body, or names the first field of it that is wrong. */
export declare function readBody<T>(schema: z.ZodType<T>, body: unknown, understand: (fields: T) => Call): Reading;
/** Fields that several APIs share. */
export declare const modelField: z.ZodString;
export declare const switchField: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
export declare const limitField: z.ZodOptional<z.ZodNullable<z.ZodInt>>;
export declare function dataFrame(json: string): string;
export declare function eventFrame(name: string, json: string): string;
export declare const SSE_TYPE = "text/event-stream; charset=utf-8";
