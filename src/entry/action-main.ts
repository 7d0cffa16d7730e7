import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  annotate, appendSummary, type GitHub, type GitHubContext, makeGitHub, maskSecret,
  mayWriteBaseline, readContext, readInputs, refusal, writeOutputs,
} from "../adapters/github/index.ts";
import { neutraliseCommands, systemClock, TailgateError, UsageError } from "../base/index.ts";
import type { BaselineStore } from "../comparison/index.ts";
import { type Config, INPUT_NAMES, isSecret, type Settings } from "../config/index.ts";
import type { Recording } from "../measurement/index.ts";
import { type Outcome, unmeasured } from "../pipeline.ts";
import { render } from "../report/index.ts";
import type { Verdict } from "../verdict/index.ts";
import { acceptancesIn } from "./accepting.ts";
import { calibrateAction } from "./action-calibrate.ts";
import { outputsOf } from "./action-outputs.ts";
import { annotationsOf } from "./annotations.ts";
import { publishCheck } from "./check.ts";
import { checkedOut } from "./checked-out.ts";
import { checkReporting, comment } from "./comment.ts";
import { readConfiguration } from "./configuration.ts";
import { earlierAttempts } from "./earlier-attempts.ts";
import { EXIT, exitCodeOf, exitCodeOfRecording, failureOf, storingLines } from "./exit.ts";
import { judgeResults, type JudgingSurroundings } from "./judge-results.ts";
import { reportNight } from "./nightly.ts";
import { makeProgressDisplay } from "./progress.ts";
import { writeReportFiles } from "./report-files.ts";
import { runGate } from "./run-gate.ts";
import { lastAdmittedCommit, makeStore, storingIn, tidyStore } from "./stores.ts";
import { type Io } from "./streams.ts";
import { judgeOptions } from "./wiring.ts";

/** What a mode of the action comes to. */
interface Judged {
  readonly verdict: Verdict;
  readonly recordings: readonly Recording[];
  readonly exitCode: number;
  readonly notes: readonly string[];
  /** Why the run could not be stored although it should have been; empty otherwise. */
  readonly unstored: readonly string[];
}

const log = (io: Io, line: string): void => io.out(`${neutraliseCommands(line)}\n`);

/** The action's inputs; an unknown one is an error that names the nearest valid one. */
async function readActionConfiguration(io: Io): Promise<Config> {
  const { values, unknown } = readInputs(io.env, INPUT_NAMES);
  for (const [name, value] of Object.entries(values)) {
    if (isSecret(name) && !name.endsWith("headers")) maskSecret(value);
  }
  const misspelt = Object.fromEntries(unknown.map((name) => [name, "given"]));
  return await readConfiguration({
    values: { ...values, ...misspelt }, describe: (field) => `input ${field}`, env: io.env,
  });
}

async function readEvent(io: Io): Promise<GitHubContext> {
  const path = io.env["GITHUB_EVENT_PATH"];
  const context = readContext(io.env, path === undefined ? null : await readFile(path, "utf8"));
  const isTarget = context.kind === "pull-request" && context.isTarget;
  const present = isTarget ? await checkedOut(io.env["GITHUB_WORKSPACE"] ?? ".") : [];
  const refused = refusal(context, present);
  if (refused !== null) {
    throw new UsageError([{
      field: "on", value: context.eventName, origin: "the workflow", message: refused, fix: null,
    }]);
  }
  return context;
}

function openStore(io: Io, settings: Settings): BaselineStore {
  return makeStore(settings, { env: io.env, log: (line) => log(io, line), isOnGitHub: true });
}

function connect(io: Io, settings: Settings, context: GitHubContext): GitHub | null {
  const token = settings["github-token"];
  if (token === null) return null;
  const { owner, name } = context.repository;
  return makeGitHub({
    token, apiUrl: context.apiUrl, repository: `${owner}/${name}`, log: (line) => log(io, line),
  });
}

/** Results of a pull request's own workflow are of code that is not merged, wherever they are judged. */
function isOfPullRequest(context: GitHubContext, { mode }: Settings): boolean {
  return mode === "report" ||
    (context.kind === "workflow-run" && context.triggeringEvent.startsWith("pull_request"));
}

/** Measures, or judges what was measured elsewhere. */
async function outcomeOf(
  io: Io,
  config: Config,
  around: JudgingSurroundings & { readonly context: GitHubContext },
): Promise<Outcome> {
  const { settings } = config;
  if (settings.mode === "judge" || settings.mode === "report" || settings.results !== null) {
    const storing = isOfPullRequest(around.context, settings)
      ? { allowed: false, reason: "these are the results of another workflow's pull request" }
      : around.storing;
    return await judgeResults(config, { ...around, storing });
  }
  const display = makeProgressDisplay(io.stderr, { isQuiet: false });
  return await runGate(config, {
    ...around, signal: io.signal, onProgress: display.onProgress, notice: (line) => log(io, line),
    earlier: await earlierAttempts(settings, around.identity, { env: io.env, log: (line) => log(io, line) }),
  });
}

