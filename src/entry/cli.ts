#!/usr/bin/env node
/**
 * The command line's door. Tailgate runs on Node 24; an older Node hands over to the one that the
 * package brings along, or says what is missing instead of failing somewhere inside.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isNodeTooOld, NEEDED_MAJOR, TOO_OLD } from "./node-version.ts";

/** In a clone it lies in `node_modules`; installed, wherever the package manager put it. */
function findNode(): string | null {
  const { platform, arch } = process;
  const name = `node-${platform === "win32" ? "win" : platform}-${arch}`;
  try {
    const found = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(found, "..", "bin", platform === "win32" ? "node.exe" : "node");
  } catch {
    return null;
  }
}

function sayWhatIsMissing(): void {
  process.stderr.write(`${TOO_OLD}, and the one that comes along as an optional dependency is ` +
    `not installed. Install Node ${NEEDED_MAJOR}, or run npm ci in a clone, npm install elsewhere.\n`);
  process.exitCode = 2;
}

function handOver(node: string): void {
  const program = fileURLToPath(import.meta.url);
  // The name it was called by is what hints repeat.
  const child = spawn(node, [process.argv[1] ?? program, ...process.argv.slice(2)],
    { stdio: "inherit" });
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => child.kill(name));
  child.on("error", sayWhatIsMissing);
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

if (isNodeTooOld) {
  const brought = findNode();
  if (brought === null) sayWhatIsMissing();
  else handOver(brought);
} else {
  await import("./cli-process.ts");
}
