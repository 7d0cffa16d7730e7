import { nearestName, UsageError } from "../base/index.ts";
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
import { EXIT, failureOf } from "./exit.ts";
import { type Flags, readFlags } from "./flags.ts";
import { type CommandHelp, COMMANDS, helpOf, overview } from "./help.ts";
import { type Io, say } from "./streams.ts";
import { VERSION } from "./version.ts";

type Run = (io: Io, flags: Flags, args: readonly string[]) => Promise<number>;

const RUNS: Readonly<Record<string, Run>> = {
  gate: gateCommand,
  record: recordCommand,
  judge: judgeCommand,
  merge: mergeCommand,
  report: reportCommand,
  import: importCommand,
  estimate: estimateCommand,
  calibrate: calibrateCommand,
  simulate: simulateCommand,
  demo: demoCommand,
  history: historyCommand,
  init: async (io, flags) => await initCommand(io, flags, process.stdin),
  completion: completionCommand,
};

function unknownCommand(name: string): UsageError {
  const near = nearestName(name, Object.keys(RUNS));
  return new UsageError([{
    field: "command", value: name, origin: "the command line", message: "there is no such command.",
    fix: near === null ? `use one of ${Object.keys(RUNS).join(", ")}` : `did you mean ${near}?`,
  }]);
}

/**
 * The words behind a command. Its own switches are taken out first: whatever stands behind one is
 * not its value.
 */
export function flagsOf(command: CommandHelp, args: readonly string[]): Flags {
  const isSwitch = (word: string): boolean =>
    word.startsWith("--") && Object.hasOwn(command.switches ?? {}, word.slice(2));
  const { takesInputs, own } = command;
  const flags = readFlags(args.filter((word) => !isSwitch(word)),
    { takesInputs, own: Object.keys(own) });
  const switches = args.filter(isSwitch).map((word) => word.slice(2));
  return { ...flags, switches: new Set([...flags.switches, ...switches]) };
}

async function dispatch(io: Io): Promise<number> {
  const [name, ...args] = io.argv;
  if (name === undefined || name === "--help" || name === "help") {
    io.out(overview());
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === "--version") {
    io.out(`${VERSION}\n`);
    return EXIT.ok;
  }
  const command = COMMANDS.find((one) => one.name === name);
  const run = RUNS[name];
  if (!command || !run) throw unknownCommand(name);
  if (args.includes("--help")) {
    io.out(helpOf(command));
    return EXIT.ok;
  }
  return await run(io, flagsOf(command, args), args);
}

/** The command line from its words to its exit code. Says everything through `io`. */
export async function main(io: Io): Promise<number> {
  try {
    return await dispatch(io);
  } catch (error) {
    const failure = failureOf(error);
    for (const line of failure.lines) say(io, line);
    return failure.exitCode;
  }
}
