import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Issue, UsageError, type Warning } from "../../base/index.ts";
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
import { readInputFile } from "../files.ts";
import { type Flags, required, single } from "../flags.ts";
import { monthsOfRecordings } from "../month.ts";
import { writeReportFiles } from "../report-files.ts";
import { numbered, storeJudged } from "../store-judged.ts";
import { commandLineStoring, makeStore, tidyStore } from "../stores.ts";
import { type Io, say } from "../streams.ts";
import { judgeOptions, overridesOf } from "../wiring.ts";
import { openResultFile, writeJson } from "./gate.ts";

/** The commands that send nothing: they read recordings and verdicts. */

async function readRecordings(
  paths: readonly string[],
  field: string,
): Promise<{ readonly recordings: readonly Recording[]; readonly warnings: readonly Warning[] }> {
  const read = await Promise.all(paths.map(async (path) =>
    parseRecording(await readInputFile(field, path), path)));
  return {
    recordings: read.map(({ recording }) => recording),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

/** `--candidate a.json b.json`: file names after a flag belong to it until the next flag. */
export function filesAfter(args: readonly string[], flag: string): readonly string[] {
  const { tokens } = parseArgs({
    args: [...args], options: { [flag]: { type: "string", multiple: true } }, strict: false,
    allowPositionals: true, tokens: true,
  });
  const files: string[] = [];
  let isOpen = false;
  for (const token of tokens) {
    if (token.kind === "option") {
      isOpen = token.name === flag;
      if (isOpen && token.value !== undefined) files.push(token.value);
      // The value of another flag is a positional here, since that flag is not declared.
      if (!isOpen && token.value === undefined) isOpen = false;
    } else if (token.kind === "positional" && isOpen) files.push(token.value);
  }
  return files;
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

export async function judgeCommand(io: Io, flags: Flags, args: readonly string[]): Promise<number> {
  const candidates = filesAfter(args, "candidate");
  const baselines = filesAfter(args, "baseline");
  if (candidates.length === 0) {
    throw new UsageError([{
      field: "--candidate", value: null, origin: "the command line", message: "is missing.",
      fix: "add --candidate FILE",
    }]);
  }
  const config = await readConfiguration({
    values: { ...flags.inputs, mode: "judge" }, describe: (field) => `--${field}`, env: io.env,
    candidatesGiven: true,
  });
  const jsonPath = single(flags, "json");
  await openResultFile(jsonPath);
  const ours = await readRecordings(candidates, "candidate");
  const theirs = await readRecordings(baselines, "baseline");
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
  const folder = config.settings["report-dir"];
  if (folder !== null) {
    const files = await writeReportFiles(folder, verdict, recordings);
    say(io, `report: ${files.html}`);
  }
  await writeJson(io, jsonPath, verdict);
  if (jsonPath !== "-") io.out(render(verdict, "text", { color: io.useColour }));
  if (config.settings["update-baseline"] !== "always") return exitCodeOfVerdict(verdict);
  const stored = await storeAsAsked(io, config.settings, {
    verdict, recordings, baselines: theirs.recordings,
  });
  return exitCodeOf({ verdict, recordings, stored, interrupted: false }, null);
}

export async function mergeCommand(io: Io, flags: Flags): Promise<number> {
  const outPath = required(flags, "out");
  const { recordings, warnings } = await readRecordings(flags.positionals, "FILE");
  // What is merged is no longer seen to be a part.
  checkShards(recordings);
  const merged = merge(recordings);
  await openResultFile(outPath);
  const text = serialiseRecording(merged);
  if (outPath === "-") io.out(text);
  else await writeFile(outPath, text);
  const doubts = [...warnings, ...doubtsAboutShards(recordings)];
  for (const warning of doubts) say(io, `warning: ${warning.message}. ${warning.remedy}`);
  say(io, `merged ${recordings.length} recordings, ${merged.load.scheduled} requests`);
  return EXIT.ok;
}

function formatOf(name: string | null): ReportFormat {
  const found = REPORT_FORMATS.find((format) => format === (name ?? "text"));
  if (found) return found;
  const issue: Issue = {
    field: "--format", value: name, origin: "the command line", message: "is not a format.",
    fix: `use one of ${REPORT_FORMATS.join(", ")}`,
  };
  throw new UsageError([issue]);
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

export async function reportCommand(io: Io, flags: Flags): Promise<number> {
  const [path, ...more] = flags.positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError([{
      field: "FILE", value: null, origin: "the command line",
      message: "report takes one file, a recording or a verdict.",
      fix: "tailgate report FILE --format markdown",
    }]);
  }
  const format = formatOf(single(flags, "format"));
  const text = await readInputFile("FILE", path);
  const subject = parseSubject(text, path);
  const rendered = render(subject, format, { color: format === "text" && io.useColour });
  const outPath = single(flags, "out");
  await openResultFile(outPath);
  if (outPath === null || outPath === "-") io.out(rendered);
  else await writeFile(outPath, rendered);
  return EXIT.ok;
}
