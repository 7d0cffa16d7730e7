import { randomUUID } from "node:crypto";
import { cpus, release } from "node:os";
import type { Json } from "../base/index.ts";

/** Environment variables, as the process got them. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Of which commit, and of which run of a workflow. */
export function commitOf(env: Env): Record<string, Json> {
  return {
    commit: env["GITHUB_SHA"] ?? null,
    ref: env["GITHUB_REF"] ?? null,
    runId: env["GITHUB_RUN_ID"] ?? null,
    attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? "1"),
  };
}

/** What a recording says of the machine and the commit. No host name, no user, no path. */
export function describeSurroundings(env: Env): Record<string, Json> {
  const processors = cpus();
  return {
    runner: {
      os: process.platform,
      arch: process.arch,
      kind: env["RUNNER_ENVIRONMENT"] ?? "local",
    },
    osRelease: release(),
    node: process.versions.node,
    cpu: processors[0]?.model ?? "unknown",
    cores: processors.length,
    ...commitOf(env),
  };
}

export const newId = (): string => randomUUID();
