import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { must } from "../../src/base/index.ts";

/** Another program, its two streams collected, ended by its own id and nobody else's. */

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly tookMs: number;
}

export interface Child {
  readonly pid: number;
  readonly done: Promise<Exit>;
  /** Waits for a match in what was printed so far to either stream. */
  until(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** SIGTERM, and after three seconds SIGKILL. */
  stop(): Promise<Exit>;
}

export interface ChildOptions {
  readonly cwd: string;
  /** The whole environment: nothing of the tests' own is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Killed after this long, so that a hanging program fails its test with what it printed. */
  readonly timeoutMs?: number;
}

const POLL_MS = 20;
const PATIENCE_MS = 3000;

export function startChild(
  program: string,
  args: readonly string[],
  options: ChildOptions,
): Child {
  const startedMs = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd, env: { ...options.env }, stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => { printed.stdout += text; });
  child.stderr.setEncoding("utf8").on("data", (text: string) => { printed.stderr += text; });
  const deadline = options.timeoutMs === undefined
    ? null : setTimeout(() => child.kill("SIGKILL"), options.timeoutMs);
  let hasEnded = false;
  const done = new Promise<Exit>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      hasEnded = true;
      if (deadline !== null) clearTimeout(deadline);
      resolve({ code, signal, ...printed, tookMs: performance.now() - startedMs });
    });
  });
  // Whoever waits for `done` sees the failure; a child that nobody waits for must not crash us.
  done.catch(() => undefined);
  return {
    pid: must(child.pid, `a process id of ${program}`),
    done,
    until: async (pattern, timeoutMs = 20_000) => {
      for (const untilMs = performance.now() + timeoutMs; ;) {
        const found = pattern.exec(printed.stdout) ?? pattern.exec(printed.stderr);
        if (found) return found;
        if (hasEnded || performance.now() > untilMs) {
          const said = `${printed.stdout}${printed.stderr}`;
          throw new Error(`${program} never printed ${pattern}:\n${said}`);
        }
        await pause(POLL_MS);
      }
    },
    kill: (signal) => { child.kill(signal); },
    stop: async () => {
      if (!hasEnded) child.kill("SIGTERM");
      const impatient = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
      const exit = await done;
      clearTimeout(impatient);
      return exit;
    },
  };
}
