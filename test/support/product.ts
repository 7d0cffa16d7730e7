import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { assert } from "../../src/base/index.ts";
import { type Child, type Exit, startChild } from "./child.ts";
import { undisturbed } from "./undisturbed.ts";

/** The built product, started as its users start it: another process, a clean environment. */

export const ROOT = resolve(import.meta.dirname, "..", "..");
export const DIST = join(ROOT, "dist");

/** The runtime of the action. Tests run on it, so that the product under test does as well. */
export function nodePath(): string {
  const [major = "0"] = process.versions.node.split(".");
  assert(Number(major) >= 24, `the tests run on Node 24, not ${process.versions.node}`);
  return process.execPath;
}

/** An empty folder; who makes it removes it. */
export async function makeFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), "tailgate-test-"));
}

/**
 * A simulator whose answers take 0.6 s: requests may then leave 30 ms late before a run is called
 * unhealthy, so that short runs stand a busy machine.
 */
export const UNHURRIED = 'simulator:{"ttft": {"kind": "constant", "ms": 600}}';

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Where the product lies, if not in this checkout. */
  readonly dist?: string;
}

/** `tailgate ARGS…`, still running. */
export function startTailgate(args: readonly string[], options: CommandOptions): Child {
  const { cwd, env = {}, timeoutMs = 60_000, dist = DIST } = options;
  return startChild(nodePath(), [join(dist, "cli.js"), ...args], {
    cwd, timeoutMs, env: { PATH: "/usr/bin:/bin", HOME: cwd, ...env },
  });
}

/** `tailgate ARGS…`, run to its end, and again while the machine disturbs what it measures. */
export async function measureWithTailgate(
  args: readonly string[],
  options: CommandOptions,
): Promise<Exit> {
  return await undisturbed(async () => await tailgate(args, options),
    ({ code, stdout, stderr }) => ({ exitCode: code, text: `${stdout}${stderr}` }));
}

/** `tailgate ARGS…`, run to its end. */
export async function tailgate(args: readonly string[], options: CommandOptions): Promise<Exit> {
  return await startTailgate(args, options).done;
}
