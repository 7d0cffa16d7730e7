import type { BaselineStore } from "../../comparison/index.ts";
import { type GateEstimate, renderEstimate, type ScenarioEstimate } from "../../report/index.ts";
import { forecast, type Prospect } from "../../verdict/index.ts";
import { readConfiguration, refuseLiteralSecrets } from "../configuration.ts";
import { EXIT } from "../exit.ts";
import { writeResult } from "../files.ts";
import { type Flags, single } from "../flags.ts";
import { earlierRunsOf, type Known, runsOfPlan } from "../known-runs.ts";
import { projectMonth } from "../month.ts";
import { estimateSpending, isPriced, sizeOfRun } from "../spending.ts";
import { makeStore } from "../stores.ts";
import { type Io, lookOf, say } from "../streams.ts";
import { VERSION } from "../version.ts";
import { judgeOptions, makeJobs } from "../wiring.ts";
import { openResultFile } from "./gate.ts";

function prospectOf({ job, baselines }: Known, requests: number | null): Prospect {
  const { plan: { scenario, target }, rules } = job;
  const isChat = target.api !== "http";
  return {
    scenario, requests, rules, baselines, isPaired: job.base !== null,
    tells: { pieces: isChat && target.stream, tokens: isChat, cost: isChat && isPriced(job) },
  };
}

/** A row for the candidate, one for the base that takes turns with it and one for the control. */
async function rowsOf(
  { job, baselines, absence }: Known, store: BaselineStore,
): Promise<readonly ScenarioEstimate[]> {
  // A paired run is compared with no stored one, so that it lacks none.
  const candidate = estimateSpending(job, baselines, job.base === null ? absence : null);
  const rows = [candidate];
  if (job.base !== null) {
    const base = estimateSpending(job.base, [], null);
    rows.push({ ...base, scenario: `${candidate.scenario} (base: ${job.base.name})` });
  }
  if (job.control !== null) {
    const known = await runsOfPlan(store, job.control.plan, job.rules.baselineRuns);
    const control = estimateSpending(job.control, known.baselines, null);
    rows.push({ ...control, scenario: `${candidate.scenario} (control)`, isBeside: true });
  }
  return rows;
}

/** Requests, minutes, tokens, cost and the smallest detectable change of a gate. Sends nothing. */
export async function estimateCommand(io: Io, flags: Flags): Promise<number> {
  refuseLiteralSecrets(flags.inputs);
  // A shard is only ever recorded.
  const mode = flags.inputs["shard"] === undefined ? "gate" : "record";
  const config = await readConfiguration({
    values: { ...flags.inputs, mode }, describe: (field) => `--${field}`, env: io.env,
  });
  const jsonPath = single(flags, "json");
  await openResultFile(jsonPath);
  const { settings, suite } = config;
  await using jobs = await makeJobs(config, io.env);
  const store = makeStore(settings, {
    env: io.env, log: (line) => say(io, line), isOnGitHub: io.env["GITHUB_ACTIONS"] === "true",
  });
  const known = await Promise.all(jobs.jobs.map((job) => earlierRunsOf(store, job)));
  const rows = await Promise.all(known.map((one) => rowsOf(one, store)));
  const { strictness } = judgeOptions(settings, []);
  const estimate: GateEstimate = {
    schema: "tailgate.estimate/1",
    tool: { name: "tailgate", version: VERSION },
    suite, confidence: settings.confidence, confirm: settings.confirm,
    scenarios: rows.flat(),
    months: known.flatMap((one) => projectMonth(one, settings) ?? []),
    // Judged are all shards together.
    metrics: forecast(known.map((one) =>
      prospectOf(one, sizeOfRun(one.job.plan.load, one.baselines).measuredRequests)), strictness),
  };
  const json = `${JSON.stringify(estimate, null, 2)}\n`;
  if (jsonPath === "-") io.out(json);
  else {
    if (jsonPath !== null) await writeResult(jsonPath, json);
    io.out(renderEstimate(estimate, lookOf(io)));
  }
  return EXIT.ok;
}
