import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Micros, Millis } from "../../src/base/index.ts";

/** The bench's own C programs, compiled when they are wanted, and other programs run by them. */

const SOURCES = resolve(import.meta.dirname, "../server");

/** A temporary folder with the compiled programs and the files of the runs; gone after `close`. */
export interface Workshop {
  readonly folder: string;
  readonly truth: string;
  readonly spent: string;
  readonly floor: string;
  /** Whether server and tools are put ahead of other work on the machine. */
  readonly isFirst: boolean;
  close(): void;
}

function compile(target: string, sources: readonly string[]): void {
  const args = ["-O2", "-std=gnu11", "-o", target, ...sources.map((name) => join(SOURCES, name)), "-lm"];
  const { status, stderr, error } = spawnSync("cc", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`cc ${args.join(" ")}: ${error?.message ?? stderr}`);
}

export function openWorkshop({ isFirst }: { readonly isFirst: boolean }): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "tailgate-bench-"));
  const truth = join(folder, "truth");
  const spent = join(folder, "spent");
  compile(truth, ["truth.c", "answers.c", "account.c"]);
  const floor = join(folder, "floor");
  compile(spent, ["spent.c"]);
  compile(floor, ["floor.c"]);
  return {
    folder, truth, spent, floor, isFirst,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Spent {
  /** Of CLOCK_MONOTONIC. */
  readonly startedNs: number;
  readonly endedNs: number;
  readonly userUs: Micros;
  readonly systemUs: Micros;
  readonly maxRssKib: number;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Of the program and everything that it started and waited for. */
  readonly spent: Spent;
}

export interface Running {
  /** Waits for the first line on standard output. */
  readonly firstLine: Promise<string>;
  readonly done: Promise<Ran>;
  stop(): void;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Nothing here runs for longer; a tool that hangs ends its trial, not the bench. */
const LONGEST_MS: Millis = 180_000;

let runs = 0;

/** Starts a program on one core. */
export function start(workshop: Workshop, core: number, { program, args, env }: Command): Running {
  runs += 1;
  const account = join(workshop.folder, `spent-${runs}.json`);
  const child: ChildProcess = spawn(workshop.spent, [
    account, ...(workshop.isFirst ? ["--first"] : []), "taskset", "-c", `${core}`, program, ...args,
  ], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env }, cwd: workshop.folder });
  const printed = { stdout: "", stderr: "" };
  const deadline = setTimeout(() => child.kill("SIGTERM"), LONGEST_MS);
  const line = Promise.withResolvers<string>();
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    printed.stdout += text;
    const end = printed.stdout.indexOf("\n");
    if (end >= 0) line.resolve(printed.stdout.slice(0, end));
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => { printed.stderr += text; });
  const done = new Promise<Ran>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(deadline);
      line.resolve(printed.stdout);
      resolve({ code, ...printed, spent: JSON.parse(readFileSync(account, "utf8")) as Spent });
    });
  });
  return { firstLine: line.promise, done, stop: () => { child.kill("SIGTERM"); } };
}
