import "./shared-rolldown-runtime.js";
import { A as renderHistory, C as exitCodeOfSignal, D as calibrationOf, E as storingLines, F as layerFromYaml, M as renderEstimate, N as forecast, O as readCalibrationRuns, P as historiesOf, T as failureOf, _ as refuseLiteralSecrets, a as commandLineStoring, b as EXIT, d as judgeResults, f as numbered, g as readConfiguration, h as earlierAttempts, i as wantsColour, j as renderCalibration, k as recordCalibrationRuns, l as tidyStore, m as importFile, n as lookOf, p as storeJudged, r as say, s as makeStore, t as putOffLateCompiling, u as writeReportFiles, v as displayOf, w as exitCodeOfVerdict, x as exitCodeOf } from "./shared-late-compiling.js";
import { Ar as oneLine, B as checkWritable, Cn as serialiseRecording, D as parseProfile, E as PROFILE_FIELDS, Fr as UsageError, G as costCapOf, H as readInputFile, Hn as layerFromInputs, Ir as allOrIssues, J as refuseBeyondCap, K as costLine, Nr as makeFolders, O as profileFromText, Or as nearestName, Pr as TailgateError, Q as judge, S as overridesOf, Sn as recordingSchema, T as startSimulator, V as makeFolder, W as writeResult, Wn as parseConfig, X as isPriced, Xn as INPUT_NAMES, Y as estimateSpending, Yn as CATALOGUE, Z as sizeOfRun, _ as judgeOptions, _n as doubtsAboutShards, _r as record, a as settingLines, b as makeRunPorts, c as runsOfPlan, cr as _enum, dr as discriminatedUnion, f as importStream, fr as json, g as _usingCtx, gn as checkShards, gr as object, h as casesOf, hn as makeTarget, hr as number$1, i as planLine, ir as parseDuration, l as monthsOfRecordings, ln as record$1, lr as array, m as checkTool, n as detailOf, nr as isLoopback, nt as render, o as telling, on as CAUSES, or as parseShare, p as TOOLS, pr as literal, q as costOfPlan, r as generatorLine, s as earlierRunsOf, sn as VERDICTS, t as runGate, tt as REPORT_FORMATS, u as projectMonth, ur as boolean, v as makeJobs, vn as mergeShards, vr as string, xn as parseRecording, y as makeLocalStore, yn as merge, yr as tuple, z as VERSION, zr as must } from "./shared-run-gate.js";
import { n as parseImportRate, r as parseColumns, t as recordedJob } from "./shared-recorded-job.js";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline/promises";

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
const pairing = object({
	against: text,
	pairs: number
}).optional();
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
	paired: pairing,
	cause: _enum(CAUSES).optional(),
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
	costPer1kUsd: nullable,
	markers: array(text).max(100).optional()
});
const curves = record(text, array(tuple([number, number])).max(1e3));
const { load, outcomes, excluded, metrics, health, connections, gateway, rateLimits, retries, answers, tokens, cost, environment, fingerprint, failures } = recordingSchema.shape;
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
		ttftP99Ms: nullable,
		longestStallMs: nullable.optional()
	})).max(1e3),
	health,
	connections,
	gateway,
	rateLimits,
	retries,
	answers,
	tokens,
	cost,
	environment,
	fingerprint,
	failures,
	models: record(text, object({
		share: number,
		scheduled: number,
		errorRate: number,
		p50Ms: nullable,
		p99Ms: nullable,
		ttftP50Ms: nullable,
		ttftP99Ms: nullable,
		costPerRequestUsd: nullable
	})).optional()
});
const baseline = object({
	paired: pairing,
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
	acceptLabel: text.optional(),
	baseline: object({ scenarios: record(text, baseline) }),
	candidate: object({ scenarios: record(text, candidate) }),
	months: array(object({
		scenario: text,
		volume: discriminatedUnion("kind", [object({
			kind: literal("tokens"),
			tokens: number
		}), object({
			kind: literal("requests"),
			requests: number
		})]),
		perRequest: object({
			input: number,
			output: number
		}),
		isMeasured: boolean(),
		isThisRun: boolean().optional(),
		costs: array(object({
			name: text,
			usd: nullable,
			unpriced: array(text).max(1e3)
		})).max(1e3)
	})).max(1e3).optional()
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

// src/entry/flags.ts
/** Of every command. */
const SWITCHES = ["help", "quiet"];
/** Inputs of several items, one a line: given twice they hold the items of both. */
const INPUTS_OF_LINES = [
	"scenario",
	"headers",
	"base-headers",
	"success",
	"budgets",
	"tolerances",
	"fail-on",
	"results"
];
const origin$1 = "the command line";
const isFlag = (word) => word?.startsWith("--") === true;
const needsValue = (name) => ({
	field: `--${name}`,
	value: null,
	origin: origin$1,
	message: "needs a value.",
	fix: `write --${name} VALUE`
});
function unknownFlag(word, known) {
	const near = nearestName(word.replace(/^-+/, ""), known);
	return {
		field: word,
		value: null,
		origin: origin$1,
		message: "there is no such flag.",
		fix: near === null ? "see --help" : `did you mean --${near}?`
	};
}
/** A word that belongs to nothing; most often the rest of a value that was written without quotes. */
const strayWord = (word, before) => ({
	field: "argument",
	value: word,
	origin: origin$1,
	message: "is not expected here.",
	fix: before === void 0 ? "see --help" : `leave it out, or put the whole value of ${before} in quotes`
});
/** The words of a command line, taken in one by one. */
function makeReader(command) {
	const { own: ownFlags, lists = [], words = null } = command;
	const inputNames = command.takesInputs ? INPUT_NAMES : [];
	const switchNames = [...Object.keys(command.switches ?? {}), ...SWITCHES];
	const valued = [...inputNames, ...Object.keys(ownFlags)];
	const issues = [];
	const inputs = {};
	const own = {};
	const switches = /* @__PURE__ */ new Set();
	const positionals = [];
	let lastFlag;
	const setInput = (name, value) => {
		const before = inputs[name];
		inputs[name] = before !== void 0 && INPUTS_OF_LINES.includes(name) ? `${before}\n${value}` : value;
	};
	const setValue = (name, value) => {
		if (!Object.hasOwn(ownFlags, name)) setInput(name, value);
		else if (value === "") issues.push(needsValue(name));
		else (own[name] ??= []).push(value);
	};
	return {
		flags: {
			positionals,
			inputs,
			own,
			switches
		},
		issues,
		/** Answers how many of the words behind it are values of this flag. */
		takeFlag(word, behind) {
			const [name = "", ...rest] = word.slice(2).split("=");
			const inline = rest.length === 0 ? null : rest.join("=");
			lastFlag = `--${name}`;
			if (switchNames.includes(name)) {
				switches.add(name);
				if (inline !== null) issues.push({
					field: `--${name}`,
					value: inline,
					origin: origin$1,
					message: "takes no value.",
					fix: `write --${name}, or leave it out`
				});
				return 0;
			}
			const end = behind.findIndex(isFlag);
			const open = end < 0 ? behind : behind.slice(0, end);
			if (!valued.includes(name)) {
				issues.push(unknownFlag(`--${name}`, [...valued, ...switchNames]));
				return inline === null ? Math.min(1, open.length) : 0;
			}
			if (inline === null && open.length === 0) issues.push(needsValue(name));
			const more = lists.includes(name) ? open : inline === null ? open.slice(0, 1) : [];
			for (const value of inline === null ? more : [inline, ...more]) setValue(name, value);
			return more.length;
		},
		takeWord(word) {
			if (/^-[a-z]/i.test(word)) issues.push(unknownFlag(word, [...valued, ...switchNames]));
			else if (words === null) issues.push(strayWord(word, lastFlag));
			else positionals.push(word);
		}
	};
}
/**
* Flags of a command: all inputs under their own names where it takes them, its own and its
* switches. All that is wrong with them is told beside what could be read.
*/
function readFlags(args, command) {
	const reader = makeReader(command);
	for (let at = 0; at < args.length; at += 1) {
		const word = args[at] ?? "";
		if (isFlag(word)) at += reader.takeFlag(word, args.slice(at + 1));
		else reader.takeWord(word);
	}
	return {
		flags: reader.flags,
		issues: reader.issues
	};
}
/** The value of a flag that may be given once. */
function single(flags, name) {
	const values = flags.own[name] ?? [];
	if (values.length > 1) throw new UsageError([{
		field: `--${name}`,
		value: values.join(", "),
		origin: origin$1,
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
		origin: origin$1,
		message: "is missing.",
		fix: `add --${name} FILE`
	}]);
}

// src/entry/commands/gate.ts
/** `--json FILE`, or `-` for standard output. */
async function writeJson(io, path, verdict) {
	if (path === null) return;
	const text = render(verdict, "json");
	if (path === "-") io.out(text);
	else await writeResult(path, text);
}
/** Makes sure that a result file can be written before anything is spent on the result. */
async function openResultFile(path) {
	if (path === null || path === "-") return;
	await checkWritable(path);
}
/** HTML, JSON, JUnit and the recordings, where a folder for them is given. */
async function writeReports(io, folder, result) {
	if (folder === null) return;
	const files = await writeReportFiles(folder, result.verdict, result.recordings);
	say(io, `report: ${files.html}`);
}
/** The verdict; of an interrupted run also what was measured until then. */
function textOf$2(io, { verdict, recordings, interrupted }) {
	return [verdict, ...interrupted ? recordings.filter(({ load }) => load.sent > 0) : []].map((one) => render(one, "text", lookOf(io))).join("\n");
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
	const display = displayOf(io, flags.switches.has("quiet"));
	const log = (line) => {
		display.clear();
		say(io, line);
	};
	const detail = detailOf(flags, log);
	for (const line of settingLines(config)) detail(line);
	const { identity, ...storing } = await commandLineStoring(settings, io.env);
	const store = telling(makeStore(settings, {
		env: io.env,
		log,
		isOnGitHub: io.env["GITHUB_ACTIONS"] === "true"
	}), detail);
	const around = {
		env: io.env,
		store,
		storing,
		identity,
		acceptances: []
	};
	const outcome = settings.results !== null ? await judgeResults(config, around) : await runGate(config, {
		...around,
		signal: io.signal,
		onProgress: display.onProgress,
		notice: log,
		detail,
		earlier: await earlierAttempts(settings, identity, {
			env: io.env,
			log
		})
	});
	display.clear();
	for (const recording of outcome.recordings) detail(generatorLine(recording));
	if (jsonPath !== "-") io.out(textOf$2(io, outcome));
	for (const line of storingLines(outcome, store.description)) say(io, line);
	if (outcome.stored.kind === "stored") for (const line of await tidyStore(store, settings)) say(io, line);
	await writeReports(io, settings["report-dir"], outcome);
	await writeJson(io, jsonPath, outcome.verdict);
	return exitCodeOf(outcome, io.signalName());
}

// src/entry/commands/calibrate.ts
const MOST_RUNS = 1e3;
function refuseRuns(value, message, fix) {
	return new UsageError([{
		field: "--runs",
		value,
		origin: "the command line",
		message,
		fix
	}]);
}
/** `--runs N`. */
function runsOf(text) {
	if (text === null) return 6;
	const runs = Number(text);
	if (/^\d+$/.test(text) && runs >= 3 && runs <= MOST_RUNS) return runs;
	throw refuseRuns(text, "is not a number of runs.", `write a whole number from ${3} to ${MOST_RUNS}`);
}
async function writeResults(io, flags, calibration) {
	const [jsonPath, outPath] = [single(flags, "json"), single(flags, "out")];
	const json = `${JSON.stringify(calibration, null, 2)}\n`;
	const markdown = renderCalibration(calibration, "markdown");
	if (jsonPath !== null && jsonPath !== "-") await writeResult(jsonPath, json);
	if (outPath !== null && outPath !== "-") await writeResult(outPath, markdown);
	if (jsonPath === "-") io.out(json);
	else if (outPath === "-") io.out(markdown);
	else io.out(renderCalibration(calibration, "text", lookOf(io)));
}
/** Measured noise and false alarms, from runs of its own or from stored recordings. */
async function calibrateCommand(io, flags) {
	refuseLiteralSecrets(flags.inputs);
	const patterns = flags.own["results"] ?? [];
	const isStored = patterns.length > 0 || flags.positionals.length > 0;
	const runsText = single(flags, "runs");
	if (isStored && runsText !== null) throw refuseRuns(runsText, "stored recordings are not run again.", "leave out --runs or the files");
	const runs = runsOf(runsText);
	const config = await readConfiguration({
		values: {
			...flags.inputs,
			mode: isStored ? "judge" : "calibrate"
		},
		describe: (field) => `--${field}`,
		env: io.env,
		candidatesGiven: isStored
	});
	await openResultFile(single(flags, "json"));
	await openResultFile(single(flags, "out"));
	const isQuiet = flags.switches.has("quiet");
	const display = displayOf(io, isQuiet);
	const recorded = isStored ? await readCalibrationRuns(patterns, flags.positionals) : await recordCalibrationRuns(config, runs, {
		env: io.env,
		signal: io.signal,
		onProgress: display.onProgress,
		folder: config.settings["report-dir"],
		say: (line) => {
			display.clear();
			if (!isQuiet) say(io, line);
		}
	});
	const interruptedBy = recorded.isInterrupted ? exitCodeOfSignal(io.signalName() ?? "SIGINT") : null;
	if (interruptedBy !== null && recorded.recordings.length < 3) return interruptedBy;
	await writeResults(io, flags, calibrationOf(config, recorded));
	return interruptedBy ?? EXIT.ok;
}

// src/entry/commands/demo.ts
/** Short runs: what a demonstration needs, far less than a gate should use. */
const LOAD = {
	rate: "360/s",
	duration: "3400ms",
	warmup: "500ms"
};
const BASELINES = 5;
const MOST_ATTEMPTS = 4;
const SHOWN_BUDGETS = "latency.p99 < 1s\nerror-rate < 2%";
/** The endpoint as it is: first token after about 30 ms, 16 tokens, one request in 100 slow. */
const USUAL$2 = {
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
	...USUAL$2,
	slowTail: {
		share: .05,
		factor: 3
	},
	errors: { "server-error": .03 },
	tokenFactor: 1.4
};
/** One gate on a simulator of its own, as a workflow run would make it. */
async function run(stage, profile, role, attempt) {
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
			attempt
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
async function runUntil(stage, profile, role) {
	for (let attempt = 1;; attempt += 1) {
		const outcome = await run(stage, profile, role, attempt);
		if (role.isWanted(outcome.verdict.verdict) || outcome.interrupted || attempt === MOST_ATTEMPTS) return outcome;
		stage.io.out(`    ${outcome.verdict.headline}\n    Short runs on a busy machine: once more.\n\n`);
	}
}
const INDENT = "    ";
/** As `indented` shows it. */
function verdictText(io, { verdict }) {
	const { color, columns } = lookOf(io);
	return render(verdict, "text", {
		color,
		columns: columns === void 0 ? void 0 : columns - 4
	});
}
function indented(text) {
	return text.split("\n").map((line) => line === "" ? "" : `${INDENT}${line}`).join("\n");
}
async function recordBaselines(stage) {
	stage.io.out(`1. Recording ${BASELINES} baselines, as five runs of the default branch would:\n`);
	for (let night = 1; night <= BASELINES; night += 1) {
		const outcome = await runUntil(stage, {
			...USUAL$2,
			seed: night
		}, {
			runId: `${night}`,
			stores: true,
			isWanted: (verdict) => verdict !== "invalid"
		});
		if (outcome.interrupted) return;
		const summary = must(outcome.verdict.candidate.scenarios["default"], "scenario");
		const point = must(summary.runs[0], "run");
		const { stored } = outcome;
		stage.io.out(`    run ${night}: ${summary.load.scheduled} requests, P99 ${point.p99Ms?.toFixed(1) ?? "-"} ms, stored ${stored.kind === "stored" ? stored.paths[0] : "-"}\n`);
	}
}
const isPass = (verdict) => verdict === "pass";
const isRegressed = (verdict) => verdict === "regressed";
function showVerdict(io, outcome) {
	io.out(`${indented(verdictText(io, outcome))}\n`);
	io.out(`    exit code ${exitCodeOfVerdict(outcome.verdict)}\n`);
}
/** Whether it went as it should; null where it was interrupted. */
async function tellStory(stage, reportFolder) {
	const { io } = stage;
	io.out("Tailgate on its embedded simulator: no key, no network, no bill.\n\n");
	await recordBaselines(stage);
	if (io.signal.aborted) return null;
	io.out("\n2. A pull request that changes nothing:\n\n");
	const good = await runUntil(stage, {
		...USUAL$2,
		seed: 101
	}, {
		runId: "101",
		stores: false,
		isWanted: isPass
	});
	if (io.signal.aborted) return null;
	showVerdict(io, good);
	io.out("\n3. A pull request with a slower tail, more errors and more tokens:\n\n");
	const bad = await runUntil(stage, {
		...DEGRADED,
		seed: 102
	}, {
		runId: "102",
		stores: false,
		isWanted: isRegressed
	});
	if (io.signal.aborted) return null;
	showVerdict(io, bad);
	io.out("\n4. The comment it writes on that pull request:\n\n");
	io.out(`${indented(render(bad.verdict, "markdown"))}\n`);
	const files = await writeReportFiles(reportFolder, bad.verdict, bad.recordings);
	io.out(`5. The HTML report: ${files.html}\n\n`);
	return isPass(good.verdict.verdict) && isRegressed(bad.verdict.verdict);
}
/**
* The whole story on the simulator: baselines, a good change that passes, a bad one that fails,
* the comment and the HTML report. Needs no key, no network and no money.
*/
async function demoCommand(io, flags) {
	const reportFolder = single(flags, "out") ?? "tailgate-report";
	await makeFolder(reportFolder);
	const folder = await mkdtemp(join(tmpdir(), "tailgate-demo-"));
	const store = makeLocalStore({
		kind: "dir",
		path: join(folder, "baselines")
	});
	try {
		const went = await tellStory({
			io,
			store,
			display: displayOf(io, !io.stderr.isTTY)
		}, reportFolder);
		if (went === null) {
			io.out("\nInterrupted.\n");
			return exitCodeOfSignal(io.signalName() ?? "SIGINT");
		}
		io.out(went ? "The unchanged endpoint was let through, the degraded one was stopped.\n" : "This did not go as it should: the machine may be too busy to measure on. Try again.\n");
		return went ? EXIT.ok : EXIT.unmeasured;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}

// src/entry/commands/estimate.ts
function prospectOf({ job, baselines }, requests) {
	const { plan: { scenario, target }, rules } = job;
	const isChat = target.api !== "http";
	return {
		scenario,
		requests,
		rules,
		baselines,
		isPaired: job.base !== null,
		tells: {
			pieces: isChat && target.stream,
			tokens: isChat,
			cost: isChat && isPriced(job)
		}
	};
}
/** A row for the candidate, one for the base that takes turns with it and one for the control. */
async function rowsOf({ job, baselines, absence }, store) {
	const candidate = estimateSpending(job, baselines, job.base === null ? absence : null);
	const rows = [candidate];
	if (job.base !== null) {
		const base = estimateSpending(job.base, [], null);
		rows.push({
			...base,
			scenario: `${candidate.scenario} (base: ${job.base.name})`
		});
	}
	if (job.control !== null) {
		const known = await runsOfPlan(store, job.control.plan, job.rules.baselineRuns);
		const control = estimateSpending(job.control, known.baselines, null);
		rows.push({
			...control,
			scenario: `${candidate.scenario} (control)`,
			isBeside: true
		});
	}
	return rows;
}
/** Requests, minutes, tokens, cost and the smallest detectable change of a gate. Sends nothing. */
async function estimateCommand(io, flags) {
	try {
		var _usingCtx$2 = _usingCtx();
		refuseLiteralSecrets(flags.inputs);
		const mode = flags.inputs["shard"] === void 0 ? "gate" : "record";
		const config = await readConfiguration({
			values: {
				...flags.inputs,
				mode
			},
			describe: (field) => `--${field}`,
			env: io.env
		});
		const jsonPath = single(flags, "json");
		await openResultFile(jsonPath);
		const { settings, suite } = config;
		const jobs = _usingCtx$2.a(await makeJobs(config, io.env));
		const store = makeStore(settings, {
			env: io.env,
			log: (line) => say(io, line),
			isOnGitHub: io.env["GITHUB_ACTIONS"] === "true"
		});
		const known = await Promise.all(jobs.jobs.map((job) => earlierRunsOf(store, job)));
		const rows = await Promise.all(known.map((one) => rowsOf(one, store)));
		const { strictness } = judgeOptions(settings, []);
		const estimate = {
			schema: "tailgate.estimate/1",
			tool: {
				name: "tailgate",
				version: VERSION
			},
			suite,
			confidence: settings.confidence,
			confirm: settings.confirm,
			scenarios: rows.flat(),
			months: known.flatMap((one) => projectMonth(one, settings) ?? []),
			metrics: forecast(known.map((one) => prospectOf(one, sizeOfRun(one.job.plan.load, one.baselines).measuredRequests)), strictness)
		};
		const json = `${JSON.stringify(estimate, null, 2)}\n`;
		if (jsonPath === "-") io.out(json);
		else {
			if (jsonPath !== null) await writeResult(jsonPath, json);
			io.out(renderEstimate(estimate, lookOf(io)));
		}
		return EXIT.ok;
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}

// src/entry/commands/import.ts
function onlyFile(flags) {
	const [path, ...more] = flags.positionals;
	if (path !== void 0 && more.length === 0) return path;
	throw new UsageError([{
		field: "FILE",
		value: more.length === 0 ? null : flags.positionals.join(" "),
		origin: "the command line",
		message: "import takes one file.",
		fix: `tailgate import FILE --from TOOL --out FILE, with one of ${TOOLS.join(", ")} or auto`
	}]);
}
/** Another tool's results as a recording. */
async function importCommand(io, flags, stdin) {
	const columnsText = single(flags, "columns");
	const rateText = single(flags, "rate");
	const [path, outPath, from, columns, ratePerS] = await allOrIssues([
		() => onlyFile(flags),
		() => required(flags, "out"),
		() => checkTool(single(flags, "from") ?? "auto"),
		() => columnsText === null ? null : parseColumns(columnsText),
		() => rateText === null ? null : parseImportRate(rateText, "--rate")
	]);
	const request = {
		from,
		columns,
		ratePerS,
		suite: single(flags, "suite") ?? "default",
		scenario: single(flags, "scenario") ?? "default"
	};
	await openResultFile(outPath);
	const recording = path === "-" ? await importStream(stdin, {
		...request,
		file: "standard input",
		fallbackStart: /* @__PURE__ */ new Date(),
		toolVersion: VERSION
	}) : await importFile(path, request);
	const text = serialiseRecording(recording);
	const { source } = recording;
	if (source.kind === "import") for (const gap of source.cannotTell ?? []) say(io, `${source.tool} cannot tell ${gap}`);
	if (outPath === "-") io.out(text);
	else {
		await writeResult(outPath, text);
		io.out(render(recording, "text", lookOf(io)));
		say(io, `recording: ${outPath}`);
	}
	return EXIT.ok;
}

// src/entry/commands/record.ts
/** Run one scenario and write its recording. */
async function recordCommand(io, flags) {
	try {
		var _usingCtx$1 = _usingCtx();
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
		const jobs = _usingCtx$1.a(await makeJobs(config, io.env));
		const job = recordedJob(config, jobs.jobs);
		const maxCostUsd = costCapOf(config.settings);
		if (maxCostUsd !== null) {
			const cost = costOfPlan([estimateSpending(job, [], null)]);
			refuseBeyondCap([job], cost, maxCostUsd);
			const line = costLine(cost, config.settings);
			if (line !== null) say(io, line);
		}
		const detail = detailOf(flags, (line) => say(io, line));
		for (const line of [...settingLines(config), planLine(job)]) detail(line);
		const display = displayOf(io, flags.switches.has("quiet"));
		const recording = await record$1(job, makeRunPorts({
			env: io.env,
			signal: io.signal,
			onProgress: display.onProgress,
			maxCostUsd
		}));
		display.clear();
		detail(generatorLine(recording));
		const text = serialiseRecording(recording);
		if (outPath === "-") io.out(text);
		else {
			await writeResult(outPath, text);
			io.out(render(recording, "text", lookOf(io)));
			say(io, `recording: ${outPath}`);
		}
		if (recording.end === "interrupted") return exitCodeOfSignal(io.signalName() ?? "SIGINT");
		return recording.end === "completed" && recording.health.healthy ? EXIT.ok : EXIT.unmeasured;
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}

// src/entry/simulator-flags.ts
/** The simulator's profile from flags: each of its fields is one, `outputTokens` as --output-tokens. */
const flagOf = (field) => field.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
/** With what each of them means, for the help. */
const PROFILE_FLAGS = Object.fromEntries(Object.entries(PROFILE_FIELDS).map(([field, meaning]) => [flagOf(field), meaning]));
/** Fields that are text, so that nothing in them is taken for JSON. */
const TEXTS = [
	"retryAfter",
	"apiKey",
	"usage",
	"systemFingerprint"
];
const SHARE = /^\s*([a-z-]+)\s*=\s*(.+?)\s*$/;
/** `server-error=1%, hang=0.2%`; null for anything else. */
function sharesOf(text) {
	const pairs = text.split(",").map((item) => {
		const [, name, written] = SHARE.exec(item) ?? [];
		const share = written === void 0 ? null : parseShare(written);
		return name !== void 0 && share?.ok === true ? [name, share.value] : null;
	});
	return pairs.includes(null) ? null : Object.fromEntries(pairs.filter((pair) => pair !== null));
}
/** What is usual is short: `--ttft 300ms`, `--output-tokens 64`, `--errors server-error=1%`. */
function short(field, text) {
	if (field === "ttft" || field === "tpot") {
		const ms = parseDuration(text);
		return ms.ok ? {
			kind: "constant",
			ms: ms.value
		} : null;
	}
	if (field === "outputTokens") return /^\d+$/.test(text) ? {
		kind: "constant",
		tokens: Number(text)
	} : null;
	return field === "errors" ? sharesOf(text) : null;
}
function valueOf(field, text) {
	if (TEXTS.includes(field)) return text;
	const known = short(field, text.trim());
	if (known !== null) return known;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
/**
* `base` with what the flags say instead; `valueOfFlag` is null where one is not given.
* @throws UsageError with all that is wrong with them.
*/
function withFlags(base, valueOfFlag) {
	const given = Object.keys(PROFILE_FIELDS).flatMap((field) => {
		const text = valueOfFlag(flagOf(field));
		return text === null ? [] : [[field, valueOf(field, text)]];
	});
	try {
		return parseProfile({
			...base,
			...Object.fromEntries(given)
		}, "the command line");
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		throw new UsageError(error.issues.map((issue) => {
			const [field = "", ...rest] = issue.field.split(".");
			return {
				...issue,
				field: [`--${flagOf(field)}`, ...rest].join(".")
			};
		}));
	}
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
/** JSON, or the name of a file with it. */
async function profileOf(given) {
	if (given === null) return parseProfile({});
	if (given.trim().startsWith("{")) return profileFromText(given, "--profile");
	return profileFromText(await readInputFile("--profile", given), given);
}
/** Serves the simulator until it is interrupted. */
async function simulateCommand(io, flags) {
	const given = (name) => single(flags, name);
	const [base, , port] = await allOrIssues([
		async () => await profileOf(given("profile")),
		() => withFlags(parseProfile({}), given),
		() => portOf(given("port"))
	]);
	const simulator = await startSimulator(withFlags(base, given), { port });
	io.out(`{"url": ${JSON.stringify(simulator.url)}}\n`);
	await new Promise((resolve) => {
		if (io.signal.aborted) resolve();
		else io.signal.addEventListener("abort", () => resolve(), { once: true });
	});
	await simulator.close();
	return EXIT.ok;
}

// src/entry/commands/history.ts
/** Trend, change points and drift of the stored runs. Sends nothing to the endpoint. */
async function historyCommand(io, flags) {
	refuseLiteralSecrets(flags.inputs);
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
	const store = makeStore(config.settings, {
		env: io.env,
		log: (line) => say(io, line),
		isOnGitHub: io.env["GITHUB_ACTIONS"] === "true"
	});
	if (store.archive === void 0) throw new UsageError([{
		field: "baseline",
		value: config.settings.baseline?.kind ?? null,
		origin: "baseline",
		message: "has no history: only branch: and dir: keep all runs.",
		fix: "use --baseline dir:PATH or branch:NAME"
	}]);
	const runs = await store.archive.summaries();
	const histories = historiesOf(runs);
	const json = JSON.stringify({
		schema: "tailgate.history/1",
		store: store.description,
		histories
	}, null, 2);
	if (jsonPath === "-") io.out(`${json}\n`);
	else {
		if (jsonPath !== null) await writeResult(jsonPath, `${json}\n`);
		io.out(renderHistory(histories, store.description, runs.length));
	}
	return EXIT.ok;
}

// src/entry/init/default-branch.ts
const REFERENCE = /^ref: refs\/(?:remotes\/origin|heads)\/([\w./-]+)\s*$/;
const USUAL$1 = ["main", "master"];
const exists = async (path) => await stat(path).catch(() => null) !== null;
const textOf$1 = async (path) => await readFile(path, "utf8").catch(() => "");
const branchIn = async (path) => REFERENCE.exec(await textOf$1(path))?.[1] ?? null;
/** The root of the repository that a folder lies in; null where it lies in none. */
async function repositoryOf(folder) {
	const here = resolve(folder);
	if (await exists(join(here, ".git"))) return here;
	return dirname(here) === here ? null : await repositoryOf(dirname(here));
}
/** `.git` is a folder, or a file that names one, as in linked working trees (gitrepository-layout). */
async function gitFolders(root) {
	const git = join(root, ".git");
	const [, elsewhere = null] = /^gitdir: (.+?)\s*$/.exec(await textOf$1(git)) ?? [];
	const own = elsewhere === null ? git : resolve(root, elsewhere);
	const common = (await textOf$1(join(own, "commondir"))).trim();
	return {
		own,
		common: common === "" ? own : resolve(own, common)
	};
}
/**
* The default branch of a repository, as far as `.git` tells: that of `origin`, one with a usual
* name, or the one that is checked out. Null where it tells nothing.
*/
async function defaultBranchOf(root) {
	const { own, common } = await gitFolders(root);
	const ofOrigin = await branchIn(join(common, "refs/remotes/origin/HEAD"));
	if (ofOrigin !== null) return ofOrigin;
	const packed = (await textOf$1(join(common, "packed-refs"))).split("\n");
	for (const name of USUAL$1) {
		const reference = `refs/heads/${name}`;
		if (packed.some((line) => line.endsWith(` ${reference}`)) || await exists(join(common, reference))) return name;
	}
	return await branchIn(join(own, "HEAD"));
}

// src/entry/init/starter.ts
const CONFIGURATION_FILE = ".github/tailgate.yml";
/** Not numbers, booleans or null, and without anything that YAML gives a meaning. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][\w./-]*(?::\/\/[\w./:-]*[\w/])?$/i;
const RATE = /^\d[\d.]*\/[a-z]+$/;
/** A text as a YAML scalar. A JSON string is a valid double-quoted one. */
function yamlScalar(text) {
	return PLAIN.test(text) || RATE.test(text) ? text : JSON.stringify(text);
}
/** A starter configuration that runs as it is, with the usual next settings behind `#`. */
function starterConfiguration({ endpoint, model, rate }) {
	return `# What Tailgate measures and what it holds against it. Inputs of the workflow and flags of the
# command line win over this file; tailgate gate --help lists every field.

endpoint: ${yamlScalar(endpoint)}
${model === null ? "# model: gpt-4o-mini" : `model: ${yamlScalar(model)}`}

# The load. A P99 needs 1,000 measured requests: 20/s for 60s are 1,200.
rate: ${yamlScalar(rate)}
duration: 60s
# warmup: 5s
# max-tokens: 128
# prompts: .github/prompts.jsonl

# Absolute limits, judged from the first run on.
budgets:
  - error-rate < 1%
  # - latency.p99 < 4s
  # - ttft.p95 < 800ms
  # - cost-per-1k < $4

# The worst change against the runs of the default branch that is still accepted. These are the
# defaults; tailgate calibrate measures what your endpoint needs.
# tolerances:
#   - latency.p99: 20%
#   - ttft.p99: 20%
#   - tpot.p50: 10%
#   - error-rate: 0.5pp
#   - cost-per-1k: 5%

# Limits on what a run may send and spend.
# max-requests: 20000
# max-cost: $2.00
`;
}

// src/entry/init/questions.ts
/** The answer of whoever needs no key, or calls no model. */
const NONE = "none";
const orNone = (answer) => answer === NONE ? null : answer;
/** More than the 1,000 requests that a P99 needs, in the usual 60 s. */
const USUAL_RATE = "20/s";
const USUAL = {
	"openai-chat": {
		model: "gpt-4o-mini",
		secret: "OPENAI_API_KEY"
	},
	"openai-responses": {
		model: "gpt-4o-mini",
		secret: "OPENAI_API_KEY"
	},
	"openai-completions": {
		model: "gpt-3.5-turbo-instruct",
		secret: "OPENAI_API_KEY"
	},
	"openai-embeddings": {
		model: "text-embedding-3-small",
		secret: "OPENAI_API_KEY"
	},
	"anthropic-messages": {
		model: "claude-sonnet-4-5",
		secret: "ANTHROPIC_API_KEY"
	},
	gemini: {
		model: "gemini-2.5-flash",
		secret: "GEMINI_API_KEY"
	},
	http: {
		model: "gpt-4o-mini",
		secret: "LLM_API_KEY"
	}
};
/** Hosts of the vendors themselves: a gateway's key has no usual name. */
const VENDORS = /(?:^|\.)(?:openai\.com|anthropic\.com|googleapis\.com)$/;
const origin = "the command line";
function issuesOfSettings(values) {
	try {
		parseConfig({ layers: [layerFromInputs({
			endpoint: "simulator:",
			rate: USUAL_RATE,
			...values
		}, (field) => `--${field}`)] });
		return [];
	} catch (error) {
		if (error instanceof UsageError) return error.issues;
		throw error;
	}
}
const PATTERNS = {
	secret: [
		/^(?!github_)[a-z_]\w{0,99}$/i,
		"is no name of a secret.",
		"letters, digits and _, not starting with GITHUB_; none if the endpoint needs no key"
	],
	branch: [
		/^[\w./-]{1,200}$/,
		"is no name of a branch that a workflow can filter by.",
		"e.g. main"
	],
	action: [
		/^(?:\.\/?|\.\/[\w./-]+|[\w.-]+\/[\w./-]+@[\w./-]+)$/,
		"is no place of an action.",
		"e.g. OWNER/tailgate@v1, with the owner of the repository that you take it from"
	]
};
/** What is wrong with an answer; empty if nothing is. */
function issuesOf(name, answer) {
	if (name === "endpoint" || name === "model" || name === "rate") return issuesOfSettings({ [name]: answer });
	const [pattern, message, fix] = PATTERNS[name];
	if (pattern.test(answer)) return [];
	return [{
		field: `--${name}`,
		value: answer,
		origin,
		message,
		fix
	}];
}
function settingsOf(endpoint, model) {
	const { settings } = parseConfig({ layers: [layerFromInputs({
		endpoint,
		rate: USUAL_RATE,
		...model === null ? {} : { model }
	}, (field) => `--${field}`)] });
	return settings;
}
/** The API of an endpoint and the model that its address names. */
function known(endpoint) {
	const settings = settingsOf(endpoint, null);
	const place = settings.endpoint;
	if (place?.kind !== "url") return {
		api: "openai-chat",
		model: null
	};
	const given = {
		url: place.url,
		isSimulator: false,
		promptsText: null
	};
	try {
		const { api, model } = makeTarget(settings, given);
		return {
			api,
			model
		};
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return {
			api: makeTarget(settingsOf(endpoint, "any"), given).api,
			model: null
		};
	}
}
function usualSecret(endpoint, api) {
	const { hostname, protocol } = new URL(endpoint);
	if (protocol !== "https:") return NONE;
	return VENDORS.test(hostname) ? USUAL[api].secret : USUAL.http.secret;
}
/**
* Answers from flags, and for what they do not say from `ask`.
* @throws UsageError with everything that is wrong with the flags, or with the answers together.
*/
async function collectAnswers(given, ask, around) {
	const issues = [
		"endpoint",
		"model",
		"rate",
		"secret",
		"branch",
		"action"
	].flatMap((name) => {
		const answer = given[name];
		return answer === void 0 ? [] : issuesOf(name, answer);
	});
	if (issues.length > 0) throw new UsageError(issues);
	const answerTo = async (name, text, usual) => given[name] ?? await ask({
		name,
		text,
		usual
	});
	const endpoint = await answerTo("endpoint", "Endpoint, e.g. https://api.openai.com/v1, or simulator: to try it without a key", "simulator:");
	const isSimulator = endpoint.trim().startsWith("simulator:");
	const { api, model: inPath } = known(endpoint);
	const model = isSimulator || inPath !== null ? given.model ?? NONE : await answerTo("model", `Model${api === "http" ? `, or ${NONE} for a plain HTTP endpoint` : ""}`, USUAL[api].model);
	const rate = await answerTo("rate", "Requests per second", USUAL_RATE);
	const secret = isSimulator ? given.secret ?? NONE : await answerTo("secret", `Name of the repository's secret with the key, or ${NONE}`, usualSecret(endpoint, api));
	const answers = {
		endpoint,
		model: orNone(model),
		rate,
		secret: orNone(secret),
		branch: await answerTo("branch", "Default branch", around.branch),
		action: given.action ?? around.source ?? `OWNER/tailgate@v${around.version}`
	};
	checkTogether(answers);
	return answers;
}
/** What no single answer shows, e.g. a key that would be sent over plain HTTP. */
function checkTogether(answers) {
	const key = answers.secret === null ? {} : { "api-key": "a-key" };
	const { settings } = parseConfig({ layers: [layerFromYaml(starterConfiguration(answers), "the answers", {}), layerFromInputs(key, (field) => `the secret for ${field}`)] });
	const place = settings.endpoint;
	if (place?.kind !== "url") return;
	makeTarget(settings, {
		url: place.url,
		isSimulator: false,
		promptsText: null
	});
}

// src/entry/init/source.ts
const ORIGIN = /^\[remote "origin"\]\s*\n(?:(?!\[).*\n)*?\s*url\s*=\s*(.+)$/m;
const ON_GITHUB = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/;
const COMMIT = /^[0-9a-f]{40}$/;
const textOf = async (path) => await readFile(path, "utf8").catch(() => "");
/** What origin's default branch was when it was last fetched: a commit that others can get. */
async function commitOfOrigin(git) {
	const [, branch] = /^ref: (refs\/remotes\/origin\/[\w./-]+)\s*$/.exec(await textOf(join(git, "refs/remotes/origin/HEAD"))) ?? [];
	if (branch === void 0) return null;
	const loose = (await textOf(join(git, branch))).trim();
	if (COMMIT.test(loose)) return loose;
	const packed = (await textOf(join(git, "packed-refs"))).split("\n").find((line) => line.endsWith(` ${branch}`))?.slice(0, 40) ?? "";
	return COMMIT.test(packed) ? packed : null;
}
/**
* `owner/repository@commit` of the checkout in a folder, for a workflow to take the action from. Null
* where `.git` tells of none on GitHub.
*/
async function sourceOf(folder) {
	const git = join(folder, ".git");
	const [, url = ""] = ORIGIN.exec(await textOf(join(git, "config"))) ?? [];
	const [, repository] = ON_GITHUB.exec(url) ?? [];
	const commit = await commitOfOrigin(git);
	return repository === void 0 || commit === null ? null : `${repository}@${commit}`;
}

// src/entry/init/terminal.ts
/** The terminal was closed, by Ctrl-C or Ctrl-D, instead of an answer. */
var Unanswered = class extends Error {};
/** Asks a person, and again until the answer can be used. */
function openTerminal(input, output, signal) {
	const reader = createInterface({
		input,
		output,
		signal
	});
	const lines = reader[Symbol.asyncIterator]();
	return {
		ask: async ({ name, text, usual }) => {
			for (;;) {
				reader.setPrompt(`${text} [${usual}]: `);
				reader.prompt();
				const { done, value } = await lines.next();
				if (done === true) throw new Unanswered();
				const answer = value.trim() || usual;
				const issues = issuesOf(name, answer);
				if (issues.length === 0) return answer;
				for (const { message, fix } of issues) output.write(`  ${message} ${fix ?? ""}\n`);
			}
		},
		close: () => reader.close()
	};
}
/** Takes the usual answer to every question. */
const takeUsual = async ({ usual }) => await Promise.resolve(usual);
/** Where there is neither a terminal nor the wish for usual answers. */
const refuseToAsk = async ({ name, usual }) => {
	throw await Promise.resolve(new UsageError([{
		field: `--${name}`,
		value: null,
		origin: "the command line",
		message: "is missing, and there is no terminal to ask on.",
		fix: `write --${name} ${usual.endsWith(":") ? `'${usual}'` : usual}, or --yes for the usual answer to everything that is not given`
	}]));
};

// src/entry/init/workflow.ts
const WORKFLOW_FILE = ".github/workflows/tailgate.yml";
/** Tags can be moved, commits cannot. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1  # v7.0.1";
const UPLOAD = "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f  # v7.0.0";
/** Whether the endpoint is a service that the job itself has to start. */
function startsService({ endpoint }) {
	return URL.canParse(endpoint) && /^http:/i.test(endpoint) && isLoopback(endpoint);
}
/** Indented like the steps of a job. */
function steps(answers) {
	const service = startsService(answers) ? `      # Start here what ${CONFIGURATION_FILE} calls, e.g.
      # - run: docker compose up --detach --wait
` : "";
	const key = answers.secret === null ? "" : `        with:\n          api-key: \${{ secrets.${answers.secret} }}\n`;
	return `    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${service}      - uses: ${answers.action}
        id: tailgate
${key}      # The HTML report, which opens in the browser.
      - uses: ${UPLOAD}
        if: always() && steps.tailgate.outputs.report-path != ''
        with:
          path: \${{ steps.tailgate.outputs.report-path }}
          archive: false
          overwrite: true
`;
}
/** Pull requests that are given no secrets cannot call an endpoint that wants a key. */
function pullRequestCondition({ secret }) {
	if (secret === null) return "    if: github.event_name == 'pull_request'\n";
	return `    # Forks and Dependabot are given no secrets: without a key there is nothing to measure.
    if: >-
      github.event_name == 'pull_request'
      && github.event.pull_request.head.repo.full_name == github.repository
      && github.event.pull_request.user.login != 'dependabot[bot]'
`;
}
/** A workflow with one job that judges pull requests and one that stores baselines. */
function workflowText(answers) {
	return `# What is measured: ${CONFIGURATION_FILE}
name: Tailgate
on:
  pull_request:
  push:
    branches: [${yamlScalar(answers.branch)}]
  schedule:
    - cron: "17 3 * * *"
permissions: {}
jobs:
  pull-request:
${pullRequestCondition(answers)}    runs-on: ubuntu-latest
    timeout-minutes: 45
    permissions:
      contents: read        # the checkout and the baselines
      pull-requests: write  # the comment
    # A newer push makes the older measurement pointless.
    concurrency:
      group: tailgate-\${{ github.ref }}
      cancel-in-progress: true
${steps(answers)}
  baseline:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 45
    permissions:
      contents: write       # stores the run on the branch tailgate-data
      issues: write         # one issue for each problem of a night
      pull-requests: read   # what the merged pull request was allowed to worsen
    # One after the other, and none is cancelled: they load the same endpoint.
    concurrency:
      group: tailgate-baseline
      queue: max
${steps(answers)}`;
}

// src/entry/commands/init.ts
const FILES = [WORKFLOW_FILE, CONFIGURATION_FILE];
async function findPlace() {
	const repository = await repositoryOf(".");
	return {
		root: repository === null ? "" : relative(process.cwd(), repository),
		isRepository: repository !== null
	};
}
/** @throws UsageError naming every file that is there already. */
async function refuseToOverwrite({ root }) {
	const found = [];
	for (const path of FILES.map((file) => join(root, file))) if (await stat(path).catch(() => null)) found.push(path);
	if (found.length === 0) return;
	throw new UsageError(found.map((path) => ({
		field: "init",
		value: path,
		origin: "the repository",
		message: "the file is there already.",
		fix: "remove it, or write --force to overwrite it"
	})));
}
async function writeText(path, text, isForced) {
	try {
		await makeFolders(dirname(path));
		await writeFile(path, text, { flag: isForced ? "w" : "wx" });
	} catch (error) {
		throw new TailgateError("usage", {
			code: "cannot-write",
			message: `${path} cannot be written (${error instanceof Error ? error.message : "unknown"})`,
			hint: "Make the folder writable."
		});
	}
}
function nextSteps({ secret, action, branch }, { root, isRepository }, program) {
	return [
		...isRepository ? [] : ["This folder is in no git repository: move .github into the root of one."],
		...root === "" ? [] : [`The files are in the root of the repository, where GitHub looks for them. Go there:  cd ${root}`],
		...action.startsWith("OWNER/") ? [`In ${WORKFLOW_FILE}, replace OWNER by the owner of the repository that you take Tailgate from, and the version by one of its tags or, safest, a commit.`] : [],
		...secret === null ? [] : [`Store the endpoint's key as the repository's secret ${secret}:  gh secret set ${secret}`],
		`See what a run sends and costs, and which change it would find:  ${program} estimate`,
		`Measure once from here:  ${program} gate${secret === null ? "" : ` --api-key '\${${secret}}'`}`,
		`Commit both files. The first run on ${branch} stores the first baseline; from then on pull requests are compared with what is stored, and get a comment.`
	];
}
function answersGiven(flags) {
	return Object.fromEntries([
		"endpoint",
		"model",
		"rate",
		"secret",
		"branch",
		"action"
	].flatMap((name) => {
		const value = single(flags, name);
		return value === null ? [] : [[name, value]];
	}));
}
/** The root of Tailgate itself: bundled it runs in `dist`, else three folders down. */
const HOME = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../.." : "..", import.meta.url));
async function answersFrom(io, flags, input, branch) {
	const given = answersGiven(flags);
	const source = await sourceOf(HOME);
	const collect = async (ask) => await collectAnswers(given, ask, {
		branch,
		version: VERSION,
		source
	});
	if (flags.switches.has("yes")) return await collect(takeUsual);
	if (!input.isTTY) return await collect(refuseToAsk);
	const terminal = openTerminal(input, io.stderr, io.signal);
	try {
		return await collect(terminal.ask);
	} finally {
		terminal.close();
	}
}
/** Writes a workflow and a starter configuration, from flags and from what is answered on `input`. */
async function initCommand(io, flags, input) {
	const isForced = flags.switches.has("force");
	const place = await findPlace();
	if (!isForced) await refuseToOverwrite(place);
	const branch = await defaultBranchOf(place.root);
	const workflow = join(place.root, WORKFLOW_FILE);
	const configuration = join(place.root, CONFIGURATION_FILE);
	try {
		const answers = await answersFrom(io, flags, input, branch ?? "main");
		await writeText(workflow, workflowText(answers), isForced);
		await writeText(configuration, starterConfiguration(answers), isForced);
		const steps = nextSteps(answers, place, io.program ?? "tailgate").map((step, index) => `${index + 1}. ${step}`);
		io.out([
			`${configuration}  ${answers.endpoint} at ${answers.rate}`,
			`${workflow}  pull requests, pushes to ${answers.branch} and every night`,
			"",
			"Next:",
			...steps,
			""
		].join("\n"));
		return EXIT.ok;
	} catch (error) {
		if (!(error instanceof Unanswered)) throw error;
		say(io, "\nNothing was written.");
		return exitCodeOfSignal(io.signalName() ?? "SIGINT");
	}
}

// src/entry/commands/stored.ts
/** The commands that send nothing: they read recordings and verdicts. */
async function readRecordings(paths, field) {
	const read = await allOrIssues(paths.map((path) => async () => parseRecording(await readInputFile(field, path), path)));
	return {
		recordings: read.map(({ recording }) => recording),
		warnings: read.flatMap(({ warnings }) => warnings)
	};
}
/**
* What is compared with named files is stored only where `update-baseline: always` asks for it: in
* the configured store, or the usual one.
*/
async function storeAsAsked(io, settings, { verdict, recordings, baselines }) {
	const { identity, ...storing } = await commandLineStoring(settings, io.env);
	const store = makeStore(settings, {
		env: io.env,
		log: (line) => say(io, line),
		isOnGitHub: io.env["GITHUB_ACTIONS"] === "true"
	});
	const stored = await storeJudged(recordings, verdict, {
		store,
		storing,
		identity,
		acceptances: [],
		present: new Set(baselines.map(({ id }) => id))
	});
	const outcome = {
		verdict,
		recordings,
		stored,
		interrupted: false
	};
	for (const line of storingLines(outcome, store.description)) say(io, line);
	if (stored.kind === "stored") for (const line of await tidyStore(store, settings)) say(io, line);
	return stored;
}
async function judgeCommand(io, flags) {
	const { candidate: candidates = [], baseline: baselines = [] } = flags.own;
	if (candidates.length === 0) throw new UsageError([{
		field: "--candidate",
		value: null,
		origin: "the command line",
		message: "is missing.",
		fix: "add --candidate FILE"
	}]);
	const jsonPath = single(flags, "json");
	const [config, ours, theirs] = await allOrIssues([
		async () => await readConfiguration({
			values: {
				...flags.inputs,
				mode: "judge"
			},
			describe: (field) => `--${field}`,
			env: io.env,
			candidatesGiven: true
		}),
		async () => await readRecordings(candidates, "--candidate"),
		async () => await readRecordings(baselines, "--baseline")
	]);
	await openResultFile(jsonPath);
	const runs = mergeShards(ours.recordings);
	const cases = casesOf(config, runs, mergeShards(theirs.recordings));
	const judged = judge(cases, judgeOptions(config.settings, []));
	const verdict = {
		...judged,
		...monthsOfRecordings(runs, config.settings, await overridesOf(config.settings)),
		warnings: [
			...judged.warnings,
			...doubtsAboutShards(ours.recordings),
			...ours.warnings,
			...theirs.warnings
		]
	};
	const recordings = numbered(runs);
	if (jsonPath !== "-") io.out(render(verdict, "text", lookOf(io)));
	await writeReports(io, config.settings["report-dir"], {
		verdict,
		recordings
	});
	await writeJson(io, jsonPath, verdict);
	if (config.settings["update-baseline"] !== "always") return exitCodeOfVerdict(verdict);
	const stored = await storeAsAsked(io, config.settings, {
		verdict,
		recordings,
		baselines: theirs.recordings
	});
	return exitCodeOf({
		verdict,
		recordings,
		stored,
		interrupted: false
	}, null);
}
function severalFiles({ positionals }) {
	if (positionals.length > 0) return positionals;
	throw new UsageError([{
		field: "FILE",
		value: null,
		origin: "the command line",
		message: "is missing: what is to be merged?",
		fix: "tailgate merge FILE… --out FILE"
	}]);
}
async function mergeCommand(io, flags) {
	const [outPath, { recordings, warnings }] = await allOrIssues([() => required(flags, "out"), async () => await readRecordings(severalFiles(flags), "FILE")]);
	checkShards(recordings);
	const merged = merge(recordings);
	await openResultFile(outPath);
	const text = serialiseRecording(merged);
	if (outPath === "-") io.out(text);
	else await writeResult(outPath, text);
	const doubts = [...warnings, ...doubtsAboutShards(recordings)];
	for (const warning of doubts) say(io, `warning: ${warning.message}. ${warning.remedy}`);
	say(io, `merged ${recordings.length} recordings, ${merged.load.scheduled} requests`);
	return EXIT.ok;
}
function formatOf(name) {
	const found = REPORT_FORMATS.find((format) => format === name);
	if (found) return found;
	const near = nearestName(name, REPORT_FORMATS);
	throw new UsageError([{
		field: "--format",
		value: name,
		origin: "the command line",
		message: `is not one of ${REPORT_FORMATS.join(", ")}.`,
		fix: near === null ? null : `did you mean ${near}?`
	}]);
}
function parseSubject(text, path) {
	let value = null;
	try {
		value = JSON.parse(text);
	} catch {}
	return saysVerdict(value) ? parseVerdict(value, path) : parseRecording(text, path).recording;
}
async function readSubject({ positionals }) {
	const [path, ...more] = positionals;
	if (path !== void 0 && more.length === 0) return parseSubject(await readInputFile("FILE", path), path);
	throw new UsageError([{
		field: "FILE",
		value: path === void 0 ? null : positionals.join(" "),
		origin: "the command line",
		message: "report takes one file, a recording or a verdict.",
		fix: "tailgate report FILE --format markdown"
	}]);
}
async function reportCommand(io, flags) {
	const [format, subject] = await allOrIssues([() => formatOf(single(flags, "format") ?? "text"), async () => await readSubject(flags)]);
	const outPath = single(flags, "out");
	const rendered = render(subject, format, outPath === null || outPath === "-" ? lookOf(io) : {});
	await openResultFile(outPath);
	if (outPath === null || outPath === "-") io.out(rendered);
	else await writeResult(outPath, rendered);
	return EXIT.ok;
}

// src/entry/help.ts
/** The shells that can be taught to complete; each script says in its head how. */
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
const VERBOSE = { verbose: "tell where settings come from, what is planned, found and stored, and how the generator did" };
const COMMANDS = [
	{
		name: "gate",
		synopsis: "tailgate gate [--config FILE] [--INPUT VALUE …]",
		does: "plan, run, compare with the baselines, judge and report; what the action does",
		examples: ["tailgate gate --endpoint simulator: --rate 100/s --duration 10s", "tailgate gate --endpoint https://llm.example.com/v1 --model gpt-4o-mini --rate 20/s --api-key '${LLM_API_KEY}'"],
		takesInputs: true,
		own: { json: "write the whole result as JSON to a file, or to - for standard output" },
		switches: VERBOSE
	},
	{
		name: "record",
		synopsis: "tailgate record --out FILE [--INPUT VALUE …]",
		does: "run one scenario and write its recording",
		examples: ["tailgate record --endpoint simulator: --rate 200/s --duration 5s --out run.json"],
		takesInputs: true,
		own: { out: "where the recording goes; - for standard output" },
		switches: VERBOSE
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
		},
		lists: ["candidate", "baseline"]
	},
	{
		name: "merge",
		synopsis: "tailgate merge FILE… --out FILE",
		does: "merge recordings of the same plan without loss",
		examples: ["tailgate merge shard-1.json shard-2.json --out run.json"],
		takesInputs: false,
		own: { out: "where the merged recording goes; - for standard output" },
		words: "FILE…"
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
		},
		words: "FILE",
		choices: { format: REPORT_FORMATS }
	},
	{
		name: "import",
		synopsis: "tailgate import FILE [--from TOOL] --out FILE",
		does: "make a recording of another tool's results, of - from standard input; says what they cannot tell",
		examples: [
			"tailgate import - --from vegeta --rate 100/s --out run.json",
			"tailgate import results.csv --from vegeta --rate 100/s --out run.json",
			"tailgate import log.csv --columns latency=total:ms,start=sent_at:iso,status=code --out run.json"
		],
		takesInputs: false,
		own: {
			from: `${TOOLS.join(", ")}, or auto, which finds out (default: auto)`,
			out: "where the recording goes; - for standard output",
			rate: "the rate the tool was asked for: raw latencies then count from the planned instants",
			columns: "of a CSV or JSON lines of no tool: which column is what, and in which unit",
			suite: "what to compare with (default: default)",
			scenario: "what to compare with (default: default)"
		},
		words: "FILE",
		choices: { from: ["auto", ...TOOLS] }
	},
	{
		name: "estimate",
		synopsis: "tailgate estimate [--config FILE] [--INPUT VALUE …] [--json FILE]",
		does: "requests, minutes, tokens, cost and the smallest change a gate would find; sends nothing",
		examples: ["tailgate estimate --endpoint https://llm.example.com/v1 --model gpt-4o-mini --rate 20/s"],
		takesInputs: true,
		own: { json: "write the whole result as JSON to a file, or to - for standard output" }
	},
	{
		name: "calibrate",
		synopsis: "tailgate calibrate [--runs N] [--INPUT VALUE …] | calibrate FILE… [--out FILE] [--json FILE]",
		does: "measure an unchanged endpoint again and again: noise, false alarms, tolerances, duration",
		examples: ["tailgate calibrate --endpoint simulator: --rate 200/s --duration 5s --runs 6", "tailgate calibrate --results 'recordings/*.json' --out calibration.md"],
		takesInputs: true,
		own: {
			runs: "how many runs, at least 3 (default: 6); max-requests and max-duration hold for all together",
			results: "stored recordings of one plan instead of runs: globs, and file names",
			out: "write the report as Markdown to a file, or to - for standard output",
			json: "write the whole result as JSON to a file, or to - for standard output"
		},
		lists: ["results"],
		words: "FILE…"
	},
	{
		name: "simulate",
		synopsis: "tailgate simulate [--port N] [--profile JSON|FILE] [--FIELD VALUE …]",
		does: "serve the embedded LLM simulator on 127.0.0.1",
		examples: ["tailgate simulate --port 8080 --ttft 300ms --output-tokens 64 --errors server-error=1%", `tailgate simulate --port 8080 --profile '{"slowTail": {"share": 0.02, "factor": 5}}'`],
		takesInputs: false,
		own: {
			port: "0 takes a free one (default: 0)",
			profile: "JSON, or a file with it; each of its fields is a flag as well, which goes before it:",
			...PROFILE_FLAGS
		}
	},
	{
		name: "demo",
		synopsis: "tailgate demo [--out FOLDER]",
		does: "the whole story on the simulator: baselines, a pass, a regression, the comment, the report",
		examples: ["tailgate demo"],
		takesInputs: false,
		own: { out: "folder for the report (default: tailgate-report)" }
	},
	{
		name: "history",
		synopsis: "tailgate history [--baseline dir:PATH|branch:NAME] [--json FILE]",
		does: "trend, change points and drift of the stored runs",
		examples: ["tailgate history --baseline dir:.tailgate"],
		takesInputs: true,
		own: { json: "write the whole history as JSON to a file, or to - for standard output" }
	},
	{
		name: "init",
		synopsis: "tailgate init [--endpoint URL] [--model NAME] [--rate RATE] [--yes] [--force]",
		does: "write a workflow and a starter configuration into .github; asks what it is not told",
		examples: ["tailgate init", "tailgate init --yes --endpoint https://api.openai.com/v1 --model gpt-4o-mini --rate 20/s"],
		takesInputs: false,
		own: {
			endpoint: "what to measure: the URL of the API, or simulator: to try it without a key",
			model: "the model to ask for; none for a plain HTTP endpoint",
			rate: "requests per second (usual: 20/s)",
			secret: "name of the repository's secret that holds the key, or none",
			branch: "the default branch, whose runs become baselines (usual: what git says, else main)",
			action: "where the workflow takes Tailgate from: OWNER/REPOSITORY@REF"
		},
		switches: {
			yes: "ask nothing; take the usual answer to what is not given",
			force: "overwrite what is there"
		}
	},
	{
		name: "completion",
		synopsis: `tailgate completion ${SHELLS.join("|")}`,
		does: "print a script that completes commands, flags and their values in a shell",
		examples: SHELLS.map((shell) => `tailgate completion ${shell}`),
		takesInputs: false,
		own: {},
		words: "SHELL",
		choices: { "": SHELLS }
	}
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
		"tailgate COMMAND --help lists a command's flags. See it work: tailgate demo. Set it up: tailgate init",
		""
	].join("\n");
}
function helpOf(command) {
	const own = Object.entries(command.own).map(([name, meaning]) => [`--${name}`, meaning]);
	const inputs = command.takesInputs ? CATALOGUE.filter((input) => input.name !== "mode" && !(input.name in command.own)).map((input) => [`--${input.name}`, `${input.description}${input.defaultText === null ? "" : ` (default: ${input.defaultText})`}`]) : [];
	const switches = Object.entries(command.switches ?? {}).map(([name, meaning]) => [`--${name}`, meaning]);
	const rows = [
		...own,
		...switches,
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

// src/entry/completion.ts
const WORD = "`[a-z][a-z-]*`";
const ONLY_WORDS = new RegExp(`^(any of )?${WORD}(?:(?:, | or | )${WORD})*$`);
/** The values of an input whose form is nothing but names; null for any other. */
function choicesOf(form) {
	if (!ONLY_WORDS.test(form)) return null;
	return [...form.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}
/** The flags that a command takes, its own first. */
function flagsToComplete(command) {
	const own = Object.entries(command.own).map(([name, meaning]) => ({
		name,
		meaning,
		value: command.choices?.[name] ?? "free"
	}));
	const switches = Object.entries({
		...command.switches,
		quiet: "no progress",
		help: "show all flags"
	}).map(([name, meaning]) => ({
		name,
		meaning,
		value: "none"
	}));
	const inputs = command.takesInputs ? CATALOGUE.filter(({ name }) => name !== "mode" && !Object.hasOwn(command.own, name)).map(({ name, description, form }) => ({
		name,
		meaning: description,
		value: choicesOf(form) ?? "free"
	})) : [];
	return [
		...own,
		...switches,
		...inputs
	];
}
/** For single quotes, as bash and zsh read them. */
const quoted = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
/** For single quotes, as fish reads them. */
const fishQuoted = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;
const names = COMMANDS.map(({ name }) => name).join(" ");
const flagWords = (command) => flagsToComplete(command).map(({ name }) => `--${name}`).join(" ");
/** Arms of a `case` over "command flag" for the flags that have only a few values. */
function valueArms(arm) {
	return COMMANDS.flatMap((command) => flagsToComplete(command).flatMap(({ name, value }) => typeof value === "string" ? [] : [arm(`'${command.name} --${name}'`, value.join(" "))]));
}
function argumentArms(arm) {
	return COMMANDS.flatMap(({ name, choices }) => choices?.[""] === void 0 ? [] : [arm(`'${name} ${name}'`, choices[""].join(" "))]);
}
function bashScript() {
	const offer = (words) => `COMPREPLY=($(compgen -W '${words}' -- "$current"))`;
	const arm = (pattern, values) => `    ${pattern}) ${offer(values)}; return ;;`;
	return `# bash completion of tailgate. For this shell:  source <(tailgate completion bash)
# For all: tailgate completion bash > ~/.local/share/bash-completion/completions/tailgate
_tailgate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then ${offer(`${names} --help --version`)}; return; fi
  case "\${COMP_WORDS[1]} $previous" in
${valueArms(arm).join("\n")}
  esac
  case "$current" in
    -*) ;;
    *) case "\${COMP_WORDS[1]} $previous" in
${argumentArms(arm).join("\n")}
    esac; return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${COMMANDS.map((command) => arm(command.name, flagWords(command))).join("\n")}
  esac
}
complete -o default -F _tailgate tailgate
`;
}
function zshScript() {
	const arm = (pattern, values) => `    ${pattern}) compadd -- ${values}; return ;;`;
	return `#compdef tailgate
# zsh completion of tailgate. For this shell:  source <(tailgate completion zsh)
# For all: save it as _tailgate in a folder of $fpath.
_tailgate() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${COMMANDS.map(({ name, does }) => `      ${quoted(`${name}:${does}`)}`).join("\n")}
    )
    _describe command commands
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${valueArms(arm).join("\n")}
  esac
  if [[ $words[CURRENT] != -* ]]; then
    case "$words[2] $words[CURRENT-1]" in
${argumentArms(arm).join("\n")}
    esac
    _files; return
  fi
  case "$words[2]" in
${COMMANDS.map((command) => arm(command.name, flagWords(command))).join("\n")}
  esac
}
if [ "$funcstack[1]" = "_tailgate" ]; then _tailgate "$@"; else compdef _tailgate tailgate; fi
`;
}
function fishScript() {
	return `# fish completion of tailgate. For this shell:  tailgate completion fish | source
# For all: tailgate completion fish > ~/.config/fish/completions/tailgate.fish
${COMMANDS.flatMap((command) => {
		const behind = `complete -c tailgate -n '__fish_seen_subcommand_from ${command.name}'`;
		const argument = command.choices?.[""];
		return [
			`complete -c tailgate -f -n __fish_use_subcommand -a ${command.name} -d ${fishQuoted(command.does)}`,
			...argument === void 0 ? [] : [`${behind} -f -a '${argument.join(" ")}'`],
			...flagsToComplete(command).map(({ name, meaning, value }) => {
				const values = value === "none" ? "" : value === "free" ? " -r" : ` -x -a '${value.join(" ")}'`;
				return `${behind} -l ${name}${values} -d ${fishQuoted(meaning)}`;
			})
		];
	}).join("\n")}
`;
}
/** The script that teaches a shell to complete commands, flags and values with few choices. */
function completionScript(shell) {
	switch (shell) {
		case "bash": return bashScript();
		case "zsh": return zshScript();
		case "fish": return fishScript();
	}
}
async function completionCommand(io, { positionals }) {
	const [name = null, ...more] = positionals;
	const shell = SHELLS.find((one) => one === name);
	if (shell === void 0 || more.length > 0) {
		const near = name === null ? null : nearestName(name, SHELLS);
		throw new UsageError([{
			field: "SHELL",
			value: name === null ? null : positionals.join(" "),
			origin: "the command line",
			message: name === null ? "is missing." : "is not a shell that can be taught.",
			fix: near === null ? `write one of ${SHELLS.join(", ")}` : `did you mean ${near}?`
		}]);
	}
	io.out(completionScript(shell));
	return await Promise.resolve(EXIT.ok);
}

// src/entry/error-file.ts
function errorFileOf(error, { exitCode, lines }) {
	const known = error instanceof TailgateError ? error : null;
	return {
		schema: "tailgate.error/1",
		code: known?.code ?? "bug",
		message: known?.message ?? lines.join("\n"),
		hint: known?.hint ?? null,
		exitCode,
		issues: error instanceof UsageError ? error.issues : []
	};
}
/**
* Read by itself: the words of the command line may be what is wrong. Null where it is not clear, as
* of `--json --rate`.
*/
function jsonPathIn(args) {
	const { values } = parseArgs({
		args: [...args],
		options: { json: {
			type: "string",
			multiple: true
		} },
		strict: false,
		allowPositionals: true
	});
	const [path, ...more] = [values.json].flat();
	return typeof path === "string" && more.length === 0 && /^(?:-$|[^-])/.test(path) ? path : null;
}
/** Writes the error where `--json` asked for the result, so that no earlier one is taken for it. */
async function writeErrorFile(io, error, failure) {
	const path = jsonPathIn(io.argv);
	if (path === null) return;
	const text = `${JSON.stringify(errorFileOf(error, failure), null, 2)}\n`;
	if (path === "-") {
		io.out(text);
		return;
	}
	await writeFile(path, text).catch(() => {});
}

// src/entry/main.ts
const HELP = [
	"help",
	"--help",
	"-h"
];
const VERSIONS = [
	"--version",
	"-v",
	"-V"
];
const RUNS = {
	gate: gateCommand,
	record: recordCommand,
	judge: judgeCommand,
	merge: mergeCommand,
	report: reportCommand,
	import: async (io, flags) => await importCommand(io, flags, process.stdin),
	estimate: estimateCommand,
	calibrate: calibrateCommand,
	simulate: simulateCommand,
	demo: demoCommand,
	history: historyCommand,
	init: async (io, flags) => await initCommand(io, flags, process.stdin),
	completion: completionCommand
};
function unknownCommand(name) {
	const near = nearestName(name, [
		...Object.keys(RUNS),
		...HELP,
		...VERSIONS
	]);
	return new UsageError([{
		field: "command",
		value: name,
		origin: "the command line",
		message: "there is no such command.",
		fix: near === null ? `use one of ${Object.keys(RUNS).join(", ")}` : `did you mean ${near}?`
	}]);
}
function commandNamed(name) {
	const command = COMMANDS.find((one) => one.name === name);
	if (command === void 0) throw unknownCommand(name);
	return command;
}
/** What is wrong with the values that were given beside flags that cannot be read. */
async function issuesOfValues(io, { name, takesInputs }, { inputs }) {
	if (!takesInputs) return [];
	const mode = name === "record" ? "record" : "judge";
	try {
		await readConfiguration({
			values: {
				...inputs,
				mode
			},
			describe: (field) => `--${field}`,
			env: io.env,
			candidatesGiven: true
		});
		return [];
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return error.issues.filter(({ origin }) => Object.hasOwn(inputs, origin.slice(2)));
	}
}
async function dispatch(io) {
	const [name, ...args] = io.argv;
	if (name === void 0 || HELP.includes(name)) {
		const [about] = args;
		io.out(about === void 0 || about.startsWith("-") ? overview() : helpOf(commandNamed(about)));
		return name === void 0 ? EXIT.usage : EXIT.ok;
	}
	if (VERSIONS.includes(name)) {
		io.out(`${VERSION}\n`);
		return EXIT.ok;
	}
	const command = commandNamed(name);
	if (args.some((word) => word === "--help" || word === "-h")) {
		io.out(helpOf(command));
		return EXIT.ok;
	}
	const { flags, issues } = readFlags(args, command);
	if (issues.length > 0) throw new UsageError([...issues, ...await issuesOfValues(io, command, flags)]);
	return await must(RUNS[name], "command")(io, flags);
}
const takesJson = (name) => COMMANDS.some((command) => command.name === name && Object.hasOwn(command.own, "json"));
/** The command line from its words to its exit code. Says everything through `io`. */
async function main(io) {
	try {
		return await dispatch(io);
	} catch (error) {
		const failure = failureOf(error);
		for (const line of failure.lines) say(io, line);
		if (takesJson(io.argv[0])) await writeErrorFile(io, error, failure);
		return failure.exitCode;
	}
}

// src/entry/cli-process.ts
/** Binds `main` to the process; acts when it is loaded. */
/**
* Ctrl-C reaches every process of the terminal, and npx and an older Node in front of this one pass
* it on as well: what comes so soon is the same wish.
*/
const ECHO_MS = 500;
putOffLateCompiling();
const stop = new AbortController();
let signalName = null;
let stoppedAtMs = 1e400;
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {
	if (performance.now() - stoppedAtMs > ECHO_MS) process.exit(exitCodeOfSignal(name));
	if (stop.signal.aborted) return;
	stoppedAtMs = performance.now();
	signalName = name;
	stop.abort();
});
let isOutputLost = false;
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE" || isOutputLost) return;
	isOutputLost = true;
	process.exitCode = EXIT.unmeasured;
	process.stderr.write(`standard output cannot be written (${error.message})\n`);
});
process.stderr.on("error", () => {});
/** Installed it has a name, which only npx may know; from a clone it is a file. */
function programName(path) {
	const near = relative(process.cwd(), path);
	if (basename(path) !== "tailgate") return `node ${near.length < path.length ? near : path}`;
	return path.split(sep).includes("node_modules") ? "npx tailgate" : "tailgate";
}
const exitCode = await main({
	argv: process.argv.slice(2),
	program: programName(process.argv[1] ?? "tailgate"),
	env: process.env,
	out: (text) => process.stdout.write(text),
	stderr: process.stderr,
	columns: process.stdout.isTTY && process.stdout.columns || void 0,
	useColour: wantsColour(process.env, process.stdout.isTTY),
	signal: stop.signal,
	signalName: () => signalName
});
process.exitCode = isOutputLost ? EXIT.unmeasured : exitCode;

export {  };