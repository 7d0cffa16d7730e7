import type { z } from "zod";
import type { Answer, Call, Send } from "./exchange.js";
/** The parsed value of an answer, or the operating error that it stands for. */
export declare function expect<T>(call: Call, answer: Answer, shape: z.ZodType<T>): T;
export declare function ask<T>(send: Send, call: Call, shape: z.ZodType<T>): Promise<T>;
