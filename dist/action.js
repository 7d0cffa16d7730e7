import { A as makeGitHub, D as annotate, E as maskSecret, F as readContext, M as mayWriteBaseline, N as refusal, O as writeOutputs, S as render, T as readAcceptances, _ as baselinesOf, g as readOptional, h as readInputFile, j as canComment, k as publishComment, n as casesOf, r as judgeOptions, t as runGate, v as judge, x as unmeasured, y as mergeShards } from "./shared-run-gate.js";
import { Lt as TailgateError, Nt as neutraliseCommands, Rt as UsageError, m as parseRecording, nt as INPUT_NAMES, rt as isSecret } from "./shared-engine.js";
import { a as makeProgressDisplay, c as exitCodeOfRecording, d as failureOf, f as storingLines, i as writeReportFiles, n as makeStore, p as readConfiguration, r as storingIn, s as exitCodeOf, u as exitCodeOfVerdict } from "./shared-stores.js";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { appendFileSync, readFileSync, statSync } from "node:fs";

// src/adapters/github/inputs.ts
/** The runner's spelling of an input: upper-case, spaces to `_`, hyphens stay. */
const variableOf = (name) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
/** The step's `with:` values by input name, without surrounding white space. */
function readInputs(env, names) {
	const known = new Set(names.map(variableOf));
	const given = names.flatMap((name) => {
		const value = (env[variableOf(name)] ?? "").trim();
		return value === "" ? [] : [[name, value]];
	});
	const unknown = Object.keys(env).filter((variable) => variable.startsWith("INPUT_") && !known.has(variable)).map((variable) => variable.slice(6).toLowerCase()).toSorted();
	return {
		values: Object.fromEntries(given),
		unknown
	};
}

