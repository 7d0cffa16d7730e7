import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { must } from "../../src/base/index.ts";
import {
  decodeBuckets, mergeBuckets, parseRecording, type Recording,
} from "../../src/measurement/index.ts";
import { listen } from "../engine/servers.ts";
import { answerWell } from "../support/endpoints.ts";
import { makeFolder, measureWithTailgate, startTailgate, tailgate } from "../support/product.ts";
import { undisturbed } from "../support/undisturbed.ts";

/** The built product: four processes that are shards of one plan, as four jobs would be. */

const SHARDS = [1, 2, 3, 4];
/** 500/s from each. */
const RATE_PER_S = 2000;
const WARMUP_S = 1;
const DURATION_S = 10;
const ARRIVALS = RATE_PER_S * (WARMUP_S + DURATION_S);
/** Four processes have to be up by then, on a machine that does other things as well. */
const LEAD_MS = 10_000;
/** Long, so that requests may leave 100 ms late before a run is called unhealthy. */
const ANSWER_MS = 2000;

const body = z.object({ messages: z.array(z.object({ content: z.string() })) }).loose();
const verdictFile = z.object({
  verdict: z.string(),
  findings: z.array(z.object({
    metric: z.string(), rule: z.string(), verdict: z.string(),
    interval: z.tuple([z.number(), z.number()]).nullable(),
  }).loose()),
  warnings: z.array(z.object({ code: z.string(), message: z.string() }).loose()),
}).loose();

/** Which arrival of the plan it was, as its prompt says, and when it came. */
interface Arrived {
  readonly index: number;
  readonly atMs: number;
}

let arrived: Arrived[] = [];
const server = createServer((request, response) => {
  const atMs = Date.now();
  void json(request).then((sent) => {
    const [message] = body.parse(sent).messages;
    const [, counter] = /^request (\d+)$/.exec(must(message, "message").content) ?? [];
    arrived.push({ index: Number(counter) - 1, atMs });
    setTimeout(() => answerWell(response), ANSWER_MS);
  });
});
let folder: string;
let load: readonly string[];

beforeAll(async () => {
  folder = await makeFolder();
  const url = `http://127.0.0.1:${await listen(server)}/v1`;
  load = ["--endpoint", url, "--model", "m", "--prompt", "request {{counter}}",
    "--rate", `${RATE_PER_S}/s`, "--warmup", `${WARMUP_S}s`, "--duration", `${DURATION_S}s`];
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
  await rm(folder, { recursive: true, force: true });
});

async function readRecording(name: string): Promise<Recording> {
  return parseRecording(await readFile(join(folder, name), "utf8"), name).recording;
}

async function judge(...args: readonly string[]) {
  const exit = await tailgate(["judge", "--json", "verdict.json", ...args], { cwd: folder });
  const text = exit.code === 0 ? await readFile(join(folder, "verdict.json"), "utf8") : "null";
  return { exit, verdict: verdictFile.nullable().parse(JSON.parse(text)) };
}

const fileOf = (shard: number): string => `shard-${shard}.json`;

/** All shards at once, each a process of its own; again when the machine disturbed one of them. */
async function recordShards(): Promise<number> {
  let startAtMs = 0;
  const { exitCode, text } = await undisturbed(async () => {
    arrived = [];
    startAtMs = Date.now() + LEAD_MS;
    const exits = await Promise.all(SHARDS.map(async (shard) => await startTailgate(
      ["record", ...load, "--shard", `${shard}/${SHARDS.length}`, "--start-at", String(startAtMs),
        "--out", fileOf(shard)], { cwd: folder }).done));
    return {
      exitCode: Math.max(...exits.map(({ code }) => code ?? 1)),
      text: exits.map(({ stdout, stderr }) => stdout + stderr).join(""),
    };
  }, (said) => said);
  expect(exitCode, text).toBe(0);
  return startAtMs;
}

/** What lies in the middle, whatever a busy machine made of the slowest. */
function middle(values: readonly number[]): number {
  return must(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)], "value");
}

