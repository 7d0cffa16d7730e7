import { makeGitHub } from "../adapters/github/index.ts";
import { recordingsOfRun } from "../adapters/stores/index.ts";
import { neutraliseCommands } from "../base/index.ts";
import type { RunIdentity } from "../comparison/index.ts";
import type { Settings } from "../config/index.ts";
import type { GatePorts } from "../pipeline.ts";
import type { Env } from "./surroundings.ts";

/** What earlier attempts of this workflow run have left; undefined for a first one. Never fails. */
export async function earlierAttempts(
  settings: Settings,
  { runId, attempt }: RunIdentity,
  around: { readonly env: Env; readonly log: (line: string) => void },
): Promise<GatePorts["earlier"]> {
  if (attempt < 2 || settings.mode !== "gate" || !/^\d{1,15}$/.test(runId)) return undefined;
  const { env, log } = around;
  const { "github-token": token } = settings;
  const repository = env["GITHUB_REPOSITORY"];
  if (token === null || !repository) {
    return { recordings: [], doubts: ["there is no github-token to look with"] };
  }
  const github = makeGitHub({
    token, repository, apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
    log: (line) => log(neutraliseCommands(line)),
  });
  return await recordingsOfRun(github, Number(runId));
}
