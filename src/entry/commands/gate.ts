import type { Recording } from "../../measurement/index.ts";
import type { Outcome } from "../../pipeline.ts";
import { render } from "../../report/index.ts";
import type { Verdict } from "../../verdict/index.ts";
import { readConfiguration, refuseLiteralSecrets } from "../configuration.ts";
import { earlierAttempts } from "../earlier-attempts.ts";
import { exitCodeOf, storingLines } from "../exit.ts";
import { checkWritable, makeFolder, writeResult } from "../files.ts";
import { type Flags, single } from "../flags.ts";
import { judgeResults } from "../judge-results.ts";
import { displayOf } from "../progress.ts";
import { writeReportFiles } from "../report-files.ts";
import { runGate } from "../run-gate.ts";
import { commandLineStoring, makeStore, tidyStore } from "../stores.ts";
import { type Io, lookOf, say } from "../streams.ts";
import { detailOf, generatorLine, settingLines, telling } from "../verbose.ts";

/** `--json FILE`, or `-` for standard output. */
export async function writeJson(io: Io, path: string | null, verdict: Verdict): Promise<void> {
  if (path === null) return;
  const text = render(verdict, "json");
  if (path === "-") io.out(text);
  else await writeResult(path, text);
}

/** Makes sure that a result file can be written before anything is spent on the result. */
export async function openResultFile(path: string | null): Promise<void> {
  if (path === null || path === "-") return;
  await checkWritable(path);
}

/** HTML, JSON, JUnit and the recordings, where a folder for them is given. */
export async function writeReports(
  io: Io,
  folder: string | null,
  result: { readonly verdict: Verdict; readonly recordings: readonly Recording[] },
): Promise<void> {
  if (folder === null) return;
  const files = await writeReportFiles(folder, result.verdict, result.recordings);
  say(io, `report: ${files.html}`);
}

/** The verdict; of an interrupted run also what was measured until then. */
function textOf(io: Io, { verdict, recordings, interrupted }: Outcome): string {
  const partial = interrupted ? recordings.filter(({ load }) => load.sent > 0) : [];
  return [verdict, ...partial].map((one) => render(one, "text", lookOf(io))).join("\n");
}

/** Plan, run, compare, judge, report. */
export async function gateCommand(io: Io, flags: Flags): Promise<number> {
  refuseLiteralSecrets(flags.inputs);
  const config = await readConfiguration({
    values: { mode: "gate", ...flags.inputs }, describe: (field) => `--${field}`, env: io.env,
  });
  const { settings } = config;
  const jsonPath = single(flags, "json");
  await openResultFile(jsonPath);
  if (settings["report-dir"] !== null) await makeFolder(settings["report-dir"]);
  const display = displayOf(io, flags.switches.has("quiet"));
  const log = (line: string): void => {
    display.clear();
    say(io, line);
  };
  const detail = detailOf(flags, log);
  for (const line of settingLines(config)) detail(line);
  const { identity, ...storing } = await commandLineStoring(settings, io.env);
  const store = telling(makeStore(settings, {
    env: io.env, log, isOnGitHub: io.env["GITHUB_ACTIONS"] === "true",
  }), detail);
  const around = { env: io.env, store, storing, identity, acceptances: [] };
  const outcome = settings.results !== null ? await judgeResults(config, around)
    : await runGate(config, {
      ...around, signal: io.signal, onProgress: display.onProgress, notice: log, detail,
      earlier: await earlierAttempts(settings, identity, { env: io.env, log }),
    });
  display.clear();
  for (const recording of outcome.recordings) detail(generatorLine(recording));
  if (jsonPath !== "-") io.out(textOf(io, outcome));
  for (const line of storingLines(outcome, store.description)) say(io, line);
  if (outcome.stored.kind === "stored") for (const line of await tidyStore(store, settings)) say(io, line);
  // Last: where the disk is full, everything has been said.
  await writeReports(io, settings["report-dir"], outcome);
  await writeJson(io, jsonPath, outcome.verdict);
  return exitCodeOf(outcome, io.signalName());
}
