import { type Toolkit, toolkit } from "./toolkit.ts";

/** A shorter mask would blank out ordinary text all over the log. */
const MIN_SECRET_CHARS = 4;

export type Masked =
  | { readonly kind: "masked"; readonly forms: number }
  | { readonly kind: "too-short"; readonly minChars: number };

/** The spellings in which a secret turns up in requests, errors and logs. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, "utf8");
  const base64 = bytes.toString("base64");
  const forms = [
    secret,
    secret.trim(),
    ...secret.split(/\r?\n/),
    base64,
    base64.replace(/=+$/, ""),
    bytes.toString("base64url"),
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
  ];
  return [...new Set(forms)].filter((form) => form.trim().length >= MIN_SECRET_CHARS);
}

/**
 * Tells the runner to blank out a secret and its usual spellings. The runner masks exact strings,
 * so this has to happen before anything else is written.
 */
export function maskSecret(secret: string, to: Toolkit = toolkit): Masked {
  if (secret.trim().length < MIN_SECRET_CHARS) {
    return { kind: "too-short", minChars: MIN_SECRET_CHARS };
  }
  const forms = formsOf(secret);
  for (const form of forms) to.setSecret(form);
  return { kind: "masked", forms: forms.length };
}
