import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import {
  makeGitHub, mayWriteBaseline, onGitHubActions, readContext,
} from "../adapters/github/index.ts";
import { makeArtifactStore, makeBranchStore } from "../adapters/stores/index.ts";
import { neutraliseCommands, systemClock, TailgateError } from "../base/index.ts";
import { type BaselineStore, byStart, historiesOf, type RunIdentity } from "../comparison/index.ts";
import type { Settings } from "../config/index.ts";
import { renderDataBranch } from "../report/index.ts";
import type { Env } from "./surroundings.ts";
import { makeLocalStore } from "./wiring.ts";

/** Where baselines are kept: the data branch on GitHub, a folder elsewhere, or as configured. */
export function makeStore(
  settings: Settings,
  around: {
    readonly env: Env;
    readonly log: (line: string) => void;
    /** Whether this runs in a workflow: then the data branch is the default. */
    readonly isOnGitHub: boolean;
  },
): BaselineStore {
  const { env, log } = around;
  const repository = env["GITHUB_REPOSITORY"];
  const token = settings["github-token"];
  const hasBranch = around.isOnGitHub && repository !== undefined && token !== null;
  const source = settings.baseline ?? (hasBranch
    ? { kind: "branch" as const, name: "tailgate-data" }
    : { kind: "dir" as const, path: ".tailgate" });
  const isOnline = source.kind === "branch" || source.kind === "artifact";
  if (!isOnline || !repository || token === null) return makeLocalStore(source);
  const github = makeGitHub({
    token,
    apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
    repository,
    log: (line) => log(neutraliseCommands(line)),
  });
  const warn = (line: string): void => log(neutraliseCommands(line));
  if (source.kind === "artifact") {
    return makeArtifactStore({ github, name: source.name, warn });
  }
  return makeBranchStore({
    github, branch: source.name, warn, sleep: (forMs) => sleep(forMs), random: () => Math.random(),
  });
}

/**
 * Whether a run of the command line may be stored, and as which run. In a workflow the event
 * decides, as it does for the action: a pull request only reads, whatever its flags say.
 */
export async function commandLineStoring(
  settings: Settings,
  env: Env,
): Promise<{ readonly allowed: boolean; readonly reason: string; readonly identity: RunIdentity }> {
  if (onGitHubActions(env)) {
    const path = env["GITHUB_EVENT_PATH"];
    const event = path === undefined || path === "" ? null : await readFile(path, "utf8");
    const context = readContext(env, event);
    const permission = storingIn(settings, mayWriteBaseline(context, settings["update-baseline"]));
    return { ...permission, identity: { runId: context.runId, attempt: context.attempt } };
  }
  const permission = settings["update-baseline"] === "always"
    ? { allowed: true, reason: "update-baseline is always" }
    : { allowed: false, reason: "outside a workflow only update-baseline: always stores" };
  const identity = { runId: `local-${systemClock.wallTime().getTime()}`, attempt: 1 };
  return { ...storingIn(settings, permission), identity };
}

/** Committed files, artifacts and no store at all are never written, whatever the event allows. */
export function storingIn(
  settings: Settings,
  permission: { readonly allowed: boolean; readonly reason: string },
): { readonly allowed: boolean; readonly reason: string } {
  const kind = settings.baseline?.kind;
  if (kind !== "file" && kind !== "none" && kind !== "artifact") return permission;
  const reason = kind === "none" ? "baseline is none" : `baseline is ${kind}:, which is only read`;
  return { allowed: false, reason };
}

/**
 * Of the newest admitted run of a suite; null where there is none, or where the store cannot tell,
 * which whoever loads from it says.
 */
export async function lastAdmittedCommit(
  store: BaselineStore,
  suite: string,
): Promise<string | null> {
  try {
    const runs = await store.archive?.summaries() ?? [];
    return runs.filter((run) => run.admitted && run.suite === suite).toSorted(byStart)
      .at(-1)?.commit ?? null;
  } catch (error) {
    if (error instanceof TailgateError) return null;
    throw error;
  }
}

/**
 * Prunes the store and brings its pages up to date. What was stored is stored: a failure here is a
 * line in the log.
 */
export async function tidyStore(
  store: BaselineStore,
  settings: Settings,
): Promise<readonly string[]> {
  try {
    return await store.archive?.tidy({
      now: systemClock.wallTime(),
      derive: (runs) =>
        renderDataBranch(historiesOf(runs), { withHtml: settings["history-page"] }),
    }) ?? [];
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    return [`${store.description} could not be tidied: ${error.message}`];
  }
}
