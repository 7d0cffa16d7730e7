import { oneLine, TailgateError } from "../../base/index.ts";
import type { BaselineKey, BaselineStore, Loaded, StoredRun } from "../../comparison/index.ts";
import type { Artifact, ArtifactApi } from "../github/index.ts";
import { MAX_LOADED_BYTES } from "./layout.ts";
import { type FileText, newestAdmitted, parseRun } from "./select.ts";
import { unzip, ZipError } from "./zip.ts";

export interface ArtifactStoreOptions {
  readonly github: ArtifactApi & { readonly repository: string };
  readonly name: string;
  /** Receives a sentence for whatever is listed but cannot be had. */
  readonly warn: (line: string) => void;
}

const MAX_ARCHIVE_BYTES = 64_000_000;
const LIMITS = { maxFiles: 2000, maxFileBytes: MAX_LOADED_BYTES, maxTotalBytes: 128_000_000 };
/** Artifacts opened in one load; each costs three requests. */
const MAX_OPENED = 60;
/** On these the default branch's own code runs, set off by somebody with write access. */
const TRUSTED_EVENTS: readonly string[] = ["push", "schedule", "workflow_dispatch"];

type Read =
  | { readonly kind: "runs"; readonly runs: readonly StoredRun[] }
  | { readonly kind: "gone" }
  | { readonly kind: "corrupt"; readonly path: string; readonly reason: string };

/**
 * Whether the code of the default branch made it. The branch's name alone says nothing: a fork may
 * call a branch `main`, and so may the head of a pull request.
 */
async function isTrusted(
  github: ArtifactApi,
  { origin }: Artifact,
  own: { readonly id: string; readonly defaultBranch: string },
): Promise<boolean> {
  if (origin === null || origin.repositoryId !== own.id || origin.headRepositoryId !== own.id ||
    origin.headBranch !== own.defaultBranch) return false;
  const run = await github.workflowRun(origin.runId);
  return TRUSTED_EVENTS.includes(run.event) && run.conclusion === "success";
}

/** JSON that does not call itself a recording: a verdict, a package file. */
function isOtherJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return !(typeof value === "object" && value !== null && "schema" in value &&
      typeof value.schema === "string" && value.schema.startsWith("tailgate.recording/"));
  } catch {
    return false;
  }
}

/** What a folder holds beside its recordings is left alone; a file by itself has to be one. */
function filesOf(archive: Buffer, prefix: string): readonly FileText[] {
  // Uploaded without an archive around it, a single file comes as it is.
  if (archive[0] === "{".charCodeAt(0)) {
    return [{ kind: "text", path: prefix, text: archive.toString("utf8") }];
  }
  return unzip(archive, (name) => name.endsWith(".json"), LIMITS)
    .map(({ name, bytes }) => ({ name, text: bytes.toString("utf8") }))
    .filter(({ text }) => !isOtherJson(text))
    .map(({ name, text }) => ({ kind: "text", path: `${prefix}/${oneLine(name, 200)}`, text }));
}

async function open(github: ArtifactApi, artifact: Artifact, prefix: string): Promise<Read> {
  const content = await github.downloadArtifact(artifact.id, MAX_ARCHIVE_BYTES);
  if (content.kind === "gone") return content;
  if (content.kind === "too-large") {
    return { kind: "corrupt", path: prefix, reason: `it has more than ${MAX_ARCHIVE_BYTES} bytes` };
  }
  try {
    const runs: StoredRun[] = [];
    for (const file of filesOf(content.bytes, prefix)) {
      const read = parseRun(file, null);
      if (read.kind === "corrupt") return read;
      runs.push(read.run);
    }
    return { kind: "runs", runs };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { kind: "corrupt", path: prefix, reason: oneLine(error.message) };
  }
}

const isOf = (key: BaselineKey, { recording }: StoredRun): boolean =>
  recording.suite === key.suite && recording.scenario === key.scenario &&
  recording.shard === null && recording.arm === "candidate";

const hasKey = (key: BaselineKey, { recording }: StoredRun): boolean =>
  recording.fingerprint.key === key.fingerprint;

/** The newest of each other configuration, to say what changed. */
function othersOf(key: BaselineKey, runs: readonly StoredRun[]): readonly StoredRun[] {
  const newest = new Map<string, StoredRun>();
  for (const run of newestAdmitted(runs, runs.length)) {
    if (!hasKey(key, run)) newest.set(run.recording.fingerprint.key, run);
  }
  return [...newest.values()];
}

interface Found {
  readonly runs: readonly StoredRun[];
  readonly goneCount: number;
}

async function gather(
  { github }: ArtifactStoreOptions,
  artifacts: readonly Artifact[],
  key: BaselineKey,
  limit: number,
): Promise<Found | Extract<Read, { kind: "corrupt" }>> {
  const runs: StoredRun[] = [];
  let goneCount = 0;
  let opened = 0;
  const own = await github.repositoryFacts();
  for (const artifact of artifacts) {
    const admitted = runs.filter((run) => hasKey(key, run) && run.recording.admitted !== false);
    if (admitted.length >= limit || opened >= MAX_OPENED) break;
    if (artifact.isExpired) {
      goneCount += 1;
      continue;
    }
    if (!(await isTrusted(github, artifact, own))) continue;
    opened += 1;
    const read = await open(github, artifact, `artifact ${artifact.id}`);
    if (read.kind === "corrupt") return read;
    if (read.kind === "gone") goneCount += 1;
    else runs.push(...read.runs.filter((run) => isOf(key, run)));
  }
  return { runs, goneCount };
}

async function load(
  options: ArtifactStoreOptions,
  description: string,
  key: BaselineKey,
  limit: number,
): Promise<Loaded> {
  const artifacts = await options.github.listArtifacts(options.name);
  const found = await gather(options, artifacts, key, limit);
  if ("kind" in found) return found;
  const runs = found.runs.filter((run) => hasKey(key, run));
  if (runs.length > 0) return { kind: "found", runs: newestAdmitted(runs, limit) };
  const gone = found.goneCount === 0 ? ""
    : `; ${found.goneCount} of ${artifacts.length} have expired, GitHub keeps them 90 days at most`;
  const reason = `${description} holds no run of ${oneLine(key.suite, 60)} / ` +
    `${oneLine(key.scenario, 60)} with this configuration${gone}`;
  if (found.goneCount > 0) {
    options.warn(`warning: ${reason}. Run the workflow on the default branch to record a new ` +
      "baseline, or use baseline: branch:tailgate-data, which does not expire.");
  }
  return { kind: "absent", reason, others: othersOf(key, found.runs) };
}

/**
 * `artifact:NAME`: recordings in artifacts that successful runs of the default branch of this very
 * repository uploaded. Read only: the workflow uploads them.
 */
export function makeArtifactStore(options: ArtifactStoreOptions): BaselineStore {
  const description =
    `artifact ${oneLine(options.name)} of ${oneLine(options.github.repository)}`;
  return {
    description,
    load: (key, limit) => load(options, description, key, limit),
    save: async () => {
      throw new TailgateError("usage", {
        code: "read-only-store",
        message: `${description} is only read: artifacts are uploaded by a step of the workflow.`,
        hint: "Upload report-dir with actions/upload-artifact, and use update-baseline: never.",
      });
    },
  };
}
