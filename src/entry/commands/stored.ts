import { allOrIssues, nearestName, UsageError, type Warning } from "../../base/index.ts";
import type { Settings } from "../../config/index.ts";
import {
  checkShards, doubtsAboutShards, merge, parseRecording, type Recording, serialiseRecording,
} from "../../measurement/index.ts";
import { judge, mergeShards, type Stored } from "../../pipeline.ts";
import { REPORT_FORMATS, render, type ReportFormat } from "../../report/index.ts";
import { parseVerdict, saysVerdict, type Verdict } from "../../verdict/index.ts";
import { casesOf } from "../cases.ts";
import { readConfiguration } from "../configuration.ts";
import { EXIT, exitCodeOf, exitCodeOfVerdict, storingLines } from "../exit.ts";
import { readInputFile, writeResult } from "../files.ts";
import { type Flags, required, single } from "../flags.ts";
import { monthsOfRecordings } from "../month.ts";
import { numbered, storeJudged } from "../store-judged.ts";
import { commandLineStoring, makeStore, tidyStore } from "../stores.ts";
import { type Io, lookOf, say } from "../streams.ts";
import { judgeOptions, overridesOf } from "../wiring.ts";
import { openResultFile, writeJson, writeReports } from "./gate.ts";

/** The commands that send nothing: they read recordings and verdicts. */

async function readRecordings(
  paths: readonly string[],
  field: string,
): Promise<{ readonly recordings: readonly Recording[]; readonly warnings: readonly Warning[] }> {
  const read = await allOrIssues(paths.map((path) => async () =>
    parseRecording(await readInputFile(field, path), path)));
  return {
    recordings: read.map(({ recording }) => recording),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

/**
 * What is compared with named files is stored only where `update-baseline: always` asks for it: in
 * the configured store, or the usual one.
 */
async function storeAsAsked(
  io: Io,
  settings: Settings,
  { verdict, recordings, baselines }: {
    readonly verdict: Verdict;
    readonly recordings: readonly Recording[];
    readonly baselines: readonly Recording[];
  },
): Promise<Stored> {
  const { identity, ...storing } = await commandLineStoring(settings, io.env);
  const store = makeStore(settings, {
    env: io.env, log: (line) => say(io, line), isOnGitHub: io.env["GITHUB_ACTIONS"] === "true",
  });
  const stored = await storeJudged(recordings, verdict, {
    store, storing, identity, acceptances: [], present: new Set(baselines.map(({ id }) => id)),
  });
  const outcome = { verdict, recordings, stored, interrupted: false };
  for (const line of storingLines(outcome, store.description)) say(io, line);
  if (stored.kind === "stored") for (const line of await tidyStore(store, settings)) say(io, line);
  return stored;
}

export async function judgeCommand(io: Io, flags: Flags): Promise<number> {
  const { candidate: candidates = [], baseline: baselines = [] } = flags.own;
  if (candidates.length === 0) {
    throw new UsageError([{
      field: "--candidate", value: null, origin: "the command line", message: "is missing.",
      fix: "add --candidate FILE",
    }]);
  }
  const jsonPath = single(flags, "json");
  const [config, ours, theirs] = await allOrIssues([
    async () => await readConfiguration({
      values: { ...flags.inputs, mode: "judge" }, describe: (field) => `--${field}`, env: io.env,
      candidatesGiven: true,
    }),
    async () => await readRecordings(candidates, "--candidate"),
    async () => await readRecordings(baselines, "--baseline"),
  ]);
  await openResultFile(jsonPath);
  const runs = mergeShards(ours.recordings);
  const cases = casesOf(config, runs, mergeShards(theirs.recordings));
  const judged = judge(cases, judgeOptions(config.settings, []));
  const verdict: Verdict = {
    ...judged,
    ...monthsOfRecordings(runs, config.settings, await overridesOf(config.settings)),
    warnings: [
      ...judged.warnings, ...doubtsAboutShards(ours.recordings), ...ours.warnings, ...theirs.warnings,
    ],
  };
  const recordings = numbered(runs);
  if (jsonPath !== "-") io.out(render(verdict, "text", lookOf(io)));
  await writeReports(io, config.settings["report-dir"], { verdict, recordings });
  await writeJson(io, jsonPath, verdict);
  if (config.settings["update-baseline"] !== "always") return exitCodeOfVerdict(verdict);
  const stored = await storeAsAsked(io, config.settings, {
    verdict, recordings, baselines: theirs.recordings,
  });
  return exitCodeOf({ verdict, recordings, stored, interrupted: false }, null);
}

function severalFiles({ positionals }: Flags): readonly string[] {
  if (positionals.length > 0) return positionals;
  throw new UsageError([{
    field: "FILE", value: null, origin: "the command line", message: "is missing: what is to be merged?",
    fix: "tailgate merge FILE… --out FILE",
  }]);
}

export async function mergeCommand(io: Io, flags: Flags): Promise<number> {
  const [outPath, { recordings, warnings }] = await allOrIssues([
    () => required(flags, "out"),
    async () => await readRecordings(severalFiles(flags), "FILE"),
  ]);
  // What is merged is no longer seen to be a part.
  checkShards(recordings);
  const merged = merge(recordings);
  await openResultFile(outPath);
  const text = serialiseRecording(merged);
  if (outPath === "-") io.out(text);
  else await writeResult(outPath, text);
  const doubts = [...warnings, ...doubtsAboutShards(recordings)];
  for (const warning of doubts) say(io, `warning: ${warning.message}. ${warning.remedy}`);
  say(io, `merged ${recordings.length} recordings, ${merged.load.scheduled} requests`);
  return EXIT.ok;
}

function formatOf(name: string): ReportFormat {
  const found = REPORT_FORMATS.find((format) => format === name);
  if (found) return found;
  const near = nearestName(name, REPORT_FORMATS);
  throw new UsageError([{
    field: "--format", value: name, origin: "the command line",
    message: `is not one of ${REPORT_FORMATS.join(", ")}.`,
    fix: near === null ? null : `did you mean ${near}?`,
  }]);
}

function parseSubject(text: string, path: string): Verdict | Recording {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: the recording's reader says so in its own words.
  }
  return saysVerdict(value) ? parseVerdict(value, path) : parseRecording(text, path).recording;
}

async function readSubject({ positionals }: Flags): Promise<Verdict | Recording> {
  const [path, ...more] = positionals;
  if (path !== undefined && more.length === 0) return parseSubject(await readInputFile("FILE", path), path);
  throw new UsageError([{
    field: "FILE", value: path === undefined ? null : positionals.join(" "), origin: "the command line",
    message: "report takes one file, a recording or a verdict.",
    fix: "tailgate report FILE --format markdown",
  }]);
}

export async function reportCommand(io: Io, flags: Flags): Promise<number> {
  const [format, subject] = await allOrIssues([
    () => formatOf(single(flags, "format") ?? "text"), async () => await readSubject(flags),
  ]);
  const outPath = single(flags, "out");
  const rendered = render(subject, format, outPath === null || outPath === "-" ? lookOf(io) : {});
  await openResultFile(outPath);
  if (outPath === null || outPath === "-") io.out(rendered);
  else await writeResult(outPath, rendered);
  return EXIT.ok;
}
