#!/usr/bin/env node
import "./shared-rolldown-runtime.js";
import { n as isNodeTooOld, t as TOO_OLD } from "./shared-node-version.js";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawn } from "node:child_process";

// src/entry/cli.ts
/**
* The command line's door. Tailgate runs on Node 24; an older Node hands over to the one that the
* package brings along, or says what is missing instead of failing somewhere inside.
*/
/** In a clone it lies in `node_modules`; installed, wherever the package manager put it. */
function findNode() {
	const { platform, arch } = process;
	const name = `node-${platform === "win32" ? "win" : platform}-${arch}`;
	try {
		const found = createRequire(import.meta.url).resolve(`${name}/package.json`);
		return join(found, "..", "bin", platform === "win32" ? "node.exe" : "node");
	} catch {
		return null;
	}
}
function sayWhatIsMissing() {
	process.stderr.write(`${TOO_OLD}, and the one that comes along as an optional dependency is not installed. Install Node ${24}, or run npm ci in a clone, npm install elsewhere.\n`);
	process.exitCode = 2;
}
function handOver(node) {
	const program = fileURLToPath(import.meta.url);
	const child = spawn(node, [process.argv[1] ?? program, ...process.argv.slice(2)], { stdio: "inherit" });
	for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => child.kill(name));
	child.on("error", sayWhatIsMissing);
	child.on("exit", (code) => {
		process.exitCode = code ?? 1;
	});
}
if (isNodeTooOld) {
	const brought = findNode();
	if (brought === null) sayWhatIsMissing();
	else handOver(brought);
} else await import("./shared-cli-process.js");

export {  };