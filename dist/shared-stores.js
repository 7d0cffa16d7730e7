import { $ as layerFromInputs, Bt as Bug, Lt as TailgateError, Nt as neutraliseCommands, Pt as oneLine, Q as layerFromYaml, Rt as UsageError, et as parseConfig, g as serialiseRecording, zt as describeIssue } from "./shared-engine.js";
import { A as makeGitHub, F as readContext, I as systemClock, M as mayWriteBaseline, P as onGitHubActions, S as render, a as makeLocalStore, f as makeBranchStore, g as readOptional, h as readInputFile, m as makeFolder } from "./shared-run-gate.js";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

// src/entry/configuration.ts
const DEFAULT_FILE = ".github/tailgate.yml";
/** The configuration file that an input names, or the usual one if it is there. */
async function fileLayer(path, env) {
	if (typeof path === "string" && path !== "") return layerFromYaml(await readInputFile("config", path), path, env);
	const text = await readOptional(DEFAULT_FILE);
	return text === null ? null : layerFromYaml(text, DEFAULT_FILE, env);
}
/**
* Configuration from its file and from inputs or flags, which win.
* @throws UsageError with every problem.
*/
async function readConfiguration(options) {
	const { values, describe, env, candidatesGiven = false } = options;
	const file = await fileLayer(values["config"], env);
	const inputs = layerFromInputs(values, describe);
	return parseConfig({
		layers: file === null ? [inputs] : [file, inputs],
		env,
		candidatesGiven
	});
}
/** Keys would stand in the process list: on a command line they are given as `${ENV_NAME}`. */
function refuseLiteralSecrets(values) {
	const literal = [
		"api-key",
		"base-api-key",
		"github-token"
	].filter((name) => {
		const value = values[name];
		return typeof value === "string" && !/^\$\{[A-Za-z_]\w*\}$/.test(value.trim());
	});
	const { proxy } = values;
	if (typeof proxy === "string" && proxy.includes("@")) literal.push("proxy");
	if (literal.length === 0) return;
	throw new UsageError(literal.map((name) => ({
		field: name,
		value: null,
		origin: `--${name}`,
		message: "a secret on the command line can be read by every process of the machine.",
		fix: `put it into an environment variable and write --${name} '\${MY_SECRET}'`
	})));
}

// src/entry/exit.ts
/** Exit codes of the contract, section 2. */
const EXIT = {
	ok: 0,
	failed: 1,
	usage: 2,
	unmeasured: 3,
	bug: 70
};
function exitCodeOfVerdict(verdict) {
	if (verdict.conclusion !== "failure") return EXIT.ok;
	return verdict.verdict === "invalid" ? EXIT.unmeasured : EXIT.failed;
}
/** 130 for SIGINT, 143 for SIGTERM, as shells count. */
function exitCodeOfSignal(name) {
	return name === "SIGTERM" ? 143 : 130;
}
function exitCodeOf(outcome, interruptedBy) {
	if (outcome.interrupted) return exitCodeOfSignal(interruptedBy ?? "SIGINT");
	const code = exitCodeOfVerdict(outcome.verdict);
	return code === EXIT.ok && outcome.stored.kind === "failed" ? outcome.stored.error.exitCode : code;
}
/** Of a run that was only to be recorded: nothing is held against the endpoint. */
function exitCodeOfRecording(outcome, interruptedBy) {
	if (outcome.interrupted) return exitCodeOfSignal(interruptedBy ?? "SIGINT");
	if (outcome.verdict.verdict === "invalid") return EXIT.unmeasured;
	return outcome.stored.kind === "failed" ? outcome.stored.error.exitCode : EXIT.ok;
}
/** What to say about storing, one line each. */
function storingLines(outcome, place) {
	const { stored } = outcome;
	switch (stored.kind) {
		case "stored": return stored.paths.map((path) => `stored in ${place}: ${path}`);
		case "skipped": return [`not stored as a baseline: ${stored.reason}`];
		case "failed": return [`could not be stored in ${place}:`, ...failureOf(stored.error).lines];
	}
}
/** What an error means for the user and for the exit code. */
function failureOf(error) {
	if (error instanceof UsageError) {
		const count = error.issues.length;
		return {
			exitCode: error.exitCode,
			lines: [count === 1 ? "1 problem with the configuration:" : `${count} problems with the configuration:`, ...error.issues.map((issue) => `  ${oneLine(describeIssue(issue), 1e3)}`)]
		};
	}
	if (error instanceof TailgateError) {
		const hint = error.hint === null ? [] : [oneLine(error.hint, 1e3)];
		return {
			exitCode: error.exitCode,
			lines: [oneLine(error.message, 1e3), ...hint]
		};
	}
	const shown = error instanceof Error ? error.stack ?? error.message : String(error);
	const name = error instanceof Bug ? "a failed assertion" : "an unexpected error";
	return {
		exitCode: EXIT.bug,
		lines: [`This is a bug of tailgate (${name}); please report it with these lines:`, ...shown.split("\n").slice(0, 20)]
	};
}

