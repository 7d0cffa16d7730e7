import { serialiseRecording } from "../../measurement/index.ts";
import { record } from "../../pipeline.ts";
import { render } from "../../report/index.ts";
import { readConfiguration, refuseLiteralSecrets } from "../configuration.ts";
import { costCapOf, costLine, costOfPlan, refuseBeyondCap } from "../cost-cap.ts";
import { EXIT, exitCodeOfSignal } from "../exit.ts";
import { writeResult } from "../files.ts";
import { type Flags, required } from "../flags.ts";
import { displayOf } from "../progress.ts";
import { recordedJob } from "../recorded-job.ts";
import { estimateSpending } from "../spending.ts";
import { type Io, lookOf, say } from "../streams.ts";
import { detailOf, generatorLine, planLine, settingLines } from "../verbose.ts";
import { makeJobs, makeRunPorts } from "../wiring.ts";
import { openResultFile } from "./gate.ts";

/** Run one scenario and write its recording. */
export async function recordCommand(io: Io, flags: Flags): Promise<number> {
  refuseLiteralSecrets(flags.inputs);
  const outPath = required(flags, "out");
  const config = await readConfiguration({
    values: { ...flags.inputs, mode: "record" }, describe: (field) => `--${field}`, env: io.env,
  });
  await openResultFile(outPath);
  await using jobs = await makeJobs(config, io.env);
  const job = recordedJob(config, jobs.jobs);
  const maxCostUsd = costCapOf(config.settings);
  if (maxCostUsd !== null) {
    const cost = costOfPlan([estimateSpending(job, [], null)]);
    refuseBeyondCap([job], cost, maxCostUsd);
    const line = costLine(cost, config.settings);
    if (line !== null) say(io, line);
  }
  const detail = detailOf(flags, (line) => say(io, line));
  for (const line of [...settingLines(config), planLine(job)]) detail(line);
  const display = displayOf(io, flags.switches.has("quiet"));
  const recording = await record(job, makeRunPorts({
    env: io.env, signal: io.signal, onProgress: display.onProgress, maxCostUsd,
  }));
  display.clear();
  detail(generatorLine(recording));
  const text = serialiseRecording(recording);
  if (outPath === "-") io.out(text);
  else {
    await writeResult(outPath, text);
    io.out(render(recording, "text", lookOf(io)));
    say(io, `recording: ${outPath}`);
  }
  if (recording.end === "interrupted") return exitCodeOfSignal(io.signalName() ?? "SIGINT");
  return recording.end === "completed" && recording.health.healthy ? EXIT.ok : EXIT.unmeasured;
}
