import { stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolders, TailgateError, UsageError } from "../../base/index.ts";
import { EXIT, exitCodeOfSignal } from "../exit.ts";
import { type Flags, single } from "../flags.ts";
import type { Answers, Ask } from "../init/answers.ts";
import { defaultBranchOf, repositoryOf } from "../init/default-branch.ts";
import { collectAnswers } from "../init/questions.ts";
import { sourceOf } from "../init/source.ts";
import { CONFIGURATION_FILE, starterConfiguration } from "../init/starter.ts";
import { openTerminal, refuseToAsk, takeUsual, Unanswered } from "../init/terminal.ts";
import { WORKFLOW_FILE, workflowText } from "../init/workflow.ts";
import { type Io, say } from "../streams.ts";
import { VERSION } from "../version.ts";

const FILES = [WORKFLOW_FILE, CONFIGURATION_FILE] as const;

/** GitHub and the other commands look for the files in the root of the repository. */
interface Place {
  /** The root as seen from here: empty where it is here. */
  readonly root: string;
  readonly isRepository: boolean;
}

async function findPlace(): Promise<Place> {
  const repository = await repositoryOf(".");
  return {
    root: repository === null ? "" : relative(process.cwd(), repository), isRepository: repository !== null,
  };
}

/** @throws UsageError naming every file that is there already. */
async function refuseToOverwrite({ root }: Place): Promise<void> {
  const found: string[] = [];
  for (const path of FILES.map((file) => join(root, file))) {
    if (await stat(path).catch(() => null)) found.push(path);
  }
  if (found.length === 0) return;
  throw new UsageError(found.map((path) => ({
    field: "init", value: path, origin: "the repository", message: "the file is there already.",
    fix: "remove it, or write --force to overwrite it",
  })));
}

async function writeText(path: string, text: string, isForced: boolean): Promise<void> {
  try {
    await makeFolders(dirname(path));
    await writeFile(path, text, { flag: isForced ? "w" : "wx" });
  } catch (error) {
    throw new TailgateError("usage", {
      code: "cannot-write",
      message: `${path} cannot be written (${error instanceof Error ? error.message : "unknown"})`,
      hint: "Make the folder writable.",
    });
  }
}

function nextSteps(
  { secret, action, branch }: Answers, { root, isRepository }: Place, program: string,
): readonly string[] {
  return [
    ...(isRepository ? [] : ["This folder is in no git repository: move .github into the root of one."]),
    ...(root === "" ? []
      : [`The files are in the root of the repository, where GitHub looks for them. Go there:  cd ${root}`]),
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
  const place = await findPlace();
  if (!isForced) await refuseToOverwrite(place);
  const branch = await defaultBranchOf(place.root);
  const workflow = join(place.root, WORKFLOW_FILE);
  const configuration = join(place.root, CONFIGURATION_FILE);
  try {
    const answers = await answersFrom(io, flags, input, branch ?? "main");
    await writeText(workflow, workflowText(answers), isForced);
    await writeText(configuration, starterConfiguration(answers), isForced);
    const steps = nextSteps(answers, place, io.program ?? "tailgate")
      .map((step, index) => `${index + 1}. ${step}`);
    io.out([
      `${configuration}  ${answers.endpoint} at ${answers.rate}`,
      `${workflow}  pull requests, pushes to ${answers.branch} and every night`,
      "", "Next:", ...steps, "",
    ].join("\n"));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    say(io, "\nNothing was written.");
    return exitCodeOfSignal(io.signalName() ?? "SIGINT");
  }
}