// src/entry/progress.ts
const PLAIN_EVERY_MS = 1e4;
const seconds = (ms) => (ms / 1e3).toFixed(0);
/** One line on how a run is going. */
function progressLine(scenario, repeat, progress) {
	const { elapsedMs, totalMs, scheduled, planned, inFlight, failed, costUsd } = progress;
	const name = repeat === 0 ? scenario : `${scenario} (confirmation ${repeat})`;
	const cost = costUsd > 0 ? `, $${costUsd.toFixed(4)}` : "";
	return `${name}: ${totalMs === null ? seconds(elapsedMs) : `${seconds(Math.min(elapsedMs, totalMs))}/${seconds(totalMs)}`} s, ${planned === null ? `${scheduled}` : `${scheduled} of ${planned}`} requests, ${inFlight} in flight, ${failed} failed${cost}`;
}
/** Live on a terminal, a line every 10 s elsewhere, nothing when quiet. Standard error only. */
function makeProgressDisplay(stream, options) {
	let shownAtMs = 0;
	let isLive = false;
	const clear = () => {
		if (isLive) stream.write("\r\x1B[2K");
		isLive = false;
	};
	return {
		clear,
		onProgress(scenario, repeat, progress) {
			if (options.isQuiet) return;
			const line = progressLine(scenario, repeat, progress);
			if (stream.isTTY) {
				clear();
				stream.write(line.slice(0, Math.max(20, (stream.columns ?? 80) - 1)));
				isLive = true;
				return;
			}
			if (progress.elapsedMs < shownAtMs) shownAtMs = 0;
			if (progress.elapsedMs - shownAtMs < PLAIN_EVERY_MS) return;
			shownAtMs = progress.elapsedMs;
			stream.write(`${line}\n`);
		}
	};
}

// src/entry/report-files.ts
function recordingName(recording) {
	const repeat = recording.repeat === 0 ? "" : `-confirmation-${recording.repeat}`;
	return `recording-${recording.scenario.replace(/[^A-Za-z0-9._=-]/g, "-").slice(0, 100)}${repeat}.json`;
}
/** Writes HTML, JSON, JUnit and the recordings into a folder, which is made. */
async function writeReportFiles(folder, verdict, recordings) {
	await makeFolder(folder);
	const files = {
		html: join(folder, "report.html"),
		verdict: join(folder, "verdict.json"),
		junit: join(folder, "junit.xml")
	};
	await writeFile(files.html, render(verdict, "html"));
	await writeFile(files.verdict, render(verdict, "json"));
	await writeFile(files.junit, render(verdict, "junit"));
	const written = [];
	for (const recording of recordings) {
		const path = join(folder, recordingName(recording));
		await writeFile(path, serialiseRecording(recording));
		written.push(path);
	}
	return {
		...files,
		recording: written[0] ?? ""
	};
}

// src/entry/stores.ts
/** Where baselines are kept: the data branch on GitHub, a folder elsewhere, or as configured. */
function makeStore(settings, around) {
	const { env, log } = around;
	const repository = env["GITHUB_REPOSITORY"];
	const token = settings["github-token"];
	const hasBranch = around.isOnGitHub && repository !== void 0 && token !== null;
	const source = settings.baseline ?? (hasBranch ? {
		kind: "branch",
		name: "tailgate-data"
	} : {
		kind: "dir",
		path: ".tailgate"
	});
	if (source.kind !== "branch" || !repository || token === null) return makeLocalStore(source);
	const github = makeGitHub({
		token,
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
		repository,
		log: (line) => log(neutraliseCommands(line))
	});
	return makeBranchStore({
		github,
		branch: source.name,
		sleep: (forMs) => setTimeout(forMs),
		random: () => Math.random()
	});
}
/**
* Whether a run of the command line may be stored, and as which run. In a workflow the event
* decides, as it does for the action: a pull request only reads, whatever its flags say.
*/
async function commandLineStoring(settings, env) {
	if (onGitHubActions(env)) {
		const path = env["GITHUB_EVENT_PATH"];
		const event = path === void 0 || path === "" ? null : await readFile(path, "utf8");
		const context = readContext(env, event);
		return {
			...storingIn(settings, mayWriteBaseline(context, settings["update-baseline"])),
			identity: {
				runId: context.runId,
				attempt: context.attempt
			}
		};
	}
	const permission = settings["update-baseline"] === "always" ? {
		allowed: true,
		reason: "update-baseline is always"
	} : {
		allowed: false,
		reason: "outside a workflow only update-baseline: always stores"
	};
	const identity = {
		runId: `local-${systemClock.wallTime().getTime()}`,
		attempt: 1
	};
	return {
		...storingIn(settings, permission),
		identity
	};
}
/** Committed files and no store at all are never written, whatever the event allows. */
function storingIn(settings, permission) {
	const kind = settings.baseline?.kind;
	if (kind !== "file" && kind !== "none") return permission;
	return {
		allowed: false,
		reason: `baseline is ${kind}:, which is only read`
	};
}

export { makeProgressDisplay as a, exitCodeOfRecording as c, failureOf as d, storingLines as f, writeReportFiles as i, exitCodeOfSignal as l, refuseLiteralSecrets as m, makeStore as n, EXIT as o, readConfiguration as p, storingIn as r, exitCodeOf as s, commandLineStoring as t, exitCodeOfVerdict as u };