import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readAuthorities } from "../../src/entry/authorities.ts";
import { AUTHORITY, KEY } from "../engine/certificate.ts";

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tailgate-ca-"));
  folders.push(folder);
  const path = join(folder, "ca.pem");
  await writeFile(path, text);
  return path;
}

test("a file of certificates, with whatever stands between them, is taken as it is", async () => {
  const text = `# ours\n${AUTHORITY}\n# and once more\n${AUTHORITY}`;
  expect(await readAuthorities(await fileWith(text))).toBe(text);
});

test.each([
  ["nothing", "", /holds no certificate/],
  ["a key", KEY, /holds no certificate/],
  ["a broken certificate", AUTHORITY.replace(/\n.{8}/, "\nAAAAAAAA"), /cannot be read/],
])("%s is refused before anything is sent", async (_, text, message) => {
  await expect(readAuthorities(await fileWith(text))).rejects.toMatchObject({
    issues: [expect.objectContaining({ field: "ca-file", message: expect.stringMatching(message) })],
  });
});
