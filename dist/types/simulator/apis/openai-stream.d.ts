import { z } from "zod";
import type { Delta } from "../draw.js";
import type { AnswerStream, Telling } from "./api.js";
/** Of the requests of chat completions and completions: whether to stream, and with what. */
export declare const streamFields: {
    readonly stream: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
    readonly stream_options: z.ZodOptional<z.ZodNullable<z.ZodObject<{
        include_usage: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strip>>>;
};
interface StreamFields {
    readonly stream?: boolean | null | undefined;
    readonly stream_options?: {
        readonly include_usage?: boolean | undefined;
    } | null | undefined;
}
/** For `refine`: stream options need a stream. */
export declare function hasStreamForOptions({ stream, stream_options }: StreamFields): boolean;
export declare const STREAM_OPTIONS_ISSUE: {
    error: string;
    path: string[];
};
/** What differs between the chunks of chat completions and of completions. */
interface Chunks {
    readonly telling: Telling;
    readonly includeUsage: boolean;
    /** The members that every chunk has. */
    readonly identity: object;
    /** JSON of the chunks before the first token, their choices only. */
    readonly opening: readonly (readonly object[])[];
    readonly delta: (delta: Delta) => readonly (readonly object[])[];
    /** The choices of the chunk with the finish reason. */
    readonly finish: readonly object[];
    readonly error: object;
    /** Members of the first chunk besides its choices. */
    readonly preface: object | null;
}
/**
 * A stream of chunks: `usage` is null on all of them where it was asked for, and then comes in a
 * chunk without choices (API reference, "stream_options").
 */
export declare function streamChunks(chunks: Chunks): AnswerStream;
export {};
