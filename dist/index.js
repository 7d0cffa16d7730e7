import "./shared-rolldown-runtime.js";
import { Gt as parseRecording, Ht as mergeShards, Jn as systemClock, R as judge$1, Ut as merge, V as render, Vt as doubtsAboutShards, Xn as UsageError, Yn as TailgateError, _ as makeRunPorts, a as estimateSpending, b as VERSION, fn as parseConfig, g as makeLocalStore, h as makeJobs, i as refuseBeyondCap, jt as record$1, m as judgeOptions, p as casesOf, qt as serialiseRecording, r as costOfPlan, t as runGate, u as importBytes, un as layerFromInputs, v as onlyJob, x as startSimulator } from "./shared-run-gate.js";
import { n as parseColumns, t as parseImportRate } from "./shared-import-rate.js";

// src/entry/index.ts
/**
* The library: the functions that the commands use. None of them reads the environment, prints or
* exits.
*/
const configOf = (inputs, candidatesGiven = false) => parseConfig({
	layers: [layerFromInputs(inputs, (field) => `inputs.${field}`)],
	candidatesGiven
});
const NO_SIGNAL = new AbortController().signal;
/**
* Runs one scenario and gives its recording (contract section 5).
* @throws UsageError for bad inputs, TailgateError when the endpoint cannot be measured.
*/
async function record(inputs, options = {}) {
	const config = configOf({
		mode: "record",
		...inputs
	});
	await using jobs = await makeJobs(config, {});
	const job = onlyJob(jobs.jobs);
	const maxCostUsd = config.settings["max-cost"];
	if (maxCostUsd !== null) refuseBeyondCap([job], costOfPlan([estimateSpending(job, [], null)]), maxCostUsd);
	return await record$1(job, makeRunPorts({
		env: {},
		signal: options.signal ?? NO_SIGNAL,
		onProgress: options.onProgress ?? (() => {}),
		maxCostUsd
	}));
}
/**
* Runs every scenario, compares with the baselines and judges. Stores only when the input
* `update-baseline` is `always`.
* @throws UsageError for bad inputs, TailgateError when it cannot be measured.
*/
async function gate(inputs, options = {}) {
	const config = configOf(inputs);
	const { settings } = config;
	return await runGate(config, {
		env: {},
		signal: options.signal ?? NO_SIGNAL,
		onProgress: options.onProgress ?? (() => {}),
		notice: () => {},
		store: makeLocalStore(settings.baseline ?? {
			kind: "dir",
			path: ".tailgate"
		}),
		storing: settings["update-baseline"] === "always" ? {
			allowed: true,
			reason: "update-baseline is always"
		} : {
			allowed: false,
			reason: "update-baseline is not always"
		},
		identity: {
			runId: `local-${systemClock.wallTime().getTime()}`,
			attempt: 1
		},
		acceptances: []
	});
}
/**
* Judges recordings against earlier ones. Pure, synchronous and deterministic. Shards of one plan
* among the candidates are merged, others count as repeated runs.
*/
function judge(given) {
	const config = configOf({
		...given.inputs,
		mode: "judge"
	}, true);
	const cases = casesOf(config, mergeShards(given.candidate), mergeShards(given.baseline));
	const verdict = judge$1(cases, judgeOptions(config.settings, []));
	return {
		...verdict,
		warnings: [...verdict.warnings, ...doubtsAboutShards(given.candidate)]
	};
}
/**
* Another tool's results as a recording; `from` is a tool's name, or found out.
* @throws UsageError with one problem: file, line, value and what to do.
*/
function importResults(bytes, options = {}) {
	const { columns, rate } = options;
	return importBytes(bytes, {
		from: options.from ?? "auto",
		file: options.name ?? "the file",
		columns: columns === void 0 ? null : parseColumns(columns),
		ratePerS: rate === void 0 ? null : parseImportRate(rate, "importResults"),
		suite: "default",
		scenario: "default",
		fallbackStart: systemClock.wallTime(),
		toolVersion: VERSION
	});
}

export { TailgateError, UsageError, gate, importResults, judge, merge, parseRecording, record, render, serialiseRecording, startSimulator };