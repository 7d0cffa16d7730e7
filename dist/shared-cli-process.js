import { $ as literal, A as merge, C as judge, D as render, F as layerFromInputs, H as CATALOGUE, L as parseConfig, M as recordingSchema, N as serialiseRecording, Q as json, T as record$1, U as INPUT_NAMES, X as array, Y as _enum, Z as boolean, a as makeLocalStore, b as readInputFile, c as VERSION, ct as oneLine, d as profileFromText, dt as UsageError, et as number$1, i as makeJobs, it as tuple, j as parseRecording, k as VERDICTS, l as startSimulator, mt as must, n as casesOf, nt as record, o as makeRunPorts, ot as nearestName, r as judgeOptions, rt as string, s as onlyJob, t as runGate, tt as object, u as parseProfile, ut as TailgateError, v as checkWritable, w as mergeShards, y as makeFolder } from "./shared-run-gate.js";
import { a as makeProgressDisplay, d as failureOf, f as storingLines, i as writeReportFiles, l as exitCodeOfSignal, m as refuseLiteralSecrets, n as makeStore, o as EXIT, p as readConfiguration, s as exitCodeOf, t as commandLineStoring, u as exitCodeOfVerdict } from "./shared-stores.js";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { tmpdir } from "node:os";

// src/verdict/schema.ts
/**
* The verdict file `tailgate.verdict/1` read back (contract section 9). It may come from a pull
* request's artifact, so every field is checked and bounded before anything is rendered.
*/
const text = string().max(2e3);
const number = number$1();
const nullable = number.nullable();
const units = _enum([
	"ms",
	"tokens/s",
	"share",
	"USD",
	"tokens"
]);
const finding = object({
	scenario: text,
	metric: text,
	requested: text,
	rule: _enum([
		"regression",
		"budget",
		"validity",
		"baseline"
	]),
	verdict: _enum(VERDICTS),
	unit: units,
	base: nullable,
	candidate: nullable,
	isCensored: boolean(),
	change: nullable,
	interval: tuple([number, number]).nullable(),
	limit: nullable,
	detectable: nullable,
	pAdjusted: nullable,
	samples: number,
	baselineRuns: number,
	reasons: array(text).max(50)
});
const historyPoint = object({
	id: text,
	startedAt: text,
	commit: text.nullable(),
	runId: text.nullable(),
	p99Ms: nullable,
	ttftP99Ms: nullable,
	errorRate: nullable,
	costPer1kUsd: nullable
});
const curves = record(text, array(tuple([number, number])).max(1e3));
const { load, outcomes, excluded, metrics, health, tokens, cost, environment, fingerprint, failures } = recordingSchema.shape;
const candidate = object({
	suite: text,
	scenario: text,
	api: text.nullable(),
	model: text.nullable(),
	source: record(text, json()),
	runs: array(historyPoint).max(1e3),
	load,
	outcomes,
	excluded,
	metrics,
	percentiles: record(text, array(object({
		quantile: text,
		valueMs: nullable,
		lowMs: nullable,
		highMs: nullable
	})).max(100)),
	curves,
	timeline: array(object({
		startS: number,
		endS: number,
		scheduled: number,
		failed: number,
		p50Ms: nullable,
		p99Ms: nullable,
		ttftP50Ms: nullable,
		ttftP99Ms: nullable
	})).max(1e3),
	health,
	tokens,
	cost,
	environment,
	fingerprint,
	failures
});
const baseline = object({
	absence: text.nullable(),
	runs: array(historyPoint).max(1e3),
	curves,
	typical: historyPoint.nullable()
});
const verdictSchema = object({
	schema: literal("tailgate.verdict/1"),
	tool: object({
		name: literal("tailgate"),
		version: text
	}),
	verdict: _enum(VERDICTS),
	conclusion: _enum([
		"success",
		"failure",
		"neutral"
	]),
	headline: text,
	confidence: number,
	findings: array(finding).max(1e4),
	warnings: array(object({
		code: text,
		message: text,
		remedy: text
	})).max(1e3),
	accepted: array(object({
		metric: text,
		bound: number,
		reason: text,
		by: text.nullable()
	})).max(100).nullable(),
	baseline: object({ scenarios: record(text, baseline) }),
	candidate: object({ scenarios: record(text, candidate) })
});
/** Whether a parsed file says that it is a verdict. */
function saysVerdict(value) {
	return typeof value === "object" && value !== null && "schema" in value && typeof value.schema === "string" && value.schema.startsWith("tailgate.verdict/");
}
/**
* A verdict from a parsed file.
* @throws TailgateError naming the file and the first field that is not as it should be.
*/
function parseVerdict(value, file) {
	const parsed = verdictSchema.safeParse(value);
	if (parsed.success) return parsed.data;
	const first = parsed.error.issues[0];
	const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
	throw new TailgateError("store", {
		code: "bad-verdict",
		message: `${oneLine(file)}: not a valid verdict (${oneLine(where)})`,
		hint: "The file was changed, or written by another version of tailgate."
	});
}

