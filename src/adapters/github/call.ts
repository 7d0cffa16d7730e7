import type { z } from "zod";
import { oneLine } from "../../base/index.ts";
import type { Answer, Call, Send } from "./exchange.ts";
import { badAnswer, errorOf } from "./failure.ts";

/** The parsed value of an answer, or the operating error that it stands for. */
export function expect<T>(call: Call, answer: Answer, shape: z.ZodType<T>): T {
  if (answer.kind !== "ok") throw errorOf(call, answer);
  const parsed = shape.safeParse(answer.value);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const where = first ? `${first.path.map(String).join(".") || "all of it"}: ${first.message}` : "unreadable";
  throw badAnswer(call, oneLine(where));
}

export async function ask<T>(send: Send, call: Call, shape: z.ZodType<T>): Promise<T> {
  return expect(call, await send(call), shape);
}
