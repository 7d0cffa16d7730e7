import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

const codeOf = (error: unknown): unknown =>
  (error instanceof Error && "code" in error ? error.code : null);

/** One that is there already is fine, if it is a folder. */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST" && codeOf(error) !== "EISDIR") throw error;
    await mkdir(path, { recursive: true });
  }
}

/**
 * Makes a folder and those above it. Node's own way of doing so never ends where a folder that is
 * there answers ENOENT, as /proc does (Node 24).
 * @throws the system's error when there can be no such folder.
 */
export async function makeFolders(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolders(dirname(path));
    await makeOne(path);
  }
}
