/** Turns problems with a value into issues for the user; secrets stay hidden. */
import type { z } from "zod";
import { oneLine, type Issue } from "../base/index.ts";
import { isSecret } from "./catalogue.ts";
import { displayUrl } from "./endpoint.ts";
import type { Problem } from "./parsed.ts";

/** A value as it was given, and where. */
export interface Written {
  readonly value: unknown;
  readonly origin: string;
  /** The input's name, or its path in the file: `scenarios.chat.rate`. */
  readonly field: string;
}

const URLS = ["endpoint", "base-endpoint", "control-endpoint", "proxy"];
const MAX_SHOWN_CHARS = 200;

/** The value as it was written, on one line; null for a secret. */
export function displayValue(name: string, value: unknown): string | null {
  if (isSecret(name) || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
  return oneLine(URLS.includes(name) ? displayUrl(text) : text, MAX_SHOWN_CHARS);
}

export function issueAbout(name: string, written: Written, problem: Problem): Issue {
  return {
    field: written.field,
    value: displayValue(name, written.value),
    origin: written.origin,
    message: sentence(problem.message),
    fix: problem.fix === null ? null : oneLine(problem.fix),
  };
}

export function sentence(message: string): string {
  const line = oneLine(message, 400);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** The problems in a schema's refusal. `form` says what may be written. */
export function problemsOf(error: z.ZodError, form: string): readonly Problem[] {
  return error.issues.map((issue) => {
    if (issue.code !== "custom") {
      return { message: "has the wrong type", fix: `write ${form.replaceAll("`", "")}` };
    }
    const fix: unknown = issue.params?.["fix"];
    return { message: issue.message, fix: typeof fix === "string" ? fix : null };
  });
}
