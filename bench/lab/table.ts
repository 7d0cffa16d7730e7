import { median } from "./numbers.ts";
import type { Bench, Result } from "./bench.ts";
import type { Peer } from "../peers/index.ts";
import { tailgate } from "../peers/index.ts";
import type { Setting, Trial } from "./trial.ts";

/** One figure that is drawn from trials, for us and for others. */
export interface Measure {
  readonly work: string;
  readonly of: (trial: Trial) => number;
  readonly show: (value: number) => string;
  /** Which of two is better, by size; left out where a ratio would mean nothing. */
  readonly best?: "lowest" | "highest";
  readonly goal: {
    readonly text: string;
    /** Null where a peer that the goal is stated against is missing. */
    readonly isMet: (ours: number, peers: ReadonlyMap<string, number>) => boolean | null;
  } | null;
}

export interface Row {
  readonly work: string;
  readonly goal: string;
  readonly isMet: boolean | null;
  readonly ours: string;
  readonly peers: string;
  /** Ours over the best peer's. */
  readonly ratio: string;
}

export interface Table {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
}

/** The section's name for the command line, and what it measures. */
export interface Section {
  readonly name: string;
  run(bench: Bench): Promise<Table>;
}

export const digits = (count: number, unit = "") => (value: number): string =>
  Number.isNaN(value) ? "–" : `${value.toFixed(count)}${unit === "" ? "" : ` ${unit}`}`;
export const percent = (value: number): string =>
  Number.isNaN(value) ? "–" : `${(value * 100).toFixed(1)}%`;
export const thousands = (value: number): string => Math.round(value).toLocaleString("en-GB");

/** At most `limit`, whatever the peers do. */
export const atMost = (limit: number, text: string): Measure["goal"] =>
  ({ text: `≤ ${text}`, isMet: (ours) => ours <= limit });

/** At most so many times what each of the named peers needs. */
export const timesPeers = (factors: Readonly<Record<string, number>>): Measure["goal"] => ({
  text: Object.entries(factors).map(([name, factor]) => `≤ ${name} × ${factor}`).join(", "),
  isMet: (ours, peers) => {
    const limits = Object.entries(factors).map(([name, factor]) => (peers.get(name) ?? Number.NaN) * factor);
    if (limits.some((limit) => ours > limit)) return false;
    return limits.some(Number.isNaN) ? null : true;
  },
});

const valueOf = (result: Result, measure: Measure): number =>
  result.kind === "trials" ? median(result.trials.map(measure.of)) : Number.NaN;

function cellOf(result: Result, measure: Measure): string {
  switch (result.kind) {
    case "left out":
    case "missing": return result.kind;
    case "failed": return `failed (${result.why.slice(0, 80)})`;
    case "trials":
      return `${measure.show(valueOf(result, measure))}${result.disturbed > 0 ? " †" : ""}`;
  }
}

function ratioOf({ best }: Measure, ours: number, theirs: readonly number[]): string {
  const known = theirs.filter((one) => !Number.isNaN(one)).map(Math.abs);
  if (best === undefined || known.length === 0 || Number.isNaN(ours)) return "";
  const against = best === "lowest" ? Math.min(...known) : Math.max(...known);
  return against > 0 ? (Math.abs(ours) / against).toFixed(2) : "";
}

/** The rows of several measures over the same trials; `self` is Tailgate, run in some way. */
export async function measureRows(
  bench: Bench, setting: Setting, peers: readonly Peer[], measures: readonly Measure[], self = tailgate,
): Promise<readonly Row[]> {
  const ours = await bench.measure(self, setting);
  const others: (readonly [string, Result])[] = [];
  for (const peer of peers) others.push([peer.name, await bench.measure(peer, setting)]);
  return measures.map((measure) => {
    const value = valueOf(ours, measure);
    const values = new Map(others.map(([name, result]) => [name, valueOf(result, measure)] as const));
    return {
      work: measure.work,
      goal: measure.goal?.text ?? "",
      isMet: measure.goal === null || Number.isNaN(value) ? null : measure.goal.isMet(value, values),
      ours: cellOf(ours, measure),
      peers: others.map(([name, result]) => `${name} ${cellOf(result, measure)}`).join(", "),
      ratio: ratioOf(measure, value, [...values.values()]),
    };
  });
}

const mark = (isMet: boolean | null): string => (isMet === null ? "" : isMet ? " ✓" : " ✗");

export function renderTable({ title, note, rows }: Table): string {
  const lines = rows.map((row) =>
    `| ${row.work} | ${row.goal} | ${row.ours}${mark(row.isMet)} | ` +
    `${row.peers} | ${row.ratio} |`);
  return [`### ${title}`, "", ...(note === "" ? [] : [note, ""]),
    "| work | goal | tailgate | peers | ratio |", "|---|---|---:|---|---:|", ...lines, ""].join("\n");
}
