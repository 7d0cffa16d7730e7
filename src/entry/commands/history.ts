import { UsageError } from "../../base/index.ts";
import { historiesOf } from "../../comparison/index.ts";
import { renderHistory } from "../../report/index.ts";
import { readConfiguration, refuseLiteralSecrets } from "../configuration.ts";
import { EXIT } from "../exit.ts";
import { writeResult } from "../files.ts";
import { type Flags, single } from "../flags.ts";
import { makeStore } from "../stores.ts";
import { type Io, say } from "../streams.ts";
import { openResultFile } from "./gate.ts";

/** Trend, change points and drift of the stored runs. Sends nothing to the endpoint. */
export async function historyCommand(io: Io, flags: Flags): Promise<number> {
  refuseLiteralSecrets(flags.inputs);
  const config = await readConfiguration({
    values: { ...flags.inputs, mode: "judge" }, describe: (field) => `--${field}`, env: io.env,
    candidatesGiven: true,
  });
  const jsonPath = single(flags, "json");
  await openResultFile(jsonPath);
  const store = makeStore(config.settings, {
    env: io.env, log: (line) => say(io, line), isOnGitHub: io.env["GITHUB_ACTIONS"] === "true",
  });
  if (store.archive === undefined) {
    throw new UsageError([{
      field: "baseline", value: config.settings.baseline?.kind ?? null, origin: "baseline",
      message: "has no history: only branch: and dir: keep all runs.",
      fix: "use --baseline dir:PATH or branch:NAME",
    }]);
  }
  const runs = await store.archive.summaries();
  const histories = historiesOf(runs);
  const json = JSON.stringify(
    { schema: "tailgate.history/1", store: store.description, histories }, null, 2);
  if (jsonPath === "-") io.out(`${json}\n`);
  else {
    if (jsonPath !== null) await writeResult(jsonPath, `${json}\n`);
    io.out(renderHistory(histories, store.description, runs.length));
  }
  return EXIT.ok;
}
