import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Issue, TailgateError, UsageError } from "../base/index.ts";
import type { Failure } from "./exit.ts";
import type { Io } from "./streams.ts";

/** Why there is no result, for programs: what `--json` carries in place of one. */
interface ErrorFile {
  readonly schema: "tailgate.error/1";
  /** Of the error, such as `missing-shards`; `bug` for one of our own. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly exitCode: number;
  /** Of a bad configuration all problems; otherwise empty. */
  readonly issues: readonly Issue[];
}

function errorFileOf(error: unknown, { exitCode, lines }: Failure): ErrorFile {
  const known = error instanceof TailgateError ? error : null;
  return {
    schema: "tailgate.error/1", code: known?.code ?? "bug",
    message: known?.message ?? lines.join("\n"), hint: known?.hint ?? null, exitCode,
    issues: error instanceof UsageError ? error.issues : [],
  };
}

/**
 * Read by itself: the words of the command line may be what is wrong. Null where it is not clear, as
 * of `--json --rate`.
 */
function jsonPathIn(args: readonly string[]): string | null {
  const { values } = parseArgs({
    args: [...args], options: { json: { type: "string", multiple: true } }, strict: false,
    allowPositionals: true,
  });
  const [path, ...more] = [values.json].flat();
  const isClear = typeof path === "string" && more.length === 0 && /^(?:-$|[^-])/.test(path);
  return isClear ? path : null;
}

/** Writes the error where `--json` asked for the result, so that no earlier one is taken for it. */
export async function writeErrorFile(io: Io, error: unknown, failure: Failure): Promise<void> {
  const path = jsonPathIn(io.argv);
  if (path === null) return;
  const text = `${JSON.stringify(errorFileOf(error, failure), null, 2)}\n`;
  if (path === "-") {
    io.out(text);
    return;
  }
  // A file that cannot be written may be the very error, which was said already.
  await writeFile(path, text).catch(() => {});
}