function exitCodeIn(io: Io, mode: Settings["mode"], outcome: Outcome): number {
  // What is reported was held against the pull request where it was measured.
  if (mode === "report") return EXIT.ok;
  return mode === "record"
    ? exitCodeOfRecording(outcome, io.signalName()) : exitCodeOf(outcome, io.signalName());
}

async function runMode(io: Io, config: Config, context: GitHubContext): Promise<Judged> {
  const { settings } = config;
  const store = openStore(io, settings);
  const storing = storingIn(settings, mayWriteBaseline(context, settings["update-baseline"]));
  const accepting = await acceptancesIn(context, connect(io, settings, context), {
    label: settings["accept-label"],
    now: systemClock.wallTime(), mayStore: storing.allowed,
    lastAdmitted: () => lastAdmittedCommit(store, config.suite),
  });
  const outcome = await outcomeOf(io, config, {
    context, env: io.env, store, storing,
    identity: { runId: context.runId, attempt: context.attempt },
    acceptances: accepting.acceptances,
  });
  const tidied = outcome.stored.kind === "stored" ? await tidyStore(store, settings) : [];
  return {
    verdict: outcome.verdict,
    recordings: outcome.recordings,
    exitCode: exitCodeIn(io, settings.mode, outcome),
    notes: [
      ...accepting.notes,
      ...(outcome.stored.kind === "failed" ? [] : storingLines(outcome, store.description)),
      ...tidied,
    ],
    unstored: outcome.stored.kind === "failed" ? storingLines(outcome, store.description) : [],
  };
}

/** An endpoint that cannot be measured is a result too: the comment of an older run must not stay. */
async function runOrExplain(io: Io, config: Config, context: GitHubContext): Promise<Judged> {
  try {
    return await runMode(io, config, context);
  } catch (error) {
    if (!(error instanceof TailgateError) || error.kind !== "measurement") throw error;
    return {
      verdict: unmeasured(error, judgeOptions(config.settings, [])),
      recordings: [], exitCode: error.exitCode, notes: [], unstored: [],
    };
  }
}

function reportFolder(io: Io, settings: Settings): string {
  return settings["report-dir"] ??
    join(io.env["RUNNER_TEMP"] ?? ".", `tailgate-${io.env["GITHUB_ACTION"] ?? "report"}`);
}

function summarise(io: Io, verdict: Verdict): void {
  const file = io.env["GITHUB_STEP_SUMMARY"];
  if (file === undefined || file === "") return;
  const appended = appendSummary(file, render(verdict, "markdown", { maxChars: 250_000 }));
  if (appended.kind === "too-large") {
    appendSummary(file, render(verdict, "markdown", {
      maxChars: Math.max(1000, Math.floor(appended.roomBytes / 4)),
    }));
  }
}

/** Report first, fail last: nothing that goes wrong in publishing changes the verdict. */
async function publish(
  io: Io,
  config: Config,
  context: GitHubContext,
  judged: Judged,
): Promise<void> {
  const { settings } = config;
  const files = await writeReportFiles(
    reportFolder(io, settings), judged.verdict, judged.recordings);
  log(io, render(judged.verdict, "text"));
  for (const note of judged.notes) log(io, note);
  if (settings.summary) summarise(io, judged.verdict);
  if (settings.annotations) annotate(annotationsOf(judged.verdict));
  if (judged.unstored.length > 0) {
    const message = judged.unstored.join("\n");
    annotate([{ level: "error", title: "Tailgate: not stored", message }]);
  }
  const github = connect(io, settings, context);
  const commented = await comment(context, judged.verdict, { config, github });
  for (const line of commented.lines) log(io, line);
  for (const line of await publishCheck(context, judged.verdict, { config, github })) log(io, line);
  annotate(commented.annotations);
  for (const line of await reportNight(context, judged.verdict, {
    settings, github, store: openStore(io, settings),
  })) log(io, line);
  const outputFile = io.env["GITHUB_OUTPUT"];
  if (outputFile) writeOutputs(outputsOf(judged.verdict, { files, commentUrl: commented.url }));
}

/** The action from its environment to its exit code. */
export async function actionMain(io: Io): Promise<number> {
  try {
    const config = await readActionConfiguration(io);
    const context = await readEvent(io);
    checkReporting(context, config.settings);
    if (config.settings.mode === "calibrate") {
      return await calibrateAction(io, config, reportFolder(io, config.settings));
    }
    const judged = await runOrExplain(io, config, context);
    await publish(io, config, context, judged);
    return judged.exitCode;
  } catch (error) {
    const failure = failureOf(error);
    const [title = "", ...rest] = failure.lines;
    annotate([{ level: "error", title: "Tailgate", message: [title, ...rest].join("\n") }]);
    return failure.exitCode;
  }
}
