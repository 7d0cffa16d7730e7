import { copyFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { SimulatorProfileInput } from "../../src/simulator/index.ts";
import { startSimulatorProcess } from "../support/endpoints.ts";
import { type GitHubServer, startGitHub } from "../support/github.ts";
import { once } from "../support/once.ts";
import { makeFolder } from "../support/product.ts";
import { commentsOf, dataBranchHead, readStored, storedPaths } from "../support/repository.ts";
import { runStep, type StepEvent, type StepResult } from "../support/runner.ts";
import { pullRequestEvent, pushEvent } from "../support/step-events.ts";

/**
 * The acceptance story: the built action on a repository of its own, measuring the simulator.
 * Latencies are long against what a busy machine adds, so that a verdict depends on the endpoint
 * and not on the neighbours: the median is 0.7 s, one request in twenty takes about 2 s.
 */
const SECRET = "sk-story-5f1c9e07";

function profile(seed: number, slow: { readonly fromMs: number; readonly toMs: number }) {
  return {
    seed,
    apiKey: SECRET,
    ttft: {
      kind: "mixture",
      parts: [
        { weight: 95, of: { kind: "lognormal", medianMs: 650, sigma: 0.05 } },
        { weight: 5, of: { kind: "uniform", minMs: slow.fromMs, maxMs: slow.toMs } },
      ],
    },
    tpot: { kind: "constant", ms: 10 },
    outputTokens: { kind: "constant", tokens: 6 },
  } satisfies SimulatorProfileInput;
}

const usual = (seed: number) => profile(seed, { fromMs: 1800, toMs: 2000 });
/** The slow tail, and with it the P99 of latency and of time to first token, is 60% slower. */
const degraded = (seed: number) => profile(seed, { fromMs: 2900, toMs: 3200 });

/** Long enough that one stall of a tenth of a second does not make a run invalid. */
const LOAD = { model: "gpt-4o-mini", rate: "130/s", duration: "8s", warmup: "500ms" };
const SCHEDULED = 1040;

let folder: string;
let github: GitHubServer;
beforeAll(async () => {
  folder = await makeFolder();
  github = await startGitHub();
});
afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

const firstLine = (text: string | undefined): string => (text ?? "").split("\n")[0] ?? "";

interface GateOptions {
  readonly profile: SimulatorProfileInput;
  readonly event: StepEvent;
  readonly runId: string;
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function gate(options: GateOptions): Promise<StepResult> {
  const simulator = await startSimulatorProcess(options.profile);
  try {
    return await runStep({
      folder, event: options.event, runId: options.runId, apiUrl: github.url,
      repository: github.repository, token: options.token ?? github.token,
      inputs: { endpoint: simulator.endpoint, "api-key": SECRET, ...LOAD, ...options.inputs },
    });
  } finally {
    await simulator.stop();
  }
}

const firstPush = once(async () =>
  await gate({ profile: usual(1), event: pushEvent(github), runId: "101" }));

const threePushes = once(async () => {
  const results = [await firstPush()];
  for (const seed of [2, 3]) {
    results.push(await gate({
      profile: usual(seed), event: pushEvent(github), runId: String(100 + seed),
    }));
  }
  const paths = await storedPaths(github);
  const recordings = (await Promise.all(paths.map((path) => readStored(github, path))))
    .map((text) => z.object({
      id: z.string(), admitted: z.boolean(), load: z.object({ scheduled: z.number() }),
    }).parse(JSON.parse(text)));
  return { results, paths, recordings, head: await dataBranchHead(github) };
});

const unchangedPullRequest = once(async () => {
  await threePushes();
  return await gate({ profile: usual(11), event: pullRequestEvent(github), runId: "201" });
});

const degradedPullRequest = once(async () => {
  await unchangedPullRequest();
  const result = await gate({
    profile: degraded(12), event: pullRequestEvent(github), runId: "202",
  });
  return { result, comments: await commentsOf(github) };
});

const repairedPullRequest = once(async () => {
  await degradedPullRequest();
  return await gate({ profile: usual(13), event: pullRequestEvent(github), runId: "203" });
});

/** The log of a step that did not do what it should is the first thing to look at. */
function expectExit(result: StepResult, code: number): void {
  expect(result.exitCode, `exit code; the log:\n${result.log}`).toBe(code);
}

describe("pushes to the default branch", () => {
  test("the first one finds no baseline, passes and stores one", async () => {
    const result = await firstPush();
    expectExit(result, 0);
    expect(result.outputs["verdict"]).toBe("no-baseline");
    expect(result.outputs["conclusion"]).toBe("neutral");
    const [path = ""] = await storedPaths(github);
    expect(path).toMatch(/^v1\/default\/default\/[0-9a-f]{1,16}\/\d{4}\/\d{2}\/101-\d-.+\.json$/);
  });

  test("three of them store three recordings of different runs", async () => {
    const { results, recordings } = await threePushes();
    for (const result of results) expectExit(result, 0);
    expect(results.map(({ outputs }) => outputs["baseline-runs"])).toEqual(["0", "1", "2"]);
    const admitted = recordings.filter((recording) => recording.admitted);
    expect(admitted.map(({ load }) => load.scheduled)).toEqual([SCHEDULED, SCHEDULED, SCHEDULED]);
    expect(new Set(admitted.map(({ id }) => id)).size).toBe(3);
  });
});

describe("a pull request with an unchanged endpoint", () => {
  test("passes", async () => {
    const { outputs, ...result } = await unchangedPullRequest();
    expectExit({ outputs, ...result }, 0);
    expect(outputs["verdict"]).toBe("pass");
    expect(outputs["conclusion"]).toBe("success");
    expect(outputs["regressed-metrics"]).toBe("[]");
    expect(outputs["baseline-runs"]).toBe("3");
    expect(Number(outputs["error-rate"])).toBe(0);
    expect(Number(outputs["p99-ms"])).toBeGreaterThan(1800);
    expect(Number(outputs["p99-ms"])).toBeLessThan(2300);
    expect(Number(outputs["ttft-p99-ms"])).toBeLessThan(Number(outputs["p99-ms"]));
    expect(Number(outputs["achieved-rate"])).toBeCloseTo(130, -1);
    expect(Number(outputs["p99-change-low"])).toBeLessThan(Number(outputs["p99-change"]));
    expect(Number(outputs["p99-change"])).toBeLessThan(Number(outputs["p99-change-high"]));
    expect(Number(outputs["detectable-change"])).toBeGreaterThan(0);
  });

  test("gets one comment, the verdict first, ten lines at most before the details", async () => {
    const { outputs, summary } = await unchangedPullRequest();
    const comments = (await degradedPullRequest()).comments;
    expect(comments).toHaveLength(1);
    expect(outputs["comment-url"]).toBe(comments[0]?.html_url);
    expect(firstLine(summary)).toMatch(/pass/i);
    const [before = ""] = summary.split("<details>");
    expect(before.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  });

  test("writes the report, the verdict and the recording where its outputs say", async () => {
    const { outputs } = await unchangedPullRequest();
    expect(await readFile(outputs["report-path"] ?? "", "utf8")).toMatch(/^<!doctype html>/i);
    const verdict = JSON.parse(await readFile(outputs["verdict-path"] ?? "", "utf8"));
    expect(verdict).toMatchObject({ schema: "tailgate.verdict/1", verdict: "pass" });
    const recording = JSON.parse(await readFile(outputs["recording-path"] ?? "", "utf8"));
    expect(recording).toMatchObject({ schema: "tailgate.recording/1", end: "completed" });
  });
});

describe("a pull request with a degraded endpoint", () => {
  test("fails the step after a confirmation", async () => {
    const { result } = await degradedPullRequest();
    expectExit(result, 1);
    expect(result.outputs["verdict"]).toBe("regressed");
    expect(result.outputs["conclusion"]).toBe("failure");
    expect(result.log).toContain("measuring again to confirm (1 of 1)");
  });

  test("says in its outputs which metrics regressed, and by how much", async () => {
    const { result } = await degradedPullRequest();
    const worst = z.array(z.object({ metric: z.string(), rule: z.string(), change: z.number() }))
      .parse(JSON.parse(result.outputs["regressed-metrics"] ?? ""));
    expect(worst.map(({ metric }) => metric).toSorted()).toEqual(["latency.p99", "ttft.p99"]);
    for (const { rule, change } of worst) {
      expect(rule).toBe("regression");
      expect(change).toBeGreaterThan(0.45);
      expect(change).toBeLessThan(0.8);
    }
    expect(Number(result.outputs["p99-change"])).toBeCloseTo(0.6, 0);
    expect(Number(result.outputs["p99-change-low"])).toBeGreaterThan(0);
  });

  test("turns the same comment red, with the regression in words in its first line", async () => {
    const { result, comments } = await degradedPullRequest();
    expect(comments).toHaveLength(1);
    expect(firstLine(comments[0]?.body)).toMatch(/regress/i);
    expect(firstLine(comments[0]?.body)).toMatch(/P99.*\+[4-7]\d%/);
    expect(result.outputs["comment-url"]).toBe(comments[0]?.html_url);
    const errors = result.commands.filter(({ name }) => name === "error");
    expect(errors.map(({ properties }) => properties["title"]))
      .toEqual(["Tailgate: regressed", "Tailgate: regressed"]);
  });

  test("once repaired, a run of its own turns the same comment green", async () => {
    const red = (await degradedPullRequest()).comments;
    const result = await repairedPullRequest();
    expectExit(result, 0);
    const green = await commentsOf(github);
    expect(green.map(({ id }) => id)).toEqual(red.map(({ id }) => id));
    expect(firstLine(green[0]?.body)).toMatch(/pass/i);
    expect(firstLine(green[0]?.body)).not.toMatch(/regress/i);
  });
});

describe("what pull requests may not do", () => {
  test("nothing of theirs is on the data branch", async () => {
    const { head, paths } = await threePushes();
    await repairedPullRequest();
    expect(head).not.toBeNull();
    expect(await dataBranchHead(github)).toBe(head);
    expect(await storedPaths(github)).toEqual(paths);
  });

  test("a fork's read-only token still gates, without a comment and with the reason", async () => {
    await repairedPullRequest();
    const before = await commentsOf(github);
    const result = await gate({
      profile: degraded(14), event: pullRequestEvent(github, "fork"), runId: "301",
      token: github.readOnlyToken, inputs: { confirm: "0" },
    });
    expectExit(result, 1);
    expect(result.outputs["verdict"]).toBe("regressed");
    expect(firstLine(result.summary)).toMatch(/regress/i);
    expect(result.outputs["comment-url"]).toBe("");
    expect(await commentsOf(github)).toEqual(before);
    const notices = result.commands.filter(({ name }) => name === "notice");
    expect(notices.map(({ text }) => text).join("\n")).toMatch(/forks get a read-only token/);
  });
});

describe("mode judge", () => {
  test("judges stored results against the baselines and sends nothing", async () => {
    const { result: bad } = await degradedPullRequest();
    const good = await unchangedPullRequest();
    for (const [from, code, verdict] of [[good, 0, "pass"], [bad, 1, "regressed"]] as const) {
      const name = join(folder, `candidate-${verdict}.json`);
      await copyFile(from.outputs["recording-path"] ?? "", name);
      const judged = await runStep({
        folder, event: pullRequestEvent(github), runId: "401", apiUrl: github.url,
        repository: github.repository, token: github.token,
        inputs: { mode: "judge", results: `${folder}/*-${verdict}.json`, comment: "never" },
      });
      expectExit(judged, code);
      expect(judged.outputs["verdict"]).toBe(verdict);
      expect(judged.outputs["p99-ms"]).not.toBe("");
    }
  });
});

test("the key is in nothing that the story left behind", async () => {
  const steps = [...(await threePushes()).results, await unchangedPullRequest(),
    (await degradedPullRequest()).result, await repairedPullRequest()];
  const stored = await Promise.all((await storedPaths(github))
    .map((path) => readStored(github, path)));
  const files = await Promise.all(steps.flatMap(({ outputs }) =>
    ["report-path", "verdict-path", "recording-path"].map((name) =>
      readFile(outputs[name] ?? "", "utf8"))));
  const comments = (await commentsOf(github)).map(({ body }) => body);
  const said = steps.flatMap(({ log, summary, outputs }) =>
    [log, summary, JSON.stringify(outputs)]);
  for (const text of [...stored, ...files, ...comments, ...said]) {
    expect(text.includes(SECRET)).toBe(false);
    expect(text.includes(github.token)).toBe(false);
  }
});
