import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { TailgateError, UsageError } from "../../base/index.ts";
import { EXIT, exitCodeOfSignal } from "../exit.ts";
import { type Flags, single } from "../flags.ts";
import type { Answers, Ask } from "../init/answers.ts";
import { defaultBranchOf, isRepository } from "../init/default-branch.ts";
import { collectAnswers } from "../init/questions.ts";
import { sourceOf } from "../init/source.ts";
import { CONFIGURATION_FILE, starterConfiguration } from "../init/starter.ts";
import { openTerminal, refuseToAsk, takeUsual, Unanswered } from "../init/terminal.ts";
import { WORKFLOW_FILE, workflowText } from "../init/workflow.ts";
import { type Io, say } from "../streams.ts";
import { VERSION } from "../version.ts";

const FILES = [WORKFLOW_FILE, CONFIGURATION_FILE] as const;

/** @throws UsageError naming every file that is there already. */
async function refuseToOverwrite(): Promise<void> {
  const found: string[] = [];
  for (const path of FILES) if (await stat(path).catch(() => null)) found.push(path);
  if (found.length === 0) return;
  throw new UsageError(found.map((path) => ({
    field: "init", value: path, origin: "the working directory", message: "the file is there already.",
    fix: "remove it, or write --force to overwrite it",
  })));
}

async function writeText(path: string, text: string, isForced: boolean): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: isForced ? "w" : "wx" });
  } catch (error) {
    throw new TailgateError("usage", {
      code: "cannot-write",
      message: `${path} cannot be written (${error instanceof Error ? error.message : "unknown"})`,
      hint: "Start init in the root of the repository, in a folder that is writable.",
    });
  }
}

function nextSteps(
  { secret, action, branch }: Answers, isInRepository: boolean, program: string,
): readonly string[] {
  return [
    ...(isInRepository ? []
      : ["This folder is not the root of a git repository: move .github there."]),
    ...(action.startsWith("OWNER/")
      ? [`In ${WORKFLOW_FILE}, replace OWNER by the owner of the repository that you take Tailgate ` +
        "from, and the version by one of its tags or, safest, a commit."] : []),
    ...(secret === null ? []
      : [`Store the endpoint's key as the repository's secret ${secret}:  gh secret set ${secret}`]),
    `See what a run sends and costs, and which change it would find:  ${program} estimate`,
    `Measure once from here:  ${program} gate${secret === null ? "" : ` --api-key '\${${secret}}'`}`,
    `Commit both files. The first run on ${branch} stores the first baseline; from then on pull ` +
      "requests are compared with what is stored, and get a comment.",
  ];
}

function answersGiven(flags: Flags): Parameters<typeof collectAnswers>[0] {
  const names = ["endpoint", "model", "rate", "secret", "branch", "action"] as const;
  return Object.fromEntries(names.flatMap((name) => {
    const value = single(flags, name);
    return value === null ? [] : [[name, value]];
  }));
}

/** The root of Tailgate itself: bundled it runs in `dist`, else three folders down. */
const HOME = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../.." : "..", import.meta.url));

async function answersFrom(
  io: Io,
  flags: Flags,
  input: NodeJS.ReadStream,
  branch: string,
): Promise<Answers> {
  const given = answersGiven(flags);
  const source = await sourceOf(HOME);
  const collect = async (ask: Ask): Promise<Answers> =>
    await collectAnswers(given, ask, { branch, version: VERSION, source });
  if (flags.switches.has("yes")) return await collect(takeUsual);
  if (!input.isTTY) return await collect(refuseToAsk);
  const terminal = openTerminal(input, io.stderr, io.signal);
  try {
    return await collect(terminal.ask);
  } finally {
    terminal.close();
  }
}

/** Writes a workflow and a starter configuration, from flags and from what is answered on `input`. */
export async function initCommand(io: Io, flags: Flags, input: NodeJS.ReadStream): Promise<number> {
  const isForced = flags.switches.has("force");
  if (!isForced) await refuseToOverwrite();
  const [branch, isInRepository] = [await defaultBranchOf("."), await isRepository(".")];
  try {
    const answers = await answersFrom(io, flags, input, branch ?? "main");
    await writeText(WORKFLOW_FILE, workflowText(answers), isForced);
    await writeText(CONFIGURATION_FILE, starterConfiguration(answers), isForced);
    const steps = nextSteps(answers, isInRepository, io.program ?? "tailgate")
      .map((step, index) => `${index + 1}. ${step}`);
    io.out([
      `${CONFIGURATION_FILE}  ${answers.endpoint} at ${answers.rate}`,
      `${WORKFLOW_FILE}  pull requests, pushes to ${answers.branch} and every night`,
      "", "Next:", ...steps, "",
    ].join("\n"));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    say(io, "\nNothing was written.");
    return exitCodeOfSignal(io.signalName() ?? "SIGINT");
  }
}
