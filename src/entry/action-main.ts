import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  annotate, type Annotation, appendSummary, canComment, type GitHubContext, makeGitHub, maskSecret,
  mayWriteBaseline, publishComment, readContext, readInputs, refusal, writeOutputs,
} from "../adapters/github/index.ts";
import { neutraliseCommands, TailgateError, UsageError } from "../base/index.ts";
import type { BaselineStore } from "../comparison/index.ts";
import { type Config, INPUT_NAMES, isSecret, type Settings } from "../config/index.ts";
import type { Recording } from "../measurement/index.ts";
import { unmeasured } from "../pipeline.ts";
import { render } from "../report/index.ts";
import { type AcceptanceReading, readAcceptances, type Verdict } from "../verdict/index.ts";
import { outputsOf } from "./action-outputs.ts";
import { readConfiguration } from "./configuration.ts";
import {
  exitCodeOf, exitCodeOfRecording, exitCodeOfVerdict, failureOf, storingLines,
} from "./exit.ts";
import { readOptional } from "./files.ts";
import { judgeResults } from "./judge-results.ts";
import { makeProgressDisplay } from "./progress.ts";
import { type ReportFiles, writeReportFiles } from "./report-files.ts";
import { runGate } from "./run-gate.ts";
import { makeStore, storingIn } from "./stores.ts";
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

const ACCEPT_LABEL = "tailgate: accept-regression";

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

async function headOfWorkspace(io: Io): Promise<string | null> {
  const root = join(io.env["GITHUB_WORKSPACE"] ?? ".", ".git");
  const head = (await readOptional(join(root, "HEAD")))?.trim() ?? null;
  if (head === null || !head.startsWith("ref: ")) return head;
  const name = head.slice("ref: ".length);
  return /^refs\/[\w./-]+$/.test(name) && !name.includes("..")
    ? ((await readOptional(join(root, name)))?.trim() ?? null)
    : null;
}

async function readEvent(io: Io): Promise<GitHubContext> {
  const path = io.env["GITHUB_EVENT_PATH"];
  const context = readContext(io.env, path === undefined ? null : await readFile(path, "utf8"));
  const refused = refusal(context, await headOfWorkspace(io));
  if (refused !== null) {
    throw new UsageError([{
      field: "on", value: context.eventName, origin: "the workflow", message: refused, fix: null,
    }]);
  }
  return context;
}

/** Whether the pull request stands up for a regression; elsewhere nothing can be accepted. */
function acceptancesOf(context: GitHubContext, settings: Settings): AcceptanceReading {
  if (context.kind !== "pull-request") return { acceptances: [], refused: [] };
  const label = settings["accept-label"] ?? ACCEPT_LABEL;
  return readAcceptances(context.body, {
    isBacked: context.labels.includes(label), label, by: `pull request #${context.number}`,
  });
}

