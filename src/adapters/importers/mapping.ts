import { nearestName, UsageError } from "../../base/index.ts";

const FIELDS = ["latency", "start", "status", "error", "ok"] as const;
type Field = (typeof FIELDS)[number];

const US_PER_UNIT: Readonly<Record<string, number>> = { s: 1e6, ms: 1e3, us: 1, ns: 1e-3 };
const MS_PER_UNIT: Readonly<Record<string, number>> = { s: 1e3, ms: 1, us: 1e-3, ns: 1e-6 };

/** Which column holds what, in a file of no tool we know. */
export interface ColumnMapping {
  readonly latency: { readonly column: string; readonly usPerUnit: number };
  /** msPerUnit null: RFC 3339 text. Null where no column tells when a request was sent. */
  readonly start: { readonly column: string; readonly msPerUnit: number | null } | null;
  /** An HTTP status, an error text that is empty on success, or true and false. */
  readonly status: string | null;
  readonly error: string | null;
  readonly ok: string | null;
}

const EXAMPLE = "latency=total:ms,start=sent_at:iso,status=code";

function wrong(value: string, message: string, fix: string): UsageError {
  return new UsageError([{ field: "columns", value, origin: "--columns", message, fix }]);
}

interface Entry {
  readonly column: string;
  readonly unit: string | null;
}

function parseEntry(entry: string): readonly [Field, Entry] {
  const [, name = "", column = "", unit = null] =
    /^\s*([a-z]+)\s*=\s*([^:]+?)\s*(?::\s*([a-z]+)\s*)?$/.exec(entry) ?? [];
  const field = FIELDS.find((one) => one === name);
  if (field !== undefined && column !== "") return [field, { column, unit }];
  const near = name === "" ? null : nearestName(name, FIELDS);
  throw wrong(entry, "is not FIELD=COLUMN or FIELD=COLUMN:UNIT.",
    near === null || field !== undefined ? `for example ${EXAMPLE}` : `did you mean ${near}=…?`);
}

function unitOf<U>(field: string, entry: Entry, units: Readonly<Record<string, U>>): U {
  const factor = entry.unit !== null && Object.hasOwn(units, entry.unit) ? units[entry.unit] : undefined;
  if (factor !== undefined) return factor;
  throw wrong(`${field}=${entry.column}${entry.unit === null ? "" : `:${entry.unit}`}`,
    entry.unit === null ? "says no unit." : "is of no known unit.",
    `write ${field}=${entry.column}:UNIT with one of ${Object.keys(units).join(", ")}`);
}

/**
 * `latency=total:ms,start=ts:s,status=code`: columns of a CSV or keys of a JSON line, with units.
 * @throws UsageError for unknown fields, a missing latency and units that are not said.
 */
export function parseColumns(text: string): ColumnMapping {
  const entries = text.split(",").map(parseEntry);
  const twice = entries.find(([field], index) => entries.some(([other], later) =>
    later > index && other === field));
  if (twice !== undefined) throw wrong(text, `names ${twice[0]} twice.`, `for example ${EXAMPLE}`);
  const found: Partial<Record<Field, Entry>> = Object.fromEntries(entries);
  const { latency, start } = found;
  const example = `for example ${EXAMPLE}`;
  if (latency === undefined) throw wrong(text, "does not say where the latency is.", example);
  const unitless = (["status", "error", "ok"] as const).find((field) => found[field]?.unit);
  if (unitless !== undefined) throw wrong(text, `gives ${unitless} a unit, and it has none.`, example);
  return {
    latency: { column: latency.column, usPerUnit: unitOf("latency", latency, US_PER_UNIT) },
    start: start === undefined ? null : {
      column: start.column, msPerUnit: unitOf("start", start, { ...MS_PER_UNIT, iso: null }),
    },
    status: found.status?.column ?? null,
    error: found.error?.column ?? null,
    ok: found.ok?.column ?? null,
  };
}
