import "./shared-rolldown-runtime.js";
import { H as refuseBeyondCap, K as judge$1, Nn as parseConfig, P as VERSION, U as estimateSpending, V as costOfPlan, X as render, _ as makeRunPorts, _r as TailgateError, cn as doubtsAboutShards, en as record$1, fn as parseRecording, g as makeLocalStore, gr as systemClock, h as makeJobs, jn as layerFromInputs, ln as mergeShards, m as judgeOptions, mn as serialiseRecording, p as casesOf, t as runGate, u as importBytes, un as merge, vr as UsageError, x as startSimulator, z as costCapOf } from "./shared-run-gate.js";
import { n as parseImportRate, r as parseColumns, t as recordedJob } from "./shared-recorded-job.js";

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
	const job = recordedJob(config, jobs.jobs);
	const maxCostUsd = costCapOf(config.settings);
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