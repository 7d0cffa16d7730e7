import { writeFile } from "node:fs/promises";
import { TailgateError } from "../../base/index.ts";
import { type BaselineStore, chooseBaselines } from "../../comparison/index.ts";
import { makeFingerprint, type Recording } from "../../measurement/index.ts";
import type { Job } from "../../pipeline.ts";
import { type GateEstimate, renderEstimate, type ScenarioEstimate } from "../../report/index.ts";
import { forecast, type Prospect } from "../../verdict/index.ts";
import { readConfiguration, refuseLiteralSecrets } from "../configuration.ts";
import { EXIT } from "../exit.ts";
import { type Flags, single } from "../flags.ts";
import { estimateSpending } from "../spending.ts";
import { makeStore } from "../stores.ts";
import { type Io, say } from "../streams.ts";
import { VERSION } from "../version.ts";
import { judgeOptions, makeJobs } from "../wiring.ts";
import { openResultFile } from "./gate.ts";

interface Known {
  readonly job: Job;
  readonly baselines: readonly Recording[];
  readonly absence: string | null;
}

/** The baselines that a run of this job would be compared with; a paired one brings its own base. */
async function baselinesFor(store: BaselineStore, job: Job): Promise<Known> {
  if (job.base !== null) return { job, baselines: [], absence: null };
  const { plan, rules } = job;
  const fingerprint = makeFingerprint({ hard: plan.comparableKeys, soft: {} });
  const loaded = await store.load(
    { suite: plan.suite, scenario: plan.scenario, fingerprint: fingerprint.key }, rules.baselineRuns);
  switch (loaded.kind) {
    case "found": {
      const stored = loaded.runs.map(({ recording }) => recording);
      const newest = stored.at(-1);
      if (newest === undefined) return { job, baselines: [], absence: "nothing is stored yet" };
      // A run to come is like the newest one, but for its id.
      const { runs, absence } = chooseBaselines({ ...newest, id: "to come" }, stored, rules.baselineRuns);
      return { job, baselines: runs, absence };
    }
    case "absent": {
      const newest = loaded.others.at(-1)?.recording;
      if (newest === undefined) return { job, baselines: [], absence: loaded.reason };
      const { absence } = chooseBaselines({ ...newest, id: "to come", fingerprint: { ...newest.fingerprint,
        key: fingerprint.key, hard: { ...fingerprint.hard } } },
      loaded.others.map(({ recording }) => recording), rules.baselineRuns);
      return { job, baselines: [], absence: absence ?? loaded.reason };
    }
    case "corrupt":
      throw new TailgateError("store", {
        code: "corrupt-baseline",
        message: `${store.description}: ${loaded.path} is corrupt: ${loaded.reason}`,
        hint: "Restore that file or delete it; a damaged baseline is never silently skipped.",
      });
  }
}

function prospectOf({ job, baselines }: Known, requests: number | null): Prospect {
  const { plan: { scenario, target }, rules, priced } = job;
  const isChat = target.api !== "http";
  return {
    scenario, requests, rules, baselines, isPaired: job.base !== null,
    tells: { pieces: isChat && target.stream, tokens: isChat, cost: isChat && priced !== null },
  };
}

/** A row for the candidate, and one for the base that takes turns with it. */
function rowsOf({ job, baselines, absence }: Known): readonly ScenarioEstimate[] {
  const candidate = estimateSpending(job, baselines, absence);
  if (job.base === null) return [candidate];
  const base = estimateSpending(job.base, [], null);
  return [candidate, { ...base, scenario: `${candidate.scenario} (base: ${job.base.name})` }];
}

/** Requests, minutes, tokens, cost and the smallest detectable change of a gate. Sends nothing. */
export async function estimateCommand(io: Io, flags: Flags): Promise<number> {
  refuseLiteralSecrets(flags.inputs);
  const config = await readConfiguration({
    values: { ...flags.inputs, mode: "gate" }, describe: (field) => `--${field}`, env: io.env,
  });
  const jsonPath = single(flags, "json");
  await openResultFile(jsonPath);
  const { settings, suite } = config;
  await using jobs = await makeJobs(config, io.env);
  const store = makeStore(settings, {
    env: io.env, log: (line) => say(io, line), isOnGitHub: io.env["GITHUB_ACTIONS"] === "true",
  });
  const known = await Promise.all(jobs.jobs.map((job) => baselinesFor(store, job)));
  const rows = known.map(rowsOf);
  const { strictness } = judgeOptions(settings, []);
  const estimate: GateEstimate = {
    schema: "tailgate.estimate/1",
    tool: { name: "tailgate", version: VERSION },
    suite, confidence: settings.confidence, confirm: settings.confirm,
    scenarios: rows.flat(),
    metrics: forecast(known.map((one, at) =>
      prospectOf(one, rows[at]?.[0]?.measuredRequests ?? null)), strictness),
  };
  const json = `${JSON.stringify(estimate, null, 2)}\n`;
  if (jsonPath === "-") io.out(json);
  else {
    if (jsonPath !== null) await writeFile(jsonPath, json);
    io.out(renderEstimate(estimate, { color: io.useColour }));
  }
  return EXIT.ok;
}