// src/adapters/github/summary.ts
/** The runner drops a step's whole summary beyond 1 MiB (actions/runner, FileCommandManager.cs). */
const MAX_SUMMARY_BYTES = 1048576;
function presentBytes(file) {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
/** Markdown blocks need a line of their own, whatever was appended before. */
function separator(file, sizeBytes) {
	if (sizeBytes === 0) return "";
	return readFileSync(file, "utf8").endsWith("\n") ? "\n" : "\n\n";
}
/**
* Appends to the job summary, keeping what other parts of the step wrote.
* @param file path from GITHUB_STEP_SUMMARY
*/
function appendSummary(file, markdown) {
	try {
		const present = presentBytes(file);
		const roomBytes = Math.max(0, MAX_SUMMARY_BYTES - present - 3);
		const sizeBytes = Buffer.byteLength(markdown, "utf8");
		if (sizeBytes > roomBytes) return {
			kind: "too-large",
			sizeBytes,
			roomBytes
		};
		const end = markdown.endsWith("\n") ? "" : "\n";
		appendFileSync(file, `${separator(file, present)}${markdown}${end}`, "utf8");
		return {
			kind: "appended",
			sizeBytes
		};
	} catch (error) {
		throw new TailgateError("publish", {
			code: "summary-unwritable",
			message: "The job summary could not be written to the file that GITHUB_STEP_SUMMARY names.",
			cause: error
		});
	}
}

// src/entry/action-outputs.ts
const shown = (value) => value === null || value === void 0 ? "" : String(Number(value.toPrecision(8)));
/** The finding on latency P99, or on the quantile that stands in for it. */
function latencyFinding(verdict, scenario) {
	return verdict.findings.find((finding) => finding.rule === "regression" && finding.scenario === scenario && finding.requested === "latency.p99");
}
/**
* Numbers of the first scenario; the verdict and the list of regressed metrics are of all. With
* several scenarios the verdict file holds the others.
*/
function outputsOf(verdict, written) {
	const [name, summary] = Object.entries(verdict.candidate.scenarios)[0] ?? [];
	const point = summary?.runs.at(-1);
	const finding = name === void 0 ? void 0 : latencyFinding(verdict, name);
	const worst = verdict.findings.filter((one) => one.verdict === "regressed" || one.verdict === "over-budget").map(({ scenario, metric, rule, change, limit }) => ({
		scenario,
		metric,
		rule,
		change,
		limit
	}));
	const p99 = summary?.percentiles["latency"]?.find((row) => row.quantile === "p99");
	const ttft = summary?.percentiles["ttft"]?.find((row) => row.quantile === "p99");
	const cost = summary?.cost.total;
	return {
		verdict: verdict.verdict,
		conclusion: verdict.conclusion,
		"regressed-metrics": JSON.stringify(worst),
		"p99-ms": shown(p99?.valueMs),
		"p99-change": shown(finding?.change),
		"p99-change-low": shown(finding?.interval?.[0]),
		"p99-change-high": shown(finding?.interval?.[1]),
		"ttft-p99-ms": shown(ttft?.valueMs),
		"error-rate": shown(point?.errorRate),
		"cost-usd": shown(cost),
		"cost-per-1k-usd": shown(point?.costPer1kUsd),
		"achieved-rate": shown(summary?.load.achievedRatePerS),
		"baseline-runs": name === void 0 ? "" : String(verdict.baseline.scenarios[name]?.runs.length ?? 0),
		"detectable-change": shown(finding?.detectable),
		"report-path": written.files?.html ?? "",
		"recording-path": written.files?.recording ?? "",
		"verdict-path": written.files?.verdict ?? "",
		"comment-url": written.commentUrl,
		accepted: verdict.accepted === null ? "" : JSON.stringify(verdict.accepted)
	};
}

// src/entry/judge-results.ts
const MAX_FILES = 1e3;
async function matching(patterns) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns) for await (const path of glob(pattern)) {
		found.add(path);
		if (found.size > MAX_FILES) throw new UsageError([{
			field: "results",
			value: pattern,
			origin: "input results",
			message: `matches more than ${MAX_FILES} files.`,
			fix: "name them more closely"
		}]);
	}
	return [...found].toSorted();
}
/** Judges the recordings that the input `results` names against the stored baselines. */
async function judgeResults(config, store, acceptances) {
	const patterns = config.settings.results ?? [];
	const paths = await matching(patterns);
	if (paths.length === 0) throw new UsageError([{
		field: "results",
		value: patterns.join(", "),
		origin: "input results",
		message: "no file matches.",
		fix: "check the paths; they are relative to the workspace"
	}]);
	const recordings = mergeShards(await Promise.all(paths.map(async (path) => parseRecording(await readInputFile("results", path), path).recording)));
	const byScenario = Map.groupBy(recordings, (recording) => recording.scenario);
	const stored = await Promise.all([...byScenario.values()].map((runs) => {
		const [first] = runs;
		return first === void 0 ? [] : baselinesOf(store, first, config.settings["baseline-runs"]);
	}));
	const cases = casesOf(config, recordings, stored.flat());
	return {
		verdict: judge(cases, judgeOptions(config.settings, acceptances)),
		recordings
	};
}

