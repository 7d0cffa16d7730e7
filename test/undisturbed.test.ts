import { expect, test } from "vitest";
import { undisturbed } from "./support/undisturbed.ts";

const DISTURBED = { exitCode: 3, text: "the load generator was not healthy: slip; run it again" };

type Result = typeof DISTURBED;

async function attemptsFor(results: readonly Result[]): Promise<number> {
  let made = 0;
  await undisturbed(async () => results[(made += 1) - 1] ?? DISTURBED, (result) => result);
  return made;
}

test.each([
  ["a run that measured is made once", [{ exitCode: 1, text: "regressed" }], 1],
  ["a run that failed for another reason is made once", [{ exitCode: 3, text: "bad key" }], 1],
  ["a run that merely mentions it is made once", [{ ...DISTURBED, exitCode: 0 }], 1],
  ["a disturbed run is made again", [DISTURBED, { exitCode: 0, text: "pass" }], 2],
  ["a machine that never comes to rest is believed", [DISTURBED, DISTURBED, DISTURBED], 3],
] as const)("%s", async (_what, results, attempts) => {
  expect(await attemptsFor(results)).toBe(attempts);
});
