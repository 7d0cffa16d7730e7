import { UsageError } from "../base/index.ts";
import type { Config, Settings } from "../config/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Case } from "../verdict/index.ts";
import { rulesOf } from "./wiring.ts";

function settingsFor(config: Config, scenario: string): Settings {
  return config.scenarios.find(({ name }) => name === scenario)?.settings ?? config.settings;
}

/** Stored recordings as cases, one for each scenario among the candidates. */
export function casesOf(
  config: Config,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): readonly Case[] {
  if (candidates.length === 0) {
    throw new UsageError([{
      field: "candidate", value: null, origin: "nowhere", message: "there is nothing to judge.",
      fix: "give at least one recording as candidate",
    }]);
  }
  const byScenario = Map.groupBy(candidates, ({ suite, scenario }) => `${suite}/${scenario}`);
  return [...byScenario.values()].map((runs) => {
    const name = runs[0]?.scenario ?? "default";
    return {
      scenario: name,
      candidates: runs,
      baselines,
      rules: rulesOf(settingsFor(config, name)),
    };
  });
}
