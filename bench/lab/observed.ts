import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Micros, Millis } from "../../src/base/index.ts";

/** Where the processor time of a run goes, seen from within its generator thread. */

const DIST = resolve(import.meta.dirname, "../../dist");
const OBSERVER = "observe-thread.mjs";

/** A copy of the bundle whose worker observes itself; answers the path of its command line. */
export function makeObservedCopy(folder: string): string {
  const copy = join(folder, "observed");
  cpSync(DIST, copy, { recursive: true });
  cpSync(join(import.meta.dirname, OBSERVER), join(copy, OBSERVER));
  const worker = join(copy, "worker.js");
  writeFileSync(worker, `import "./${OBSERVER}";\n${readFileSync(worker, "utf8")}`);
  return join(copy, "cli.js");
}

interface ThreadState {
  readonly name: string;
  readonly cpuUs: Micros;
  readonly sleeps: number;
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
}

interface Instant {
  readonly atMs: Millis;
  readonly threads: Readonly<Record<string, ThreadState>>;
}

interface Written {
  readonly started: Instant;
  readonly ended: Instant;
  readonly profile: {
    readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
    readonly samples: readonly number[];
    readonly timeDeltas: readonly Micros[];
  };
}

export const THREADS = ["generator", "ticker", "main thread", "compiler and collector threads"] as const;
export const ACTIVITIES =
  ["handing bytes to the kernel", "naps and spinning", "garbage collector", "Tailgate", "Node"] as const;

/** Everything a second of the run. */
export interface Observed {
  readonly cpuUs: ReadonlyMap<typeof THREADS[number], Micros>;
  /** How often the generator's thread went to sleep. */
  readonly generatorSleeps: number;
  /** What the generator did when it was not waiting for events; wall time. */
  readonly activeUs: ReadonlyMap<typeof ACTIVITIES[number], Micros>;
}

function threadOf(name: string): typeof THREADS[number] {
  if (name === "generator") return "generator";
  if (name === "WorkerThread") return "ticker";
  return name === "MainThread" || name === "node" ? "main thread" : "compiler and collector threads";
}

const WRITES = new Set(["writeBuffer", "writeLatin1String", "writeUtf8String", "writev"]);

/** Null for waiting, and for the profiler's own work. */
function activityOf({ functionName, url }: CallFrame): typeof ACTIVITIES[number] | null {
  if (functionName === "(idle)" || url === "node:inspector") return null;
  if (functionName === "(garbage collector)") return "garbage collector";
  if (WRITES.has(functionName) && url === "") return "handing bytes to the kernel";
  if (functionName === "near") return "naps and spinning";
  return url.startsWith("file:") ? "Tailgate" : "Node";
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** Reads what the last run of an observed copy left in its folder. */
export function readObserved(folder: string): Observed {
  const { started, ended, profile } =
    JSON.parse(readFileSync(join(folder, "observed.json"), "utf8")) as Written;
  const seconds = (ended.atMs - started.atMs) / 1000;
  const cpuUs = new Map<typeof THREADS[number], Micros>();
  let generatorSleeps = 0;
  for (const [id, thread] of Object.entries(ended.threads)) {
    const before = started.threads[id];
    add(cpuUs, threadOf(thread.name), (thread.cpuUs - (before?.cpuUs ?? 0)) / seconds);
    if (thread.name === "generator") generatorSleeps = (thread.sleeps - (before?.sleeps ?? 0)) / seconds;
  }
  const profiledS = profile.timeDeltas.reduce((all, one) => all + one, 0) / 1e6;
  const frames = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const activeUs = new Map<typeof ACTIVITIES[number], Micros>();
  for (const [at, node] of profile.samples.entries()) {
    const frame = frames.get(node);
    const activity = frame === undefined ? null : activityOf(frame);
    if (activity !== null) add(activeUs, activity, (profile.timeDeltas[at] ?? 0) / profiledS);
  }
  return { cpuUs, generatorSleeps, activeUs };
}
