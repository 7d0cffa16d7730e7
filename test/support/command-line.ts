import { Writable } from "node:stream";
import { main } from "../../src/entry/main.ts";

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in this process: what it says and its exit code. */
export async function runMain(...argv: readonly string[]): Promise<Said> {
  let [stdout, stderr] = ["", ""];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      stderr += String(chunk);
      done();
    },
  });
  const code = await main({
    argv, env: {}, useColour: false, signal: new AbortController().signal, signalName: () => null,
    out: (text) => { stdout += text; },
    // A terminal's size and colours, which a stream lacks, are asked for only where isTTY is set.
    stderr: sink as NodeJS.WriteStream,
  });
  return { code, stdout, stderr };
}
