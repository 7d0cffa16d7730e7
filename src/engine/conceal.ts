import type { Target } from "../plan/index.ts";

/** A shorter secret would blank out ordinary text. */
const MIN_SECRET_CHARS = 4;
/** A `portkey` is no key, but its configuration may hold some. */
const SECRET_NAME = /auth|(?<!port)key|portkey-config|token|secret|cookie|passw|credential/i;

/** Values of a query that are called like a secret. */
function secretsInQuery(path: string): readonly string[] {
  const { searchParams } = new URL(path, "http://localhost");
  return [...searchParams].filter(([name]) => SECRET_NAME.test(name)).map(([, value]) => value);
}

function secretsOf(apiKey: string | null, target: Target): readonly string[] {
  const values = target.headers
    .filter(([name]) => SECRET_NAME.test(name))
    .flatMap(([, value]) => [value, value.replace(/^\w+ +/, "")]);
  return [...(apiKey === null ? [] : [apiKey]), ...values, ...secretsInQuery(target.path)]
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])
    .filter((secret) => secret.length >= MIN_SECRET_CHARS)
    .toSorted((a, b) => b.length - a.length);
}

/** A text that was cut off may end in the first part of a secret. */
function withoutCutSecret(text: string, secret: string): string {
  const body = text.endsWith("…") ? text.slice(0, -1) : text;
  for (let chars = secret.length - 1; chars >= MIN_SECRET_CHARS; chars -= 1) {
    if (body.endsWith(secret.slice(0, chars))) return `${body.slice(0, -chars)}***`;
  }
  return text;
}

/**
 * Blanks out the key, and the credentials among the headers and in the query, in what an endpoint
 * says: some repeat them in their errors and redirects.
 */
export function makeConcealer(apiKey: string | null, target: Target): (text: string) => string {
  const secrets = secretsOf(apiKey, target);
  return (text) => secrets.reduce(
    (shown, secret) => withoutCutSecret(shown.replaceAll(secret, "***"), secret), text);
}
