import { UsageError } from "../base/index.ts";
import type { Config } from "../config/index.ts";
import type { Job } from "../pipeline.ts";
import { scenarioOfPlan } from "../plan/index.ts";
import { onlyJob } from "./wiring.ts";

/** The one job that a single recording can hold. @throws UsageError where there is more to measure. */
export function recordedJob({ origins }: Config, jobs: readonly Job[]): Job {
  const job = onlyJob(jobs);
  if (job.control === null) return job;
  const field = "control-endpoint";
  const own = `scenarios.${scenarioOfPlan(job.plan.scenario)}.${field}`;
  throw new UsageError([{
    field, value: job.control.plan.target.origin, origin: origins[own] ?? origins[field] ?? "nowhere",
    message: "A recording holds one endpoint, so that the control would not be asked.",
    fix: "remove it here, or run a gate, which asks it",
  }]);
}
