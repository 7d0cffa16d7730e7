import { expect, test } from "vitest";
import { runMain } from "../../support/command-line.ts";

test("record refuses a control, which one recording could not hold", async () => {
  const { code, stdout, stderr } = await runMain("record", "--endpoint", "simulator:", "--rate", "5/s",
    "--duration", "1s", "--control-endpoint", "simulator:", "--out", "-");
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/control-endpoint.*A recording holds one endpoint.*run a gate/);
});
