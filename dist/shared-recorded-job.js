import { Fr as UsageError, Or as nearestName, ar as parseRate, mn as scenarioOfPlan, x as onlyJob } from "./shared-run-gate.js";

// src/adapters/importers/mapping.ts
const FIELDS = [
	"latency",
	"start",
	"status",
	"error",
	"ok"
];
const US_PER_UNIT = {
	s: 1e6,
	ms: 1e3,
	us: 1,
	ns: .001
};
const MS_PER_UNIT = {
	s: 1e3,
	ms: 1,
	us: .001,
	ns: 1e-6
};
const EXAMPLE = "latency=total:ms,start=sent_at:iso,status=code";
function wrong(value, message, fix) {
	return new UsageError([{
		field: "columns",
		value,
		origin: "--columns",
		message,
		fix
	}]);
}
function parseEntry(entry) {
	const [, name = "", column = "", unit = null] = /^\s*([a-z]+)\s*=\s*([^:]+?)\s*(?::\s*([a-z]+)\s*)?$/.exec(entry) ?? [];
	const field = FIELDS.find((one) => one === name);
	if (field !== void 0 && column !== "") return [field, {
		column,
		unit
	}];
	const near = name === "" ? null : nearestName(name, FIELDS);
	throw wrong(entry, "is not FIELD=COLUMN or FIELD=COLUMN:UNIT.", near === null || field !== void 0 ? `for example ${EXAMPLE}` : `did you mean ${near}=…?`);
}
function unitOf(field, entry, units) {
	const factor = entry.unit !== null && Object.hasOwn(units, entry.unit) ? units[entry.unit] : void 0;
	if (factor !== void 0) return factor;
	throw wrong(`${field}=${entry.column}${entry.unit === null ? "" : `:${entry.unit}`}`, entry.unit === null ? "says no unit." : "is of no known unit.", `write ${field}=${entry.column}:UNIT with one of ${Object.keys(units).join(", ")}`);
}
/**
* `latency=total:ms,start=ts:s,status=code`: columns of a CSV or keys of a JSON line, with units.
* @throws UsageError for unknown fields, a missing latency and units that are not said.
*/
function parseColumns(text) {
	const entries = text.split(",").map(parseEntry);
	const twice = entries.find(([field], index) => entries.some(([other], later) => later > index && other === field));
	if (twice !== void 0) throw wrong(text, `names ${twice[0]} twice.`, `for example ${EXAMPLE}`);
	const found = Object.fromEntries(entries);
	const { latency, start } = found;
	const example = `for example ${EXAMPLE}`;
	if (latency === void 0) throw wrong(text, "does not say where the latency is.", example);
	const unitless = [
		"status",
		"error",
		"ok"
	].find((field) => found[field]?.unit);
	if (unitless !== void 0) throw wrong(text, `gives ${unitless} a unit, and it has none.`, example);
	return {
		latency: {
			column: latency.column,
			usPerUnit: unitOf("latency", latency, US_PER_UNIT)
		},
		start: start === void 0 ? null : {
			column: start.column,
			msPerUnit: unitOf("start", start, {
				...MS_PER_UNIT,
				iso: null
			})
		},
		status: found.status?.column ?? null,
		error: found.error?.column ?? null,
		ok: found.ok?.column ?? null
	};
}

// src/entry/import-rate.ts
/** @throws UsageError for anything but a rate. */
function parseImportRate(written, origin) {
	const parsed = parseRate(written);
	if (parsed.ok) return parsed.value;
	throw new UsageError(parsed.problems.map(({ message, fix }) => ({
		field: "rate",
		value: `${written}`,
		origin,
		message,
		fix
	})));
}

// src/entry/recorded-job.ts
/** The one job that a single recording can hold. @throws UsageError where there is more to measure. */
function recordedJob({ origins }, jobs) {
	const job = onlyJob(jobs);
	if (job.control === null) return job;
	const field = "control-endpoint";
	const own = `scenarios.${scenarioOfPlan(job.plan.scenario)}.${field}`;
	throw new UsageError([{
		field,
		value: job.control.plan.target.origin,
		origin: origins[own] ?? origins[field] ?? "nowhere",
		message: "A recording holds one endpoint, so that the control would not be asked.",
		fix: "remove it here, or run a gate, which asks it"
	}]);
}

export { parseImportRate as n, parseColumns as r, recordedJob as t };