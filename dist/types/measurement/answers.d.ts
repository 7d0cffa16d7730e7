/** What answers of the measured window tell of themselves besides their times and tokens. */
import { z } from "zod";
import { type Sample } from "./sample.js";
/** Of successful requests only. */
export declare const answerAccount: z.ZodObject<{
    finishes: z.ZodRecord<z.ZodEnum<{
        "content-filter": "content-filter";
        length: "length";
        other: "other";
        refusal: "refusal";
        stop: "stop";
        "tool-calls": "tool-calls";
        unknown: "unknown";
    }> & z.core.$partial, z.ZodNumber>;
    serviceTiers: z.ZodRecord<z.ZodString, z.ZodNumber>;
    streams: z.ZodObject<{
        answers: z.ZodNumber;
        oneEvent: z.ZodNumber;
        oneInstant: z.ZodNumber;
        events: z.ZodNumber;
        tokens: z.ZodNumber;
    }, z.core.$strip>;
}, z.core.$strip>;
export type AnswerAccount = Readonly<z.infer<typeof answerAccount>>;
/** Folds successful answers; undefined for what comes without a note, such as plain HTTP. */
export declare function makeAnswerAccount(): {
    add(sample: Sample): void;
    finish: () => AnswerAccount | undefined;
};
/** The accounts of threads, shards or repetitions together; undefined where none has any. */
export declare function mergeAnswers(all: readonly (AnswerAccount | undefined)[]): AnswerAccount | undefined;
