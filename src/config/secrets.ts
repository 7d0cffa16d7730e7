/**
 * Secrets and the `${ENV_NAME}` references that stand for them. No message contains a secret or
 * any part of one.
 */
import { z } from "zod";
import { field, type Field } from "./fields.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/;
const ONLY_REFERENCE = /^\s*\$\{([A-Za-z_][A-Za-z0-9_]*)\}\s*$/;
const MAX_SECRET_CHARS = 8192;

/** The variable a text as a whole refers to, or null. */
export function referencedName(text: string): string | null {
  return ONLY_REFERENCE.exec(text)?.[1] ?? null;
}

/** The first variable that a text still refers to, or null. */
export function unresolvedName(text: string): string | null {
  return REFERENCE.exec(text)?.[1] ?? null;
}

/**
 * The text with its references replaced by the variables' values, in one pass. References to
 * variables that are unset or empty stay, and are refused when the value is used. `written` puts a
 * value into the form that the text needs.
 */
export function resolveReferences(
  text: string, env: Environment, written: (value: string) => string = (value) => value,
): string {
  return text.replace(new RegExp(REFERENCE, "g"), (reference, name: string) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    return value === undefined || value === "" ? reference : written(value);
  });
}

/** What stands around a key by accident, typographic quotes of a word processor included. */
const QUOTED = /^["'`\u2018-\u201f]|["'`\u2018-\u201f]$/;
const BEARER = /^(?:authorization:\s*)?bearer:?\s/i;

/** What a key is wrapped in by accident; null: nothing. */
export function wrapperOf(key: string): "quotes" | "bearer" | null {
  if (QUOTED.test(key)) return "quotes";
  return BEARER.test(key) ? "bearer" : null;
}

/** A key or token. What it is wrapped in by accident is named, not cut: the store holds it wrongly. */
export function parseSecret(written: string): Parsed<string> {
  const secret = written.trim();
  const missing = unresolvedName(secret);
  if (missing !== null) {
    return refuse(
      `refers to the environment variable ${missing}, which is not set or empty`,
      `set ${missing}; pull requests from forks are not given secrets`,
    );
  }
  if (secret === "") return refuse("is blank", "pass the key itself or leave it out");
  if (secret !== written) {
    return refuse(/[\r\n]\s*$/.test(written) ? "ends in a line break" : "has white space around it",
      "store the key again without it, e.g. with printf instead of echo");
  }
  if (secret.length > MAX_SECRET_CHARS) return refuse("is too long", "pass the key alone");
  const wrapper = wrapperOf(secret);
  if (wrapper === "quotes") return refuse("has stray quotes around it", "remove the quotes");
  if (wrapper === "bearer") {
    return refuse('starts with "Bearer "', 'remove "Bearer ": it is added where the API wants it');
  }
  if (/\s/.test(secret)) return refuse("has white space inside", "pass the key alone, on one line");
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    return refuse("has a character that a header cannot carry", "copy the key again");
  }
  return accept(secret);
}

export const secret: Field<string> = field(z.string(), parseSecret);
