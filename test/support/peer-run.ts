import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import {
  type DistributionSummary, isDistributionSummary, parseRecording, type Recording,
} from "../../src/measurement/index.ts";
import { tailgate } from "./product.ts";

/** Short runs of the built product against other people's servers, and what they found. */

/** A key that a server is told to take. */
export const KEY = "sk-peer-0f3b";

/** Requests of a run, without the preflight. */
export const REQUESTS = 20;

/** `tailgate record` at 20/s for a second, with the key. */
export async function recordIn(folder: string, ...args: readonly string[]): Promise<Recording> {
  const name = `recording-${randomUUID()}.json`;
  const exit = await tailgate([
    "record", "--rate", `${REQUESTS}/s`, "--duration", "1s", "--warmup", "0",
    "--api-key", "${THE_KEY}", "--out", name, ...args,
  ], { cwd: folder, env: { THE_KEY: KEY } });
  // Exit code 3 is a busy machine here; what was measured is looked at in any case.
  expect([0, 3], exit.stderr).toContain(exit.code);
  const text = await readFile(join(folder, name), "utf8").catch(() => {
    throw new Error(`nothing was recorded: ${exit.stderr}`);
  });
  return parseRecording(text, name).recording;
}

/** A metric of single requests; undefined where none was measured. */
export function timesOf({ metrics }: Recording, name: string): DistributionSummary | undefined {
  const summary = metrics[name];
  return summary !== undefined && isDistributionSummary(summary) ? summary : undefined;
}

/** What failed requests said. */
export function failuresOf({ failures }: Recording): readonly string[] {
  return failures.map(({ text }) => text);
}