async function runMode(io: Io, config: Config, context: GitHubContext): Promise<Judged> {
  const { settings } = config;
  const store: BaselineStore = makeStore(settings, {
    env: io.env, log: (line) => log(io, line), isOnGitHub: true,
  });
  const storing = storingIn(settings, mayWriteBaseline(context, settings["update-baseline"]));
  const accepting = acceptancesOf(context, settings);
  const refused = accepting.refused.map((problem) => `not accepted: ${problem}`);
  if (settings.mode === "judge") {
    const judged = await judgeResults(config, store, accepting.acceptances);
    return { ...judged, exitCode: exitCodeOfVerdict(judged.verdict), notes: refused, unstored: [] };
  }
  const display = makeProgressDisplay(io.stderr, { isQuiet: false });
  const outcome = await runGate(config, {
    env: io.env, signal: io.signal, onProgress: display.onProgress,
    notice: (line) => log(io, line), store, storing,
    identity: { runId: context.runId, attempt: context.attempt },
    acceptances: accepting.acceptances,
  });
  return {
    verdict: outcome.verdict,
    recordings: outcome.recordings,
    exitCode: settings.mode === "record"
      ? exitCodeOfRecording(outcome, io.signalName())
      : exitCodeOf(outcome, io.signalName()),
    notes: [
      ...refused,
      ...(outcome.stored.kind === "failed" ? [] : storingLines(outcome, store.description)),
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

/** At most one line for each rule that failed: an error if it fails the step, else a warning. */
function annotationsOf(verdict: Verdict): readonly Annotation[] {
  const failed = verdict.findings.filter(({ verdict: name }) =>
    name === "regressed" || name === "over-budget" || name === "invalid");
  if (failed.length === 0) {
    return verdict.verdict === "inconclusive"
      ? [{ level: "warning", title: "Tailgate: cannot tell", message: verdict.headline }] : [];
  }
  return failed.map((finding) => ({
    level: verdict.conclusion === "failure" ? "error" : "warning",
    title: `Tailgate: ${finding.verdict}`,
    message: finding.verdict === "invalid" || failed.length === 1
      ? verdict.headline
      : `${finding.scenario}: ${finding.metric} ${finding.verdict}. ${verdict.headline}`,
  }));
}

/** Whether the policy wants a comment now; an existing one is brought up to date in any case. */
function commentMode(settings: Settings, verdict: Verdict): "write" | "update-only" | "none" {
  switch (settings.comment) {
    case "never": return "none";
    case "always": return "write";
    case "on-change": return verdict.verdict === "pass" ? "update-only" : "write";
    case "on-failure": return verdict.conclusion === "failure" ? "write" : "update-only";
  }
}

async function comment(
  io: Io,
  config: Config,
  context: GitHubContext,
  verdict: Verdict,
): Promise<string> {
  const { settings } = config;
  const token = settings["github-token"];
  const mode = commentMode(settings, verdict);
  if (context.kind !== "pull-request" || token === null || mode === "none") return "";
  const allowed = canComment(context);
  if (!allowed.allowed) {
    annotate([{ level: "notice", title: "Tailgate: no comment", message: allowed.reason }]);
    return "";
  }
  const { owner, name } = context.repository;
  const github = makeGitHub({
    token, apiUrl: context.apiUrl, repository: `${owner}/${name}`, log: (line) => log(io, line),
  });
  const result = await publishComment({
    github, context, pullRequest: context.number, key: config.suite, onlyUpdate: mode === "update-only",
    body: render(verdict, "markdown"),
    stamp: { runId: context.runId, attempt: context.attempt, headSha: context.headSha },
  });
  switch (result.kind) {
    case "denied":
      annotate([{ level: "notice", title: "Tailgate: no comment", message: result.explanation }]);
      return "";
    case "absent": return "";
    default:
      log(io, `comment ${result.kind}: ${result.url}`);
      return result.url;
  }
}

async function writeFiles(
  io: Io,
  settings: Settings,
  judged: Judged,
): Promise<ReportFiles> {
  const folder = settings["report-dir"] ??
    join(io.env["RUNNER_TEMP"] ?? ".", `tailgate-${io.env["GITHUB_ACTION"] ?? "report"}`);
  return await writeReportFiles(folder, judged.verdict, judged.recordings);
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
  const files = await writeFiles(io, settings, judged);
  log(io, render(judged.verdict, "text"));
  for (const note of judged.notes) log(io, note);
  if (settings.summary) summarise(io, judged.verdict);
  if (settings.annotations) annotate(annotationsOf(judged.verdict));
  if (judged.unstored.length > 0) {
    const message = judged.unstored.join("\n");
    annotate([{ level: "error", title: "Tailgate: not stored", message }]);
  }
  let commentUrl = "";
  try {
    commentUrl = await comment(io, config, context, judged.verdict);
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    annotate([{ level: "warning", title: "Tailgate: no comment", message: error.message }]);
  }
  const outputFile = io.env["GITHUB_OUTPUT"];
  if (outputFile) writeOutputs(outputsOf(judged.verdict, { files, commentUrl }));
}

/** The action from its environment to its exit code. */
export async function actionMain(io: Io): Promise<number> {
  try {
    const config = await readActionConfiguration(io);
    const context = await readEvent(io);
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
