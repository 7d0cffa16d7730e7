import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { importStream, type ImportRequest } from "../adapters/importers/index.ts";
import { UsageError } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";
import { VERSION } from "./version.ts";

/**
 * A recording from another tool's file, of any length.
 * @throws UsageError for what cannot be read or cannot be true.
 */
export async function importFile(
  path: string,
  request: Omit<ImportRequest, "file" | "fallbackStart" | "toolVersion">,
): Promise<Recording> {
  try {
    const { mtime } = await stat(path);
    return await importStream(createReadStream(path), {
      ...request, file: path, fallbackStart: mtime, toolVersion: VERSION,
    });
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new UsageError([{
      field: "FILE", value: path, origin: "import",
      message: `the file cannot be read (${error.message}).`,
      fix: "check the path; it is relative to the working directory",
    }]);
  }
}