// src/entry/action-main.ts
const ACCEPT_LABEL = "tailgate: accept-regression";
const log = (io, line) => io.out(`${neutraliseCommands(line)}\n`);
/** The action's inputs; an unknown one is an error that names the nearest valid one. */
async function readActionConfiguration(io) {
	const { values, unknown } = readInputs(io.env, INPUT_NAMES);
	for (const [name, value] of Object.entries(values)) if (isSecret(name) && name !== "headers") maskSecret(value);
	const misspelt = Object.fromEntries(unknown.map((name) => [name, "given"]));
	return await readConfiguration({
		values: {
			...values,
			...misspelt
		},
		describe: (field) => `input ${field}`,
		env: io.env
	});
}
async function headOfWorkspace(io) {
	const root = join(io.env["GITHUB_WORKSPACE"] ?? ".", ".git");
	const head = (await readOptional(join(root, "HEAD")))?.trim() ?? null;
	if (head === null || !head.startsWith("ref: ")) return head;
	const name = head.slice(5);
	return /^refs\/[\w./-]+$/.test(name) && !name.includes("..") ? (await readOptional(join(root, name)))?.trim() ?? null : null;
}
async function readEvent(io) {
	const path = io.env["GITHUB_EVENT_PATH"];
	const context = readContext(io.env, path === void 0 ? null : await readFile(path, "utf8"));
	const refused = refusal(context, await headOfWorkspace(io));
	if (refused !== null) throw new UsageError([{
		field: "on",
		value: context.eventName,
		origin: "the workflow",
		message: refused,
		fix: null
	}]);
	return context;
}
/** Whether the pull request stands up for a regression; elsewhere nothing can be accepted. */
function acceptancesOf(context, settings) {
	if (context.kind !== "pull-request") return {
		acceptances: [],
		refused: []
	};
	const label = settings["accept-label"] ?? ACCEPT_LABEL;
	return readAcceptances(context.body, {
		isBacked: context.labels.includes(label),
		label,
		by: `pull request #${context.number}`
	});
}
async function runMode(io, config, context) {
	const { settings } = config;
	const store = makeStore(settings, {
		env: io.env,
		log: (line) => log(io, line),
		isOnGitHub: true
	});
	const storing = storingIn(settings, mayWriteBaseline(context, settings["update-baseline"]));
	const accepting = acceptancesOf(context, settings);
	const refused = accepting.refused.map((problem) => `not accepted: ${problem}`);
	if (settings.mode === "judge") {
		const judged = await judgeResults(config, store, accepting.acceptances);
		return {
			...judged,
			exitCode: exitCodeOfVerdict(judged.verdict),
			notes: refused,
			unstored: []
		};
	}
	const display = makeProgressDisplay(io.stderr, { isQuiet: false });
	const outcome = await runGate(config, {
		env: io.env,
		signal: io.signal,
		onProgress: display.onProgress,
		notice: (line) => log(io, line),
		store,
		storing,
		identity: {
			runId: context.runId,
			attempt: context.attempt
		},
		acceptances: accepting.acceptances
	});
	return {
		verdict: outcome.verdict,
		recordings: outcome.recordings,
		exitCode: settings.mode === "record" ? exitCodeOfRecording(outcome, io.signalName()) : exitCodeOf(outcome, io.signalName()),
		notes: [...refused, ...outcome.stored.kind === "failed" ? [] : storingLines(outcome, store.description)],
		unstored: outcome.stored.kind === "failed" ? storingLines(outcome, store.description) : []
	};
}
/** An endpoint that cannot be measured is a result too: the comment of an older run must not stay. */
async function runOrExplain(io, config, context) {
	try {
		return await runMode(io, config, context);
	} catch (error) {
		if (!(error instanceof TailgateError) || error.kind !== "measurement") throw error;
		return {
			verdict: unmeasured(error, judgeOptions(config.settings, [])),
			recordings: [],
			exitCode: error.exitCode,
			notes: [],
			unstored: []
		};
	}
}
/** At most one line for each rule that failed: an error if it fails the step, else a warning. */
function annotationsOf(verdict) {
	const failed = verdict.findings.filter(({ verdict: name }) => name === "regressed" || name === "over-budget" || name === "invalid");
	if (failed.length === 0) return verdict.verdict === "inconclusive" ? [{
		level: "warning",
		title: "Tailgate: cannot tell",
		message: verdict.headline
	}] : [];
	return failed.map((finding) => ({
		level: verdict.conclusion === "failure" ? "error" : "warning",
		title: `Tailgate: ${finding.verdict}`,
		message: finding.verdict === "invalid" || failed.length === 1 ? verdict.headline : `${finding.scenario}: ${finding.metric} ${finding.verdict}. ${verdict.headline}`
	}));
}
/** Whether the policy wants a comment now; an existing one is brought up to date in any case. */
function commentMode(settings, verdict) {
	switch (settings.comment) {
		case "never": return "none";
		case "always": return "write";
		case "on-change": return verdict.verdict === "pass" ? "update-only" : "write";
		case "on-failure": return verdict.conclusion === "failure" ? "write" : "update-only";
	}
}
async function comment(io, config, context, verdict) {
	const { settings } = config;
	const token = settings["github-token"];
	const mode = commentMode(settings, verdict);
	if (context.kind !== "pull-request" || token === null || mode === "none") return "";
	const allowed = canComment(context);
	if (!allowed.allowed) {
		annotate([{
			level: "notice",
			title: "Tailgate: no comment",
			message: allowed.reason
		}]);
		return "";
	}
	const { owner, name } = context.repository;
	const github = makeGitHub({
		token,
		apiUrl: context.apiUrl,
		repository: `${owner}/${name}`,
		log: (line) => log(io, line)
	});
	const result = await publishComment({
		github,
		context,
		pullRequest: context.number,
		key: config.suite,
		onlyUpdate: mode === "update-only",
		body: render(verdict, "markdown"),
		stamp: {
			runId: context.runId,
			attempt: context.attempt,
			headSha: context.headSha
		}
	});
	switch (result.kind) {
		case "denied":
			annotate([{
				level: "notice",
				title: "Tailgate: no comment",
				message: result.explanation
			}]);
			return "";
		case "absent": return "";
		default:
			log(io, `comment ${result.kind}: ${result.url}`);
			return result.url;
	}
}
async function writeFiles(io, settings, judged) {
	const folder = settings["report-dir"] ?? join(io.env["RUNNER_TEMP"] ?? ".", `tailgate-${io.env["GITHUB_ACTION"] ?? "report"}`);
	return await writeReportFiles(folder, judged.verdict, judged.recordings);
}
function summarise(io, verdict) {
	const file = io.env["GITHUB_STEP_SUMMARY"];
	if (file === void 0 || file === "") return;
	const appended = appendSummary(file, render(verdict, "markdown", { maxChars: 25e4 }));
	if (appended.kind === "too-large") appendSummary(file, render(verdict, "markdown", { maxChars: Math.max(1e3, Math.floor(appended.roomBytes / 4)) }));
}
/** Report first, fail last: nothing that goes wrong in publishing changes the verdict. */
async function publish(io, config, context, judged) {
	const { settings } = config;
	const files = await writeFiles(io, settings, judged);
	log(io, render(judged.verdict, "text"));
	for (const note of judged.notes) log(io, note);
	if (settings.summary) summarise(io, judged.verdict);
	if (settings.annotations) annotate(annotationsOf(judged.verdict));
	if (judged.unstored.length > 0) {
		const message = judged.unstored.join("\n");
		annotate([{
			level: "error",
			title: "Tailgate: not stored",
			message
		}]);
	}
	let commentUrl = "";
	try {
		commentUrl = await comment(io, config, context, judged.verdict);
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		annotate([{
			level: "warning",
			title: "Tailgate: no comment",
			message: error.message
		}]);
	}
	if (io.env["GITHUB_OUTPUT"]) writeOutputs(outputsOf(judged.verdict, {
		files,
		commentUrl
	}));
}
/** The action from its environment to its exit code. */
async function actionMain(io) {
	try {
		const config = await readActionConfiguration(io);
		const context = await readEvent(io);
		const judged = await runOrExplain(io, config, context);
		await publish(io, config, context, judged);
		return judged.exitCode;
	} catch (error) {
		const failure = failureOf(error);
		const [title = "", ...rest] = failure.lines;
		annotate([{
			level: "error",
			title: "Tailgate",
			message: [title, ...rest].join("\n")
		}]);
		return failure.exitCode;
	}
}

// src/entry/action.ts
/** The action's door: binds `actionMain` to the process. */
const stop = new AbortController();
let signalName = null;
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {
	signalName ??= name;
	stop.abort();
});
process.exitCode = await actionMain({
	argv: [],
	env: process.env,
	out: (text) => process.stdout.write(text),
	stderr: process.stderr,
	useColour: false,
	signal: stop.signal,
	signalName: () => signalName
});

export {  };