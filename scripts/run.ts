import { spawnSync } from "node:child_process";

/** Runs a program of the project with its output shown; answers whether it succeeded. */
export function run(program: string, ...args: readonly string[]): boolean {
  process.stdout.write(`> ${program} ${args.join(" ")}\n`);
  const { status, error } = spawnSync(program, args, { stdio: "inherit" });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status === 0;
}

/** Runs a program and gives what it printed; throws when it fails. */
export function output(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
}
