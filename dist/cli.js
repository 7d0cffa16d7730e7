#!/usr/bin/env node
import "./shared-rolldown-runtime.js";
import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";
import { spawn } from "node:child_process";

// src/entry/cli.ts
/**
* The command line's door. Tailgate runs on Node 24; an older Node hands over to the one that
* `npm ci` brings along, or says what is missing instead of failing somewhere inside.
*/
const NEEDED_MAJOR = 24;
function handOver(node) {
	const program = fileURLToPath(import.meta.url);
	const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: "inherit" });
	for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => child.kill(name));
	child.on("exit", (code) => {
		process.exitCode = code ?? 1;
	});
}
if (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR) await import("./shared-cli-process.js");
else {
	const brought = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));
	if (existsSync(brought)) handOver(brought);
	else {
		process.stderr.write(`tailgate needs Node ${NEEDED_MAJOR} or newer, this is ${process.versions.node}. Install it, or run npm ci in the checkout, which brings it.\n`);
		process.exitCode = 2;
	}
}

export {  };