/** The simulator's profile from flags: each of its fields is one, `outputTokens` as --output-tokens. */
import { UsageError } from "../base/index.ts";
import { parseDuration, parseShare } from "../config/index.ts";
import { parseProfile, PROFILE_FIELDS, type SimulatorProfile } from "../simulator/index.ts";

const flagOf = (field: string): string => field.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** With what each of them means, for the help. */
export const PROFILE_FLAGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PROFILE_FIELDS).map(([field, meaning]) => [flagOf(field), meaning]));

/** Fields that are text, so that nothing in them is taken for JSON. */
const TEXTS = ["retryAfter", "apiKey", "usage", "systemFingerprint"];

const SHARE = /^\s*([a-z-]+)\s*=\s*(.+?)\s*$/;

/** `server-error=1%, hang=0.2%`; null for anything else. */
function sharesOf(text: string): Readonly<Record<string, number>> | null {
  const pairs = text.split(",").map((item) => {
    const [, name, written] = SHARE.exec(item) ?? [];
    const share = written === undefined ? null : parseShare(written);
    return name !== undefined && share?.ok === true ? [name, share.value] as const : null;
  });
  return pairs.includes(null) ? null : Object.fromEntries(pairs.filter((pair) => pair !== null));
}

/** What is usual is short: `--ttft 300ms`, `--output-tokens 64`, `--errors server-error=1%`. */
function short(field: string, text: string): unknown {
  if (field === "ttft" || field === "tpot") {
    const ms = parseDuration(text);
    return ms.ok ? { kind: "constant", ms: ms.value } : null;
  }
  if (field === "outputTokens") return /^\d+$/.test(text) ? { kind: "constant", tokens: Number(text) } : null;
  return field === "errors" ? sharesOf(text) : null;
}

function valueOf(field: string, text: string): unknown {
  if (TEXTS.includes(field)) return text;
  const known = short(field, text.trim());
  if (known !== null) return known;
  try {
    return JSON.parse(text);
  } catch {
    // Refused by the profile, which says what the field takes.
    return text;
  }
}

/**
 * `base` with what the flags say instead; `valueOfFlag` is null where one is not given.
 * @throws UsageError with all that is wrong with them.
 */
export function withFlags(
  base: SimulatorProfile, valueOfFlag: (name: string) => string | null,
): SimulatorProfile {
  const given = Object.keys(PROFILE_FIELDS).flatMap((field) => {
    const text = valueOfFlag(flagOf(field));
    return text === null ? [] : [[field, valueOf(field, text)] as const];
  });
  try {
    return parseProfile({ ...base, ...Object.fromEntries(given) }, "the command line");
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.issues.map((issue) => {
      const [field = "", ...rest] = issue.field.split(".");
      return { ...issue, field: [`--${flagOf(field)}`, ...rest].join(".") };
    }));
  }
}
