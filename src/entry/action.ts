/** The action's door: binds `actionMain` to the process. */
import { actionMain } from "./action-main.ts";
import { putOffLateCompiling } from "./late-compiling.ts";

putOffLateCompiling();

const stop = new AbortController();
let signalName: NodeJS.Signals | null = null;

// The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills.
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    signalName ??= name;
    stop.abort();
  });
}

process.exitCode = await actionMain({
  argv: [],
  env: process.env,
  out: (text) => process.stdout.write(text),
  stderr: process.stderr,
  useColour: false,
  signal: stop.signal,
  signalName: () => signalName,
});
