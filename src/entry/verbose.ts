import { oneLine } from "../base/index.ts";
import type { BaselineStore, Loaded } from "../comparison/index.ts";
import type { Config } from "../config/index.ts";
import type { Recording } from "../measurement/index.ts";
import { effortOf } from "../plan/index.ts";
import type { Job } from "../pipeline.ts";
import type { Flags } from "./flags.ts";

/**
 * What `--verbose` adds on standard error: where settings come from, what is planned, found and
 * stored, and how the generator did. Values of settings are not shown: one may be a secret.
 */
export type Detail = (line: string) => void;

/** Says nothing unless asked to. */
export function detailOf(flags: Flags, say: Detail): Detail {
  return flags.switches.has("verbose") ? (line) => say(`  ${oneLine(line, 400)}`) : () => {};
}

/** A line for each place that settings were written at. The mode is the command's own. */
export function settingLines({ origins }: Config): readonly string[] {
  const written = Object.entries(origins)
    .filter(([field, origin]) => origin !== "default" && field !== "mode");
  const places = Map.groupBy(written, ([field, origin]) =>
    (origin === `--${field}` ? "the command line" : origin));
  const lines = [...places].map(([place, fields]) =>
    `from ${place}: ${fields.map(([field]) => field).join(", ")}`);
  return [...lines, "every other setting has its default"];
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

const seconds = (ms: number): string => `${Math.round(ms / 1000).toLocaleString("en")} s`;

/** What one run of the job sends, and to whom. */
export function planLine({ plan, base, control }: Job): string {
  const { load, target } = plan;
  const { requests, durationMs } = effortOf([plan]);
  const size = load.mode === "closed" ? `closed loop of ${load.concurrency} at a time`
    : `${counted(requests, "request")} in ${seconds(durationMs)}`;
  return [
    `${plan.scenario}: ${size}, ${seconds(load.warmupMs)} of it warm-up`,
    `${target.api} at ${target.origin}`,
    ...(target.model === null ? [] : [`model ${target.model}`]),
    ...(base === null ? [] : ["in turns with a base"]),
    ...(control === null ? [] : ["beside a control"]),
  ].join(", ");
}

const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;

/** How the generator did in one run. */
export function generatorLine({ scenario, arm, repeat, load, health, connections }: Recording): string {
  const name = [scenario, ...(arm === "candidate" ? [] : [`(${arm})`]),
    ...(repeat === 0 ? [] : [`(confirmation ${repeat})`])].join(" ");
  return [
    `${name}: ${load.sent} of ${load.scheduled} sent, ${load.failed} failed`,
    `${load.achievedRatePerS.toFixed(1)}/s achieved`,
    `at most ${load.maxInFlight} in flight`,
    ...(connections === undefined ? [] : [`${counted(connections.opened, "connection")} opened`]),
    `left ${milliseconds(health.slipMs.p99)} late at P99`,
    `event loop ${milliseconds(health.loopDelayMs.p99)} late at P99`,
    `CPU ${Math.round(health.cpuShare * 100)}%`,
  ].join(", ");
}

function foundText(loaded: Loaded): string {
  switch (loaded.kind) {
    case "found": return `${counted(loaded.runs.length, "run")} found`;
    case "absent": return `none found: ${loaded.reason}`;
    case "corrupt": return `${loaded.path} is corrupt`;
  }
}

/** The store, telling what is read from it and written to it. */
export function telling(store: BaselineStore, detail: Detail): BaselineStore {
  return {
    ...store,
    async load(key, limit) {
      const loaded = await store.load(key, limit);
      const fingerprint = key.fingerprint.replace(/^sha256:/, "").slice(0, 16);
      detail(`baselines of ${key.scenario} (${fingerprint}) in ${store.description}: ${foundText(loaded)}`);
      return loaded;
    },
    async save(recording, run) {
      const saved = await store.save(recording, run);
      detail(`stored ${saved.path} in ${store.description}`);
      return saved;
    },
  };
}
