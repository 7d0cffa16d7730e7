import { type Issue, must, nearestName, UsageError } from "../base/index.ts";
import { calibrateCommand } from "./commands/calibrate.ts";
import { demoCommand } from "./commands/demo.ts";
import { estimateCommand } from "./commands/estimate.ts";
import { gateCommand } from "./commands/gate.ts";
import { importCommand } from "./commands/import.ts";
import { recordCommand } from "./commands/record.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { historyCommand } from "./commands/history.ts";
import { initCommand } from "./commands/init.ts";
import { judgeCommand, mergeCommand, reportCommand } from "./commands/stored.ts";
import { completionCommand } from "./completion.ts";
import { readConfiguration } from "./configuration.ts";
import { writeErrorFile } from "./error-file.ts";
import { EXIT, failureOf } from "./exit.ts";
import { type Flags, readFlags } from "./flags.ts";
import { type CommandHelp, COMMANDS, helpOf, overview } from "./help.ts";
import { type Io, say } from "./streams.ts";
import { VERSION } from "./version.ts";

type Run = (io: Io, flags: Flags) => Promise<number>;

const HELP: readonly string[] = ["help", "--help", "-h"];
const VERSIONS: readonly string[] = ["--version", "-v", "-V"];

const RUNS: Readonly<Record<string, Run>> = {
  gate: gateCommand,
  record: recordCommand,
  judge: judgeCommand,
  merge: mergeCommand,
  report: reportCommand,
  import: async (io, flags) => await importCommand(io, flags, process.stdin),
  estimate: estimateCommand,
  calibrate: calibrateCommand,
  simulate: simulateCommand,
  demo: demoCommand,
  history: historyCommand,
  init: async (io, flags) => await initCommand(io, flags, process.stdin),
  completion: completionCommand,
};

function unknownCommand(name: string): UsageError {
  const near = nearestName(name, [...Object.keys(RUNS), ...HELP, ...VERSIONS]);
  return new UsageError([{
    field: "command", value: name, origin: "the command line", message: "there is no such command.",
    fix: near === null ? `use one of ${Object.keys(RUNS).join(", ")}` : `did you mean ${near}?`,
  }]);
}

function commandNamed(name: string): CommandHelp {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw unknownCommand(name);
  return command;
}

/** What is wrong with the values that were given beside flags that cannot be read. */
async function issuesOfValues(
  io: Io, { name, takesInputs }: CommandHelp, { inputs }: Flags,
): Promise<readonly Issue[]> {
  if (!takesInputs) return [];
  // Judging needs nothing, so that what a misspelt flag may have named is not missed.
  const mode = name === "record" ? "record" : "judge";
  try {
    await readConfiguration({
      values: { ...inputs, mode }, describe: (field) => `--${field}`, env: io.env, candidatesGiven: true,
    });
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.issues.filter(({ origin }) => Object.hasOwn(inputs, origin.slice(2)));
  }
}

async function dispatch(io: Io): Promise<number> {
  const [name, ...args] = io.argv;
  if (name === undefined || HELP.includes(name)) {
    const [about] = args;
    io.out(about === undefined || about.startsWith("-") ? overview() : helpOf(commandNamed(about)));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (VERSIONS.includes(name)) {
    io.out(`${VERSION}\n`);
    return EXIT.ok;
  }
  const command = commandNamed(name);
  if (args.some((word) => word === "--help" || word === "-h")) {
    io.out(helpOf(command));
    return EXIT.ok;
  }
  const { flags, issues } = readFlags(args, command);
  if (issues.length > 0) {
    throw new UsageError([...issues, ...await issuesOfValues(io, command, flags)]);
  }
  return await must(RUNS[name], "command")(io, flags);
}

const takesJson = (name: string | undefined): boolean =>
  COMMANDS.some((command) => command.name === name && Object.hasOwn(command.own, "json"));

/** The command line from its words to its exit code. Says everything through `io`. */
export async function main(io: Io): Promise<number> {
  try {
    return await dispatch(io);
  } catch (error) {
    const failure = failureOf(error);
    for (const line of failure.lines) say(io, line);
    if (takesJson(io.argv[0])) await writeErrorFile(io, error, failure);
    return failure.exitCode;
  }
}
