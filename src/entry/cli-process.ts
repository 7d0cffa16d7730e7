/** Binds `main` to the process; acts when it is loaded. */
import { basename, relative, sep } from "node:path";
import { EXIT, exitCodeOfSignal } from "./exit.ts";
import { putOffLateCompiling } from "./late-compiling.ts";
import { main } from "./main.ts";
import { wantsColour } from "./streams.ts";

/**
 * Ctrl-C reaches every process of the terminal, and npx and an older Node in front of this one pass
 * it on as well: what comes so soon is the same wish.
 */
const ECHO_MS = 500;

putOffLateCompiling();

const stop = new AbortController();
let signalName: NodeJS.Signals | null = null;
let stoppedAtMs = Infinity;

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    // A second one ends the program at once.
    if (performance.now() - stoppedAtMs > ECHO_MS) process.exit(exitCodeOfSignal(name));
    if (stop.signal.aborted) return;
    stoppedAtMs = performance.now();
    signalName = name;
    stop.abort();
  });
}

let isOutputLost = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads what is printed may have enough, as `head` does.
  if (error.code === "EPIPE" || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = EXIT.unmeasured;
  process.stderr.write(`standard output cannot be written (${error.message})\n`);
});
// There is nowhere to say so.
process.stderr.on("error", () => {});

/** Installed it has a name, which only npx may know; from a clone it is a file. */
function programName(path: string): string {
  const near = relative(process.cwd(), path);
  if (basename(path) !== "tailgate") return `node ${near.length < path.length ? near : path}`;
  return path.split(sep).includes("node_modules") ? "npx tailgate" : "tailgate";
}

const exitCode = await main({
  argv: process.argv.slice(2),
  program: programName(process.argv[1] ?? "tailgate"),
  env: process.env,
  out: (text) => process.stdout.write(text),
  stderr: process.stderr,
  // Some terminals say that they have none.
  columns: (process.stdout.isTTY && process.stdout.columns) || undefined,
  useColour: wantsColour(process.env, process.stdout.isTTY),
  signal: stop.signal,
  signalName: () => signalName,
});
process.exitCode = isOutputLost ? EXIT.unmeasured : exitCode;
