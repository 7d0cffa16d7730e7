import { UsageError, type Issue } from "../../src/base/index.ts";
import { layerFromInputs, parseConfig, type Config } from "../../src/config/index.ts";

/** The least that runs. */
export const RUNNABLE = { endpoint: "simulator:", rate: "5/s" };

export function configOf(values: Record<string, unknown>): Config {
  return parseConfig({ layers: [layerFromInputs(values, (field) => `--${field}`)] });
}

/** The issues that a call throws; none when it returns. */
export function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof UsageError) return error.issues;
    throw error;
  }
  return [];
}

export function fieldsOf(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ field }) => field);
}
