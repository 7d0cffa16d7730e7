import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { importCommand } from "../../../src/entry/commands/import.ts";
import { parseRecording } from "../../../src/measurement/index.ts";
import { makeFolder } from "../../support/product.ts";

test("- is standard input, in whatever pieces", async () => {
  const folder = await makeFolder();
  const out = join(folder, "run.json");
  const csv = await readFile(join(import.meta.dirname, "../../samples/vegeta/results.csv"));
  const pieces = Array.from({ length: Math.ceil(csv.length / 1000) }, (_, at) =>
    csv.subarray(at * 1000, (at + 1) * 1000));
  const code = await importCommand({
    argv: [], env: {}, useColour: false, signal: new AbortController().signal, signalName: () => null,
    out: () => {}, stderr: new Writable({ write: (_chunk, _encoding, done) => done() }) as NodeJS.WriteStream,
  }, { positionals: ["-"], inputs: {}, own: { out: [out] }, switches: new Set() }, Readable.from(pieces));
  expect(code).toBe(0);
  const { recording } = parseRecording(await readFile(out, "utf8"), out);
  expect(recording).toMatchObject({ source: { tool: "vegeta" }, load: { scheduled: 600 } });
  await rm(folder, { recursive: true });
});
