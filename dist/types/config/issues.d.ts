/** Turns problems with a value into issues for the user; secrets stay hidden. */
import type { z } from "zod";
import { type Issue } from "../base/index.js";
import type { Problem } from "./parsed.js";
/** A value as it was given, and where. */
export interface Written {
    readonly value: unknown;
    readonly origin: string;
    /** The input's name, or its path in the file: `scenarios.chat.rate`. */
    readonly field: string;
}
/** The value as it was written, on one line; null for a secret. */
export declare function displayValue(name: string, value: unknown): string | null;
export declare function issueAbout(name: string, written: Written, problem: Problem): Issue;
export declare function sentence(message: string): string;
/** The problems in a schema's refusal. `form` says what may be written. */
export declare function problemsOf(error: z.ZodError, form: string): readonly Problem[];
