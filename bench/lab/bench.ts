import type { Peer } from "../peers/index.ts";
import { openWorkshop, type Workshop } from "./programs.ts";
import { runTrial, type Setting, type Trial } from "./trial.ts";

/** What came of running one tool in one setting. */
export type Result =
  | {
    readonly kind: "trials";
    readonly trials: readonly Trial[];
    /** How many of them stayed disturbed although they were repeated. */
    readonly disturbed: number;
  }
  | { readonly kind: "left out" | "missing" | "failed"; readonly why: string };

export interface Bench {
  readonly workshop: Workshop;
  readonly runs: number;
  /** Runs a tool; a setting that it was already run in is not run again. */
  measure(tool: Peer, setting: Setting, runs?: number): Promise<Result>;
  close(): void;
}

export interface BenchOptions {
  readonly runs: number;
  readonly isFirst: boolean;
  /** The tools to run besides our own; all if empty. */
  readonly only: readonly string[];
  readonly progress: (text: string) => void;
}

export function openBench({ runs, isFirst, only, progress }: BenchOptions): Bench {
  const workshop = openWorkshop({ isFirst });
  const seen = new Map<string, Promise<Result>>();

  async function undisturbed(tool: Peer, program: string, setting: Setting): Promise<Trial> {
    const first = await runTrial(workshop, tool, program, setting);
    if (first.disturbance === null) return first;
    progress(`  ${tool.name}: ${first.disturbance}; once more`);
    return await runTrial(workshop, tool, program, setting);
  }

  async function run(tool: Peer, setting: Setting, count: number): Promise<Result> {
    if (only.length > 0 && !tool.name.startsWith("tailgate") && !only.includes(tool.name)) {
      return { kind: "left out", why: "left out" };
    }
    const found = tool.find();
    if (found.kind === "missing") return found;
    const trials: Trial[] = [];
    try {
      for (let index = 0; index < count; index += 1) {
        trials.push(await undisturbed(tool, found.program, setting));
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      progress(`  ${tool.name}: ${why}`);
      return { kind: "failed", why };
    }
    return { kind: "trials", trials, disturbed: trials.filter((one) => one.disturbance !== null).length };
  }

  return {
    workshop, runs,
    measure(tool, setting, count = runs) {
      const key = JSON.stringify([tool.name, setting, count]);
      const known = seen.get(key);
      if (known !== undefined) return known;
      progress(`${tool.name}: ${setting.load.ratePerS}/s for ` +
        `${setting.load.warmupS + setting.load.durationS} s, ${setting.answers.mode}` +
        `${setting.front === null ? "" : `, ${setting.front.name}`}, ${count} ×`);
      const result = run(tool, setting, count);
      seen.set(key, result);
      return result;
    },
    close: () => workshop.close(),
  };
}
