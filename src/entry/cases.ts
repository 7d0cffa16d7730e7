import { UsageError } from "../base/index.ts";
import type { Config, Settings } from "../config/index.ts";
import { differingKeys, type Recording } from "../measurement/index.ts";
import { scenarioOfPlan } from "../plan/index.ts";
import type { Case, Control } from "../verdict/index.ts";
import { rulesOf } from "./wiring.ts";

export function settingsFor(config: Config, scenario: string): Settings {
  const ofPlan = scenarioOfPlan(scenario);
  return config.scenarios.find(({ name }) => name === ofPlan)?.settings ?? config.settings;
}

function refuseCandidate(message: string, fix: string): UsageError {
  return new UsageError([{ field: "candidate", value: null, origin: "recordings", message, fix }]);
}

/**
 * Candidates of one scenario count as repetitions of one run, so they must be of one plan, and the
 * same run given twice would count its noise as evidence.
 */
function checkRepetitions(candidates: readonly Recording[]): void {
  const ids = candidates.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw refuseCandidate(`recording ${twice} is there twice.`, "give each recording once");
  }
  for (const one of candidates) {
    const first = candidates.find(({ scenario, arm }) =>
      scenario === one.scenario && arm === one.arm) ?? one;
    const isSame = first.suite === one.suite && first.fingerprint.key === one.fingerprint.key;
    if (isSame) continue;
    const keys = differingKeys(first.fingerprint.hard, one.fingerprint.hard).join(", ");
    throw refuseCandidate(
      `the recordings of scenario ${one.scenario} differ in ${keys || "suite"}, ` +
        "so they are no repetitions of one run.",
      "judge them one after the other",
    );
  }
}

/** The base arm of each candidate, in their order; empty where none is a paired run's. */
function basesOf(candidates: readonly Recording[], all: readonly Recording[]): readonly Recording[] {
  const bases = all.filter(({ arm }) => arm === "base");
  if (bases.length === 0) return [];
  const partners = candidates.flatMap((one) =>
    bases.filter(({ repeat, startedAt }) => repeat === one.repeat && startedAt === one.startedAt));
  if (partners.length === candidates.length && partners.length === bases.length) return partners;
  throw refuseCandidate(
    `${bases.length} recordings of a base arm do not pair up with ${candidates.length} of a ` +
      "candidate.",
    "give both recordings of each paired run, e.g. recording-default.json and " +
      "recording-default-base.json");
}

/** The control that was asked beside these candidates, with its own past; null without one. */
function controlOf(
  [first]: readonly Recording[], controls: readonly Recording[], baselines: readonly Recording[],
): Control | null {
  const runs = controls.filter(({ suite, scenario }) =>
    suite === first?.suite && scenario === first.scenario);
  return runs.length === 0 ? null : { runs, baselines };
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
  checkRepetitions(candidates);
  const controls = candidates.filter(({ arm }) => arm === "control");
  const ours = candidates.filter(({ arm }) => arm !== "control");
  const judged = ours.length === 0 ? candidates : ours;
  const byScenario = Map.groupBy(judged, ({ suite, scenario }) => `${suite}/${scenario}`);
  return [...byScenario.values()].map((runs): Case => {
    const name = runs[0]?.scenario ?? "default";
    const own = runs.filter(({ arm }) => arm === "candidate");
    // Base arms alone are runs like others.
    const candidates = own.length === 0 ? runs : own;
    return {
      scenario: name,
      candidates,
      bases: own.length === 0 ? [] : basesOf(own, runs),
      baselines,
      control: controlOf(own, controls, baselines),
      rules: rulesOf(settingsFor(config, name)),
    };
  });
}
