import "./shared-rolldown-runtime.js";
import { Cn as serialiseRecording, Fr as UsageError, G as costCapOf, Hn as layerFromInputs, J as refuseBeyondCap, Pr as TailgateError, Q as judge$1, T as startSimulator, Wn as parseConfig, Y as estimateSpending, _ as judgeOptions, _n as doubtsAboutShards, b as makeRunPorts, d as importBytes, g as _usingCtx, h as casesOf, jr as systemClock, l as monthsOfRecordings, ln as record$1, nt as render, q as costOfPlan, t as runGate, v as makeJobs, vn as mergeShards, wn as shapedRecording, xn as parseRecording, y as makeLocalStore, yn as merge, z as VERSION } from "./shared-run-gate.js";
import { n as parseImportRate, r as parseColumns, t as recordedJob } from "./shared-recorded-job.js";
import { n as isNodeTooOld, t as TOO_OLD } from "./shared-node-version.js";

// src/measurement/given.ts
/** Not state but a memo, as that of histograms: a recording never changes. */
const given = /* @__PURE__ */ new WeakMap();
/** Whether what files may leave out is there; then it was read or made by this program. */
function isComplete({ failures, end, metrics, load, blocks }) {
	return [
		failures,
		end,
		metrics,
		load?.timeoutMs,
		load?.stages,
		load?.concurrency,
		load?.requests
	].every((field) => field !== void 0) && blocks !== void 0 && Array.isArray(blocks) && blocks.every((block) => block.tokens?.requests !== void 0);
}
/**
* A recording that a program hands over, as `JSON.parse` left it: with what a file may leave out.
* One that leaves out nothing is not looked through again, which takes longer than to judge it.
* @throws TailgateError where it has not the shape of one.
*/
function recordingGiven(recording) {
	if (isComplete(recording)) return recording;
	const known = given.get(recording) ?? shapedRecording(recording, "a recording");
	given.set(recording, known);
	return known;
}

// src/entry/index.ts
/**
* The library: the functions that the commands use. None of them reads the environment, prints or
* exits.
*/
if (isNodeTooOld) throw new Error(`${TOO_OLD}.`);
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
	try {
		var _usingCtx$1 = _usingCtx();
		const config = configOf({
			mode: "record",
			...inputs
		});
		const jobs = _usingCtx$1.a(await makeJobs(config, {}));
		const job = recordedJob(config, jobs.jobs);
		const maxCostUsd = costCapOf(config.settings);
		if (maxCostUsd !== null) refuseBeyondCap([job], costOfPlan([estimateSpending(job, [], null)]), maxCostUsd);
		return await record$1(job, makeRunPorts({
			env: {},
			signal: options.signal ?? NO_SIGNAL,
			onProgress: options.onProgress ?? (() => {}),
			maxCostUsd
		}));
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
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
	const candidate = given.candidate.map(recordingGiven);
	const baseline = given.baseline.map(recordingGiven);
	const cases = casesOf(config, mergeShards(candidate), mergeShards(baseline));
	const verdict = judge$1(cases, judgeOptions(config.settings, []));
	const { prices } = config.settings;
	return {
		...verdict,
		...monthsOfRecordings(mergeShards(candidate), config.settings, prices?.kind === "inline" ? prices.prices : {}),
		warnings: [...verdict.warnings, ...doubtsAboutShards(candidate)]
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