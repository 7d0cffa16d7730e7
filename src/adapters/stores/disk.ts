import { randomUUID } from "node:crypto";
import { lstat, open, readFile, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { makeFolders } from "../../base/index.ts";
import { MAX_LOADED_BYTES } from "./layout.ts";
import type { FileText } from "./select.ts";

/** Files on disk, as a store needs them: whole or not at all. */

const systemError = z.object({ code: z.string(), syscall: z.string() });

/** `ENOENT` and the like for failures of a system call, null for all others. */
export function systemCode(error: unknown): string | null {
  const parsed = systemError.safeParse(error);
  return parsed.success ? parsed.data.code : null;
}

export const isMissing = (error: unknown): boolean => {
  const code = systemCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
};

/**
 * The text of a file, or null when there is none. Symbolic links are not followed: a checkout
 * could point them at any file of the machine.
 * @param path what the answer and messages call the file
 */
export async function readRegularFile(file: string, path: string): Promise<FileText | null> {
  try {
    const status = await lstat(file);
    if (!status.isFile()) return { kind: "unreadable", path, reason: "it is not a regular file" };
    if (status.size > MAX_LOADED_BYTES) {
      return { kind: "unreadable", path, reason: `it has ${status.size} bytes` };
    }
    return { kind: "text", path, text: await readFile(file, "utf8") };
  } catch (error) {
    if (isMissing(error)) return null;
    return { kind: "unreadable", path, reason: systemCode(error) ?? "it cannot be read" };
  }
}

/** Windows cannot open folders; there the rename alone has to do. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const opened = await open(folder, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function discard(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/**
 * Writes a file so that a crash at any moment leaves the old content, the new one or a hidden
 * temporary file, never half a file: write beside it, fsync, rename, fsync the folder
 * (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014).
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  await makeFolders(folder);
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  const opened = await open(temporary, "wx", 0o644);
  try {
    try {
      await opened.writeFile(text, "utf8");
      await opened.sync();
    } finally {
      await opened.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await discard(temporary);
    throw error;
  }
  await syncFolder(folder);
}