describe("four processes that are shards of one plan", () => {
  let startAtMs: number;
  let shards: readonly Recording[];
  beforeAll(async () => {
    startAtMs = await recordShards();
    shards = await Promise.all(SHARDS.map((shard) => readRecording(fileOf(shard))));
  });

  test("send together what one would send, each request once and at its instant", () => {
    const planned = arrived.filter(({ atMs }) => atMs >= startAtMs - 100);
    // Before the start each shard tries the endpoint once, with the first request's prompt.
    expect(arrived.length - planned.length).toBe(SHARDS.length);
    expect(planned.map(({ index }) => index).toSorted((a, b) => a - b))
      .toEqual(Array.from({ length: ARRIVALS }, (_, index) => index));
    for (const shard of SHARDS) {
      const late = planned.filter(({ index }) => index % SHARDS.length === shard - 1)
        .map(({ index, atMs }) => atMs - (startAtMs + (index * 1000) / RATE_PER_S));
      expect(Math.abs(middle(late)), `shard ${shard}`).toBeLessThan(50);
      // However busy the machine, none comes before its instant, to the clock's millisecond.
      expect(Math.min(...late), `shard ${shard}`).toBeGreaterThan(-20);
    }
  });

  test("say which part they are, of which plan and when it began", () => {
    expect(shards.map(({ shard }) => shard)).toEqual(["1/4", "2/4", "3/4", "4/4"]);
    expect(new Set(shards.map(({ fingerprint }) => fingerprint.key)).size).toBe(1);
    for (const { load: { scheduled, ratePerS }, excluded, start } of shards) {
      expect(scheduled).toBe((RATE_PER_S * DURATION_S) / SHARDS.length);
      expect(ratePerS).toBe(RATE_PER_S);
      expect(excluded.warmup.sent).toBe((RATE_PER_S * WARMUP_S) / SHARDS.length);
      expect(start?.plannedAt).toBe(new Date(startAtMs).toISOString());
      expect(Math.abs(start?.offsetMs ?? NaN)).toBeLessThan(100);
    }
  });

  test("merge without loss", async () => {
    const exit = await tailgate(["merge", ...SHARDS.map(fileOf), "--out", "merged.json"],
      { cwd: folder });
    expect(exit.code, exit.stderr).toBe(0);
    const merged = await readRecording("merged.json");
    expect(merged).toMatchObject({ shard: null, load: { scheduled: RATE_PER_S * DURATION_S, ratePerS: RATE_PER_S } });
    const latencies = merged.blocks.map(({ histograms }) =>
      decodeBuckets(must(histograms["latency"], "latency")).total);
    expect(latencies.reduce((sum, count) => sum + count, 0)).toBe(merged.load.ok);
    for (const [at, { histograms }] of merged.blocks.entries()) {
      for (const [name, encoded] of Object.entries(histograms)) {
        // A shard that opened no connection in a block has no histogram of that.
        const parts = shards.map(({ blocks }) => blocks[at]?.histograms[name])
          .filter((part) => part !== undefined);
        expect(decodeBuckets(encoded), `${name} of block ${at}`)
          .toEqual(mergeBuckets(parts.map(decodeBuckets)));
      }
    }
  });

  test("get the verdict that one process gets", async () => {
    const exit = await measureWithTailgate(["record", ...load, "--out", "whole.json"], { cwd: folder });
    expect(exit.code, exit.stderr).toBe(0);
    const budgets = ["--budgets", "latency.p99 < 5s\nerror-rate < 5%\nlatency.p50 < 100ms",
      "--fail-on", "invalid"];
    const kept = async (...candidates: readonly string[]) => {
      const { exit: said, verdict } = await judge("--candidate", ...candidates, ...budgets);
      const { findings } = must(verdict, said.stdout + said.stderr);
      return findings.filter(({ rule }) => rule === "budget")
        .map(({ metric, verdict: one }) => `${metric} ${one}`);
    };
    const ofOne = await kept("whole.json");
    expect(ofOne).toEqual(["latency.p99 pass", "error-rate pass", "latency.p50 over-budget"]);
    expect(await kept(...SHARDS.map(fileOf))).toEqual(ofOne);
    const { exit: said, verdict } = await judge("--candidate", ...SHARDS.map(fileOf),
      "--baseline", "whole.json");
    const compared = must(verdict, said.stdout + said.stderr);
    const latency = compared.findings.find(({ metric }) => metric.startsWith("latency"));
    const [low, high] = must(latency?.interval, "an interval");
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(0);
    expect(compared.warnings.map(({ code }) => code)).not.toContain("start-skew");
  });

  test.each([
    ["one of them missing", [1, 2, 4], 3, "shard 3/4 is missing"],
    ["most of them missing", [2], 3, "shards 1/4, 3/4, 4/4 are missing"],
  ])("%s: nothing is judged nor merged", async (_what, given, code, message) => {
    for (const command of [["judge", "--candidate"], ["merge", "--out", "part.json"]]) {
      const exit = await tailgate([...command, ...given.map(fileOf)], { cwd: folder });
      expect(exit.code).toBe(code);
      expect(exit.stderr).toContain(message);
    }
  });
});

test.each([
  ["over", -5000, /over 5\.\d s before this shard was ready.*Fix: plan a later start/],
  ["an hour ahead", 3_600_000, /60 min away, more than 10 min.*Fix: check the time zone/],
])("a common start that is %s is refused before anything is sent", async (_what, aheadMs, message) => {
  arrived = [];
  const exit = await tailgate(["record", ...load, "--shard", "1/2", "--out", "none.json",
    "--start-at", new Date(Date.now() + aheadMs).toISOString()], { cwd: folder });
  expect(exit.code).toBe(2);
  expect(exit.stderr).toMatch(message);
  expect(arrived).toEqual([]);
});

test("the estimate is of the shard's own part", async () => {
  const exit = await tailgate(["estimate", ...load, "--shard", "2/4"], { cwd: folder });
  expect(exit.code, exit.stderr).toBe(0);
  expect(exit.stdout).toContain("shard 2/4 of it");
  expect(exit.stdout).toMatch(/\b501\b/);
});