// src/entry/streams.ts
const say = (io, line) => {
	io.stderr.write(`${line}\n`);
};

// src/entry/flags.ts
const SWITCHES = [
	"help",
	"quiet",
	"version"
];
function unknownFlag(name, known) {
	const near = nearestName(name, known);
	return {
		field: `--${name}`,
		value: null,
		origin: "the command line",
		message: "there is no such flag.",
		fix: near === null ? "see --help" : `did you mean --${near}?`
	};
}
/**
* Flags of a command: all inputs under their own names where `takesInputs`, and its own.
* @throws UsageError with every unknown flag and every flag without its value.
*/
function readFlags(args, command) {
	const valued = [...command.takesInputs ? INPUT_NAMES : [], ...command.own];
	const options = Object.fromEntries([...valued.map((name) => [name, {
		type: "string",
		multiple: true
	}]), ...SWITCHES.map((name) => [name, { type: "boolean" }])]);
	const { tokens } = parseArgs({
		args: [...args],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const issues = [];
	const inputs = {};
	const own = {};
	const switches = /* @__PURE__ */ new Set();
	const positionals = [];
	for (const token of tokens) {
		if (token.kind === "positional") positionals.push(token.value);
		if (token.kind !== "option") continue;
		const { name, value } = token;
		if (SWITCHES.includes(name)) switches.add(name);
		else if (!valued.includes(name)) issues.push(unknownFlag(name, [...valued, ...SWITCHES]));
		else if (value === void 0) issues.push({
			field: `--${name}`,
			value: null,
			origin: "the command line",
			message: "needs a value.",
			fix: `write --${name} VALUE`
		});
		else if (command.own.includes(name)) (own[name] ??= []).push(value);
		else inputs[name] = value;
	}
	if (issues.length > 0) throw new UsageError(issues);
	return {
		positionals,
		inputs,
		own,
		switches
	};
}
/** The value of a flag that may be given once. */
function single(flags, name) {
	const values = flags.own[name] ?? [];
	if (values.length > 1) throw new UsageError([{
		field: `--${name}`,
		value: values.join(", "),
		origin: "the command line",
		message: "may be given once only.",
		fix: null
	}]);
	return values[0] ?? null;
}
/** The value of a flag that must be given. */
function required(flags, name) {
	const value = single(flags, name);
	if (value !== null) return value;
	throw new UsageError([{
		field: `--${name}`,
		value: null,
		origin: "the command line",
		message: "is missing.",
		fix: `add --${name} FILE`
	}]);
}

// src/entry/commands/demo.ts
/** Short runs: what a demonstration needs, far less than a gate should use. */
const LOAD = {
	rate: "360/s",
	duration: "3400ms",
	warmup: "500ms"
};
const BASELINES = 5;
const MOST_ATTEMPTS = 3;
const SHOWN_BUDGETS = "latency.p99 < 1s\nerror-rate < 2%";
/** The endpoint as it is: first token after about 30 ms, 16 tokens, one request in 100 slow. */
const USUAL = {
	ttft: {
		kind: "lognormal",
		medianMs: 30,
		sigma: .2
	},
	tpot: {
		kind: "lognormal",
		medianMs: 2,
		sigma: .1
	},
	outputTokens: {
		kind: "uniform",
		min: 12,
		max: 20
	},
	errors: { "server-error": .002 },
	driftSd: .01
};
/** A change that is not one: slower in the tail, more errors, and chattier. */
const DEGRADED = {
	...USUAL,
	slowTail: {
		share: .05,
		factor: 3
	},
	errors: { "server-error": .03 },
	tokenFactor: 1.4
};
/** One gate on a simulator of its own, as a workflow run would make it. */
async function run(stage, profile, role) {
	const config = parseConfig({ layers: [layerFromInputs({
		...LOAD,
		endpoint: `simulator:${JSON.stringify(profile)}`,
		budgets: SHOWN_BUDGETS,
		confirm: "1"
	}, (field) => `demo ${field}`)] });
	const outcome = await runGate(config, {
		env: {},
		signal: stage.io.signal,
		onProgress: stage.display.onProgress,
		notice: (line) => {
			stage.display.clear();
			stage.io.out(`    ${line}\n`);
		},
		store: stage.store,
		storing: {
			allowed: role.stores,
			reason: "demo"
		},
		identity: {
			runId: role.runId,
			attempt: 1
		},
		acceptances: []
	});
	stage.display.clear();
	return outcome;
}
/**
* A busy machine makes short runs invalid or undecided. That is said, and the run made again, so
* that the demonstration ends with what it set out to show.
*/
async function runUntil(stage, profile, wanted) {
	for (let attempt = 1;; attempt += 1) {
		const outcome = await run(stage, profile, {
			runId: wanted.runId,
			stores: false
		});
		if (outcome.verdict.verdict === wanted.verdict || outcome.interrupted || attempt === MOST_ATTEMPTS) return outcome;
		stage.io.out(`    ${outcome.verdict.headline}\n    Short runs on a busy machine: once more.\n\n`);
	}
}
function indented(text) {
	return text.split("\n").map((line) => line === "" ? "" : `    ${line}`).join("\n");
}
async function recordBaselines(stage) {
	stage.io.out(`1. Recording ${BASELINES} baselines, as five runs of the default branch would:\n`);
	for (let night = 1; night <= BASELINES; night += 1) {
		const outcome = await run(stage, {
			...USUAL,
			seed: night
		}, {
			runId: `${night}`,
			stores: true
		});
		const summary = must(outcome.verdict.candidate.scenarios["default"], "scenario");
		const point = must(summary.runs[0], "run");
		const { stored } = outcome;
		stage.io.out(`    run ${night}: ${summary.load.scheduled} requests, P99 ${point.p99Ms?.toFixed(1) ?? "-"} ms, stored ${stored.kind === "stored" ? stored.paths[0] : "-"}\n`);
		if (stage.io.signal.aborted) return;
	}
}
/**
* The whole story on the simulator: baselines, a good change that passes, a bad one that fails,
* the comment and the HTML report. Needs no key, no network and no money.
*/
async function demoCommand(io, flags) {
	const reportFolder = single(flags, "out") ?? "tailgate-report";
	await makeFolder(reportFolder);
	const folder = await mkdtemp(join(tmpdir(), "tailgate-demo-"));
	const stage = {
		io,
		store: makeLocalStore({
			kind: "dir",
			path: join(folder, "baselines")
		}),
		display: makeProgressDisplay(io.stderr, { isQuiet: !io.stderr.isTTY })
	};
	io.out("Tailgate on its embedded simulator: no key, no network, no bill.\n\n");
	await recordBaselines(stage);
	io.out("\n2. A pull request that changes nothing:\n\n");
	const good = await runUntil(stage, {
		...USUAL,
		seed: 101
	}, {
		runId: "101",
		verdict: "pass"
	});
	io.out(`${indented(render(good.verdict, "text", { color: io.useColour }))}\n`);
	io.out(`    exit code ${exitCodeOfVerdict(good.verdict)}\n`);
	io.out("\n3. A pull request with a slower tail, more errors and more tokens:\n\n");
	const bad = await runUntil(stage, {
		...DEGRADED,
		seed: 102
	}, {
		runId: "102",
		verdict: "regressed"
	});
	io.out(`${indented(render(bad.verdict, "text", { color: io.useColour }))}\n`);
	io.out(`    exit code ${exitCodeOfVerdict(bad.verdict)}\n`);
	io.out("\n4. The comment it writes on that pull request:\n\n");
	io.out(`${indented(render(bad.verdict, "markdown"))}\n`);
	const files = await writeReportFiles(reportFolder, bad.verdict, bad.recordings);
	await rm(folder, {
		recursive: true,
		force: true
	});
	io.out(`5. The HTML report: ${files.html}\n\n`);
	const passed = good.verdict.verdict === "pass";
	const failed = bad.verdict.verdict === "regressed";
	io.out(passed && failed ? "The unchanged endpoint was let through, the degraded one was stopped.\n" : "This did not go as it should: the machine may be too busy to measure on. Try again.\n");
	return passed && failed ? EXIT.ok : EXIT.unmeasured;
}

// src/entry/commands/gate.ts
/** `--json FILE`, or `-` for standard output. */
async function writeJson(io, path, verdict) {
	if (path === null) return;
	const text = render(verdict, "json");
	if (path === "-") io.out(text);
	else await writeFile(path, text);
}
/** Makes sure that a result file can be written before anything is spent on the result. */
async function openResultFile(path) {
	if (path === null || path === "-") return;
	await checkWritable(path);
}
async function writeReports(io, folder, result) {
	if (folder === null) return;
	const files = await writeReportFiles(folder, result.verdict, result.recordings);
	say(io, `report: ${files.html}`);
}
/** Plan, run, compare, judge, report. */
async function gateCommand(io, flags) {
	refuseLiteralSecrets(flags.inputs);
	const config = await readConfiguration({
		values: {
			mode: "gate",
			...flags.inputs
		},
		describe: (field) => `--${field}`,
		env: io.env
	});
	const { settings } = config;
	const jsonPath = single(flags, "json");
	await openResultFile(jsonPath);
	if (settings["report-dir"] !== null) await makeFolder(settings["report-dir"]);
	const display = makeProgressDisplay(io.stderr, { isQuiet: flags.switches.has("quiet") });
	const log = (line) => {
		display.clear();
		say(io, line);
	};
	const { identity, ...storing } = await commandLineStoring(settings, io.env);
	const store = makeStore(settings, {
		env: io.env,
		log,
		isOnGitHub: io.env["GITHUB_ACTIONS"] === "true"
	});
	const outcome = await runGate(config, {
		env: io.env,
		signal: io.signal,
		onProgress: display.onProgress,
		notice: log,
		store,
		storing,
		identity,
		acceptances: []
	});
	display.clear();
	await writeReports(io, settings["report-dir"], outcome);
	await writeJson(io, jsonPath, outcome.verdict);
	if (jsonPath !== "-") io.out(render(outcome.verdict, "text", { color: io.useColour }));
	for (const line of storingLines(outcome, store.description)) say(io, line);
	return exitCodeOf(outcome, io.signalName());
}

// src/entry/commands/record.ts
/** Run one scenario and write its recording. */
async function recordCommand(io, flags) {
	refuseLiteralSecrets(flags.inputs);
	const outPath = required(flags, "out");
	const config = await readConfiguration({
		values: {
			...flags.inputs,
			mode: "record"
		},
		describe: (field) => `--${field}`,
		env: io.env
	});
	await openResultFile(outPath);
	await using jobs = await makeJobs(config, io.env);
	const job = onlyJob(jobs.jobs);
	const display = makeProgressDisplay(io.stderr, { isQuiet: flags.switches.has("quiet") });
	const recording = await record$1(job, makeRunPorts({
		env: io.env,
		signal: io.signal,
		onProgress: display.onProgress
	}));
	display.clear();
	const text = serialiseRecording(recording);
	if (outPath === "-") io.out(text);
	else {
		await writeFile(outPath, text);
		io.out(render(recording, "text", { color: io.useColour }));
		say(io, `recording: ${outPath}`);
	}
	if (recording.end === "interrupted") return exitCodeOfSignal(io.signalName() ?? "SIGINT");
	return recording.end === "completed" && recording.health.healthy ? EXIT.ok : EXIT.unmeasured;
}

// src/entry/commands/simulate.ts
function portOf(text) {
	if (text === null) return 0;
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
	throw new UsageError([{
		field: "--port",
		value: text,
		origin: "the command line",
		message: "is not a port.",
		fix: "write a number from 0 to 65535; 0 takes a free one"
	}]);
}
/** Serves the simulator until it is interrupted. The profile is JSON, or the name of a file. */
async function simulateCommand(io, flags) {
	const given = single(flags, "profile");
	const profile = given === null ? parseProfile({}) : given.trim().startsWith("{") ? profileFromText(given, "--profile") : profileFromText(await readInputFile("--profile", given), given);
	const simulator = await startSimulator(profile, { port: portOf(single(flags, "port")) });
	io.out(`${JSON.stringify({ url: simulator.url })}\n`);
	await new Promise((resolve) => {
		if (io.signal.aborted) resolve();
		else io.signal.addEventListener("abort", () => resolve(), { once: true });
	});
	await simulator.close();
	return EXIT.ok;
}

// src/entry/commands/stored.ts
/** The commands that send nothing: they read recordings and verdicts. */
async function readRecordings(paths, field) {
	const read = await Promise.all(paths.map(async (path) => parseRecording(await readInputFile(field, path), path)));
	return {
		recordings: read.map(({ recording }) => recording),
		warnings: read.flatMap(({ warnings }) => warnings)
	};
}
/** `--candidate a.json b.json`: file names after a flag belong to it until the next flag. */
function filesAfter(args, flag) {
	const { tokens } = parseArgs({
		args: [...args],
		options: { [flag]: {
			type: "string",
			multiple: true
		} },
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const files = [];
	let isOpen = false;
	for (const token of tokens) if (token.kind === "option") {
		isOpen = token.name === flag;
		if (isOpen && token.value !== void 0) files.push(token.value);
		if (!isOpen && token.value === void 0) isOpen = false;
	} else if (token.kind === "positional" && isOpen) files.push(token.value);
	return files;
}
async function judgeCommand(io, flags, args) {
	const candidates = filesAfter(args, "candidate");
	const baselines = filesAfter(args, "baseline");
	if (candidates.length === 0) throw new UsageError([{
		field: "--candidate",
		value: null,
		origin: "the command line",
		message: "is missing.",
		fix: "add --candidate FILE"
	}]);
	const config = await readConfiguration({
		values: {
			...flags.inputs,
			mode: "judge"
		},
		describe: (field) => `--${field}`,
		env: io.env,
		candidatesGiven: true
	});
	const jsonPath = single(flags, "json");
	await openResultFile(jsonPath);
	const ours = await readRecordings(candidates, "candidate");
	const theirs = await readRecordings(baselines, "baseline");
	const cases = casesOf(config, mergeShards(ours.recordings), mergeShards(theirs.recordings));
	const judged = judge(cases, judgeOptions(config.settings, []));
	const verdict = {
		...judged,
		warnings: [
			...judged.warnings,
			...ours.warnings,
			...theirs.warnings
		]
	};
	const folder = config.settings["report-dir"];
	if (folder !== null) {
		const files = await writeReportFiles(folder, verdict, ours.recordings);
		say(io, `report: ${files.html}`);
	}
	await writeJson(io, jsonPath, verdict);
	if (jsonPath !== "-") io.out(render(verdict, "text", { color: io.useColour }));
	return exitCodeOfVerdict(verdict);
}
async function mergeCommand(io, flags) {
	const outPath = required(flags, "out");
	const { recordings, warnings } = await readRecordings(flags.positionals, "FILE");
	const merged = merge(recordings);
	await openResultFile(outPath);
	const text = serialiseRecording(merged);
	if (outPath === "-") io.out(text);
	else await writeFile(outPath, text);
	for (const warning of warnings) say(io, `warning: ${warning.message}. ${warning.remedy}`);
	say(io, `merged ${recordings.length} recordings, ${merged.load.scheduled} requests`);
	return EXIT.ok;
}
const FORMATS = [
	"markdown",
	"html",
	"json",
	"junit",
	"text"
];
function formatOf(name) {
	const found = FORMATS.find((format) => format === (name ?? "text"));
	if (found) return found;
	const issue = {
		field: "--format",
		value: name,
		origin: "the command line",
		message: "is not a format.",
		fix: `use one of ${FORMATS.join(", ")}`
	};
	throw new UsageError([issue]);
}
function parseSubject(text, path) {
	let value = null;
	try {
		value = JSON.parse(text);
	} catch {}
	return saysVerdict(value) ? parseVerdict(value, path) : parseRecording(text, path).recording;
}
async function reportCommand(io, flags) {
	const [path, ...more] = flags.positionals;
	if (path === void 0 || more.length > 0) throw new UsageError([{
		field: "FILE",
		value: null,
		origin: "the command line",
		message: "report takes one file, a recording or a verdict.",
		fix: "tailgate report FILE --format markdown"
	}]);
	const format = formatOf(single(flags, "format"));
	const subject = parseSubject(await readInputFile("FILE", path), path);
	const rendered = render(subject, format, { color: format === "text" && io.useColour });
	const outPath = single(flags, "out");
	await openResultFile(outPath);
	if (outPath === null || outPath === "-") io.out(rendered);
	else await writeFile(outPath, rendered);
	return EXIT.ok;
}

// src/entry/help.ts
const COMMANDS = [
	{
		name: "gate",
		synopsis: "tailgate gate [--config FILE] [--INPUT VALUE …]",
		does: "plan, run, compare with the baselines, judge and report; what the action does",
		examples: ["tailgate gate --endpoint http://127.0.0.1:8080/v1 --model my-model --rate 20/s"],
		takesInputs: true,
		own: { json: "write the whole result as JSON to a file, or to - for standard output" }
	},
	{
		name: "record",
		synopsis: "tailgate record --out FILE [--INPUT VALUE …]",
		does: "run one scenario and write its recording",
		examples: ["tailgate record --endpoint simulator: --rate 200/s --duration 5s --out run.json"],
		takesInputs: true,
		own: { out: "where the recording goes; - for standard output" }
	},
	{
		name: "judge",
		synopsis: "tailgate judge --candidate FILE… [--baseline FILE…] [--json FILE]",
		does: "compare and judge recordings; sends nothing",
		examples: ["tailgate judge --candidate new.json --baseline old1.json old2.json"],
		takesInputs: true,
		own: {
			candidate: "recordings to judge; shards of one plan are merged",
			baseline: "recordings to compare with",
			json: "write the whole result as JSON to a file, or to - for standard output"
		}
	},
	{
		name: "merge",
		synopsis: "tailgate merge FILE… --out FILE",
		does: "merge recordings of the same plan without loss",
		examples: ["tailgate merge shard-1.json shard-2.json --out run.json"],
		takesInputs: false,
		own: { out: "where the merged recording goes; - for standard output" }
	},
	{
		name: "report",
		synopsis: "tailgate report FILE --format markdown|html|json|junit|text [--out FILE]",
		does: "render a recording or a verdict",
		examples: ["tailgate report verdict.json --format html --out report.html"],
		takesInputs: false,
		own: {
			format: "the dialect",
			out: "where it goes; standard output if absent"
		}
	},
	{
		name: "simulate",
		synopsis: "tailgate simulate [--port N] [--profile JSON|FILE]",
		does: "serve the embedded LLM simulator on 127.0.0.1",
		examples: [`tailgate simulate --port 8080 --profile '{"slowTail": {"share": 0.02, "factor": 5}}'`],
		takesInputs: false,
		own: {
			port: "0 takes a free one",
			profile: "JSON, or a file with it"
		}
	},
	{
		name: "demo",
		synopsis: "tailgate demo [--out FOLDER]",
		does: "the whole story on the simulator: baselines, a pass, a regression, the comment, the report",
		examples: ["tailgate demo"],
		takesInputs: false,
		own: { out: "folder for the report (default: tailgate-report)" }
	}
];
/** Commands of the contract that are known but not built yet: refused by name. */
const LATER_COMMANDS = [
	"import",
	"estimate",
	"calibrate",
	"init",
	"history"
];
function overview() {
	const width = Math.max(...COMMANDS.map(({ name }) => name.length));
	return [
		"tailgate: gates pull requests on the tail latency, error rate and cost of LLM APIs.",
		"",
		"Usage: tailgate COMMAND [--INPUT VALUE …]",
		"",
		...COMMANDS.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`),
		"",
		`Not yet available: ${LATER_COMMANDS.join(", ")}.`,
		"tailgate COMMAND --help lists a command's flags. Start with: tailgate demo",
		""
	].join("\n");
}
function helpOf(command) {
	const own = Object.entries(command.own).map(([name, meaning]) => [`--${name}`, meaning]);
	const inputs = command.takesInputs ? CATALOGUE.filter((input) => input.name !== "mode" && !(input.name in command.own)).map((input) => [`--${input.name}`, `${input.description}${input.defaultText === null ? "" : ` (default: ${input.defaultText})`}${input.status.kind === "later" ? " Not yet available." : ""}`]) : [];
	const rows = [
		...own,
		...inputs,
		["--quiet", "no progress"]
	];
	return [
		command.does,
		"",
		`Usage: ${command.synopsis}`,
		"",
		...rows.map(([flag, meaning]) => `  ${flag}\n      ${meaning.replaceAll("`", "")}`),
		"",
		"Examples:",
		...command.examples.map((example) => `  ${example}`),
		""
	].join("\n");
}

// src/entry/main.ts
const RUNS = {
	gate: gateCommand,
	record: recordCommand,
	judge: judgeCommand,
	merge: mergeCommand,
	report: reportCommand,
	simulate: simulateCommand,
	demo: demoCommand
};
function unknownCommand(name) {
	const isLater = LATER_COMMANDS.includes(name);
	const near = nearestName(name, Object.keys(RUNS));
	return new UsageError([{
		field: "command",
		value: name,
		origin: "the command line",
		message: isLater ? "is not yet available." : "there is no such command.",
		fix: isLater || near === null ? `use one of ${Object.keys(RUNS).join(", ")}` : `did you mean ${near}?`
	}]);
}
async function dispatch(io) {
	const [name, ...args] = io.argv;
	if (name === void 0 || name === "--help" || name === "help") {
		io.out(overview());
		return name === void 0 ? EXIT.usage : EXIT.ok;
	}
	if (name === "--version") {
		io.out(`${VERSION}\n`);
		return EXIT.ok;
	}
	const command = COMMANDS.find((one) => one.name === name);
	const run = RUNS[name];
	if (!command || !run) throw unknownCommand(name);
	if (args.includes("--help")) {
		io.out(helpOf(command));
		return EXIT.ok;
	}
	return await run(io, readFlags(args, {
		takesInputs: command.takesInputs,
		own: Object.keys(command.own)
	}), args);
}
/** The command line from its words to its exit code. Says everything through `io`. */
async function main(io) {
	try {
		return await dispatch(io);
	} catch (error) {
		const failure = failureOf(error);
		for (const line of failure.lines) say(io, line);
		return failure.exitCode;
	}
}

// src/entry/cli-process.ts
/** Binds `main` to the process; acts when it is loaded. */
const stop = new AbortController();
let signalName = null;
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {
	if (stop.signal.aborted) process.exit(name === "SIGTERM" ? 143 : 130);
	signalName = name;
	stop.abort();
});
process.exitCode = await main({
	argv: process.argv.slice(2),
	env: process.env,
	out: (text) => process.stdout.write(text),
	stderr: process.stderr,
	useColour: process.stdout.isTTY && !process.env["NO_COLOR"],
	signal: stop.signal,
	signalName: () => signalName
});

export {  };