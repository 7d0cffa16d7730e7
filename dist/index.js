import "./shared-rolldown-runtime.js";
import { D as render, Mt as layerFromInputs, Pt as parseConfig, T as mergeShards, a as makeLocalStore, at as record$1, fn as systemClock, gt as parseRecording, i as makeJobs, mn as UsageError, n as casesOf, o as makeRunPorts, pn as TailgateError, pt as merge, r as judgeOptions, s as onlyJob, t as runGate, u as startSimulator, vt as serialiseRecording, w as judge$1 } from "./shared-run-gate.js";

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
	return await record$1(onlyJob(jobs.jobs), makeRunPorts({
		env: {},
		signal: options.signal ?? NO_SIGNAL,
		onProgress: options.onProgress ?? (() => {})
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
	return judge$1(cases, judgeOptions(config.settings, []));
}
/** Another tool's results as a recording. @throws UsageError: not yet available. */
function importResults(_bytes, options = {}) {
	throw new UsageError([{
		field: "from",
		value: options.from ?? "auto",
		origin: "importResults",
		message: "importing the results of other tools is not yet available.",
		fix: null
	}]);
}

export { TailgateError, UsageError, gate, importResults, judge, merge, parseRecording, record, render, serialiseRecording, startSimulator };