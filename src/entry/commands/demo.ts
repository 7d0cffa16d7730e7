import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Json, must } from "../../base/index.ts";
import { layerFromInputs, parseConfig } from "../../config/index.ts";
import type { Outcome } from "../../pipeline.ts";
import { render } from "../../report/index.ts";
import { EXIT, exitCodeOfSignal, exitCodeOfVerdict } from "../exit.ts";
import { makeFolder } from "../files.ts";
import { type Flags, single } from "../flags.ts";
import { displayOf, type ProgressDisplay } from "../progress.ts";
import { writeReportFiles } from "../report-files.ts";
import { runGate } from "../run-gate.ts";
import { type Io, lookOf } from "../streams.ts";
import { makeLocalStore } from "../wiring.ts";

/** Short runs: what a demonstration needs, far less than a gate should use. */
const LOAD = { rate: "360/s", duration: "3400ms", warmup: "500ms" } as const;
const BASELINES = 5;
const MOST_ATTEMPTS = 4;
const SHOWN_BUDGETS = "latency.p99 < 1s\nerror-rate < 2%";

type Profile = Readonly<Record<string, Json>>;

/** The endpoint as it is: first token after about 30 ms, 16 tokens, one request in 100 slow. */
const USUAL: Profile = {
  ttft: { kind: "lognormal", medianMs: 30, sigma: 0.2 },
  tpot: { kind: "lognormal", medianMs: 2, sigma: 0.1 },
  outputTokens: { kind: "uniform", min: 12, max: 20 },
  errors: { "server-error": 0.002 },
  driftSd: 0.01,
};

/** A change that is not one: slower in the tail, more errors, and chattier. */
const DEGRADED: Profile = {
  ...USUAL,
  slowTail: { share: 0.05, factor: 3 },
  errors: { "server-error": 0.03 },
  tokenFactor: 1.4,
};

interface Stage {
  readonly io: Io;
  readonly store: ReturnType<typeof makeLocalStore>;
  readonly display: ProgressDisplay;
}

interface Role {
  readonly runId: string;
  readonly stores: boolean;
  /** Whether a run turned out as the story needs it. */
  readonly isWanted: (verdict: Outcome["verdict"]["verdict"]) => boolean;
}

/** One gate on a simulator of its own, as a workflow run would make it. */
async function run(
  stage: Stage, profile: Profile, role: Role, attempt: number,
): Promise<Outcome> {
  const config = parseConfig({
    layers: [layerFromInputs({
      ...LOAD, endpoint: `simulator:${JSON.stringify(profile)}`, budgets: SHOWN_BUDGETS,
      confirm: "1",
    }, (field) => `demo ${field}`)],
  });
  const outcome = await runGate(config, {
    env: {}, signal: stage.io.signal, onProgress: stage.display.onProgress,
    notice: (line) => {
      stage.display.clear();
      stage.io.out(`    ${line}\n`);
    },
    store: stage.store,
    storing: { allowed: role.stores, reason: "demo" },
    identity: { runId: role.runId, attempt },
    acceptances: [],
  });
  stage.display.clear();
  return outcome;
}

/**
 * A busy machine makes short runs invalid or undecided. That is said, and the run made again, so
 * that the demonstration ends with what it set out to show.
 */
async function runUntil(stage: Stage, profile: Profile, role: Role): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await run(stage, profile, role, attempt);
    const isDone = role.isWanted(outcome.verdict.verdict) || outcome.interrupted;
    if (isDone || attempt === MOST_ATTEMPTS) return outcome;
    stage.io.out(`    ${outcome.verdict.headline}\n    Short runs on a busy machine: once more.\n\n`);
  }
}

const INDENT = "    ";

/** As `indented` shows it. */
function verdictText(io: Io, { verdict }: Outcome): string {
  const { color, columns } = lookOf(io);
  return render(verdict, "text",
    { color, columns: columns === undefined ? undefined : columns - INDENT.length });
}

function indented(text: string): string {
  return text.split("\n").map((line) => (line === "" ? "" : `${INDENT}${line}`)).join("\n");
}

async function recordBaselines(stage: Stage): Promise<void> {
  stage.io.out(`1. Recording ${BASELINES} baselines, as five runs of the default branch would:\n`);
  for (let night = 1; night <= BASELINES; night += 1) {
    const outcome = await runUntil(stage, { ...USUAL, seed: night }, {
      runId: `${night}`, stores: true, isWanted: (verdict) => verdict !== "invalid",
    });
    if (outcome.interrupted) return;
    const summary = must(outcome.verdict.candidate.scenarios["default"], "scenario");
    const point = must(summary.runs[0], "run");
    const { stored } = outcome;
    stage.io.out(`    run ${night}: ${summary.load.scheduled} requests, ` +
      `P99 ${point.p99Ms?.toFixed(1) ?? "-"} ms, ` +
      `stored ${stored.kind === "stored" ? stored.paths[0] : "-"}\n`);
  }
}

const isPass: Role["isWanted"] = (verdict) => verdict === "pass";
const isRegressed: Role["isWanted"] = (verdict) => verdict === "regressed";

function showVerdict(io: Io, outcome: Outcome): void {
  io.out(`${indented(verdictText(io, outcome))}\n`);
  io.out(`    exit code ${exitCodeOfVerdict(outcome.verdict)}\n`);
}

/** Whether it went as it should; null where it was interrupted. */
async function tellStory(stage: Stage, reportFolder: string): Promise<boolean | null> {
  const { io } = stage;
  io.out("Tailgate on its embedded simulator: no key, no network, no bill.\n\n");
  await recordBaselines(stage);
  if (io.signal.aborted) return null;

  io.out("\n2. A pull request that changes nothing:\n\n");
  const good = await runUntil(stage, { ...USUAL, seed: 101 },
    { runId: "101", stores: false, isWanted: isPass });
  if (io.signal.aborted) return null;
  showVerdict(io, good);

  io.out("\n3. A pull request with a slower tail, more errors and more tokens:\n\n");
  const bad = await runUntil(stage, { ...DEGRADED, seed: 102 },
    { runId: "102", stores: false, isWanted: isRegressed });
  if (io.signal.aborted) return null;
  showVerdict(io, bad);

  io.out("\n4. The comment it writes on that pull request:\n\n");
  io.out(`${indented(render(bad.verdict, "markdown"))}\n`);
  const files = await writeReportFiles(reportFolder, bad.verdict, bad.recordings);
  io.out(`5. The HTML report: ${files.html}\n\n`);
  return isPass(good.verdict.verdict) && isRegressed(bad.verdict.verdict);
}

/**
 * The whole story on the simulator: baselines, a good change that passes, a bad one that fails,
 * the comment and the HTML report. Needs no key, no network and no money.
 */
export async function demoCommand(io: Io, flags: Flags): Promise<number> {
  const reportFolder = single(flags, "out") ?? "tailgate-report";
  await makeFolder(reportFolder);
  const folder = await mkdtemp(join(tmpdir(), "tailgate-demo-"));
  const store = makeLocalStore({ kind: "dir", path: join(folder, "baselines") });
  try {
    const went = await tellStory({ io, store, display: displayOf(io, !io.stderr.isTTY) }, reportFolder);
    if (went === null) {
      io.out("\nInterrupted.\n");
      return exitCodeOfSignal(io.signalName() ?? "SIGINT");
    }
    io.out(went
      ? "The unchanged endpoint was let through, the degraded one was stopped.\n"
      : "This did not go as it should: the machine may be too busy to measure on. Try again.\n");
    return went ? EXIT.ok : EXIT.unmeasured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
