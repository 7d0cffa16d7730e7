/** Binds `main` to the process; acts when it is loaded. */
import { basename, relative } from "node:path";
import { putOffLateCompiling } from "./late-compiling.ts";
import { main } from "./main.ts";

putOffLateCompiling();

const stop = new AbortController();
let signalName: NodeJS.Signals | null = null;

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    // A second one ends the program at once.
    if (stop.signal.aborted) process.exit(name === "SIGTERM" ? 143 : 130);
    signalName = name;
    stop.abort();
  });
}

// Whoever reads what is printed may have enough, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** Installed it has a name; from a clone it is a file, the shorter way of writing it. */
function programName(path: string): string {
  if (basename(path) === "tailgate") return "tailgate";
  const near = relative(process.cwd(), path);
  return `node ${near.length < path.length ? near : path}`;
}

process.exitCode = await main({
  argv: process.argv.slice(2),
  program: programName(process.argv[1] ?? "tailgate"),
  env: process.env,
  out: (text) => process.stdout.write(text),
  stderr: process.stderr,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  useColour: process.stdout.isTTY && !process.env["NO_COLOR"],
  signal: stop.signal,
  signalName: () => signalName,
});
