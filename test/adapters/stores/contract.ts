import { expect, test } from "vitest";
import type { BaselineStore, Loaded } from "../../../src/comparison/index.ts";
import { day, keyOf, recordingOf } from "./recordings.ts";

/** The days of the runs that were found, in their order. */
export function daysOf(loaded: Loaded): readonly number[] {
  if (loaded.kind !== "found") throw new Error(`expected runs, got ${JSON.stringify(loaded)}`);
  return loaded.runs.map(({ recording }) => new Date(recording.startedAt).getUTCDate());
}

/** What every store that can be written to promises. */
export function storeContract(open: () => BaselineStore): void {
  const save = (store: BaselineStore, number: number, admitted?: boolean) => store.save(
    recordingOf({ startedAt: day(number), ...(admitted === undefined ? {} : { admitted }) }),
    { runId: String(number), attempt: 1 },
  );

  test("what was never stored is absent, with a reason", async () => {
    expect(await open().load(keyOf(), 20))
      .toEqual({ kind: "absent", reason: expect.stringMatching(/\w/), others: [] });
  });

  test("a run comes back as it was stored, under its path", async () => {
    const store = open();
    const recording = recordingOf();
    const { path } = await store.save(recording, { runId: "77", attempt: 2 });
    expect(path).toMatch(/^v1\/default\/default\/[0-9a-f]{16}\/2026\/11\/77-2-all\.json$/);
    expect(await store.load(keyOf(), 20)).toMatchObject({
      kind: "found", runs: [{ path, recording }],
    });
  });

  test("the newest runs are found, oldest first, whatever the order of storing", async () => {
    const store = open();
    for (const number of [9, 11, 8, 10]) await save(store, number);
    expect(daysOf(await store.load(keyOf(), 3))).toEqual([9, 10, 11]);
  });

  test("runs not admitted are between, and do not count", async () => {
    const store = open();
    const admitted = { 1: true, 2: true, 3: false, 4: true, 5: false, 6: false };
    for (const [number, yes] of Object.entries(admitted)) await save(store, Number(number), yes);
    expect(daysOf(await store.load(keyOf(), 2))).toEqual([2, 3, 4, 5, 6]);
    expect(daysOf(await store.load(keyOf(), 1))).toEqual([4, 5, 6]);
    expect(daysOf(await store.load(keyOf(), 9))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("storing the same run again changes nothing", async () => {
    const store = open();
    const first = await save(store, 1);
    expect(await save(store, 1)).toEqual(first);
    expect(daysOf(await store.load(keyOf(), 9))).toEqual([1]);
  });

  test("another recording of the same run lies beside the first, also when repeated", async () => {
    const store = open();
    const run = { runId: "1", attempt: 1 };
    const other = recordingOf({ id: "another job of the matrix" });
    const first = await store.save(recordingOf(), run);
    const second = await store.save(other, run);
    expect(second.path).not.toBe(first.path);
    expect(await store.save(other, run)).toEqual(second);
    expect(await store.save(recordingOf(), run)).toEqual(first);
    expect(daysOf(await store.load(keyOf(), 9))).toHaveLength(2);
  });

  test("other configurations are told apart, the newest of five of them shown", async () => {
    const store = open();
    for (let model = 1; model <= 7; model += 1) {
      for (const number of [model, model + 10]) {
        await store.save(
          recordingOf({ model: `m${model}`, startedAt: day(number) }),
          { runId: String(number), attempt: 1 },
        );
      }
    }
    await store.save(recordingOf({ scenario: "chat" }), { runId: "1", attempt: 1 });
    const loaded = await store.load(keyOf(), 20);
    if (loaded.kind !== "absent") throw new Error(loaded.kind);
    expect(loaded.others.map(({ recording }) => recording.fingerprint.hard["model"]))
      .toEqual(["m3", "m4", "m5", "m6", "m7"]);
    expect(loaded.others.map(({ recording }) => recording.startedAt))
      .toEqual([13, 14, 15, 16, 17].map(day));
  });

  test.each(["..", ".", ""])("a suite or scenario called %j is refused", async (name) => {
    const run = { runId: "1", attempt: 1 };
    for (const sketch of [{ suite: name }, { scenario: name }]) {
      await expect(open().save(recordingOf(sketch), run)).rejects.toMatchObject({ kind: "usage" });
      await expect(open().load(keyOf(sketch), 1)).rejects.toMatchObject({ kind: "usage" });
    }
  });

  test("a recording of more than a megabyte is refused", async () => {
    const huge = { ...recordingOf(), environment: { note: "x".repeat(1_000_001) } };
    await expect(open().save(huge, { runId: "1", attempt: 1 }))
      .rejects.toMatchObject({ kind: "store", code: "recording-too-large" });
  });
}
