import { open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolders, TailgateError, UsageError } from "../base/index.ts";

const MAX_BYTES = 64 * 1024 * 1024;

/** Another encoding would be sent as replacement characters. @throws Error for it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is not UTF-8 text");
  }
}

/** Text of a file that an input names. @throws UsageError naming input and path. */
export async function readInputFile(field: string, path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    return decode(await readFile(path));
  } catch (error) {
    throw new UsageError([{
      field, value: path, origin: field,
      message: `the file cannot be read (${error instanceof Error ? error.message : "unknown"}).`,
      fix: "check the path, which is relative to the working directory, and the encoding, UTF-8",
    }]);
  }
}

/** Text of a file if it is there. */
export async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function cannotWrite(path: string, error: unknown, kind: "usage" | "publish" = "usage"): TailgateError {
  return new TailgateError(kind, {
    code: "cannot-write",
    message: `${path} cannot be written (${error instanceof Error ? error.message : "unknown"})`,
    hint: kind === "usage" ? "Choose another path, or make its folder writable."
      : "Make room, or choose another path.",
  });
}

/** Writes what a run has led to. @throws TailgateError where the disk does not take it. */
export async function writeResult(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw cannotWrite(path, error, "publish");
  }
}

/**
 * Makes sure before a long run that its result can be written afterwards. What is there already
 * stays as it is, and where there was nothing there is nothing again.
 * @throws TailgateError when the path cannot be opened for writing.
 */
export async function checkWritable(path: string): Promise<void> {
  try {
    await makeFolders(dirname(path));
    const wasThere = (await stat(path).catch(() => null)) !== null;
    const file = await open(path, "a");
    await file.close();
    if (!wasThere) await rm(path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** @throws TailgateError when there can be no such folder. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeFolders(path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
