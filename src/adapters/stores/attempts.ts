import { oneLine, TailgateError } from "../../base/index.ts";
import type { Recording } from "../../measurement/index.ts";
import type { Artifact, ArtifactApi } from "../github/index.ts";
import { parseRun } from "./select.ts";
import { unzip, ZipError } from "./zip.ts";

/** A report directory with its recordings; a larger artifact is something else. */
const MAX_ARCHIVE_BYTES = 16_000_000;
/** Each costs two requests. */
const MAX_OPENED = 20;
const LIMITS = { maxFiles: 2000, maxFileBytes: 8_000_000, maxTotalBytes: 64_000_000 };

/** What earlier attempts of a workflow run have left, and what could not be read of it. */
export interface AttemptRecordings {
  readonly recordings: readonly Recording[];
  readonly doubts: readonly string[];
}

const NOTHING: AttemptRecordings = { recordings: [], doubts: [] };

const isRecordingFile = (name: string): boolean =>
  /^recording-.*\.json$/.test(name.slice(name.lastIndexOf("/") + 1));

async function open(github: ArtifactApi, { id }: Artifact): Promise<AttemptRecordings> {
  const content = await github.downloadArtifact(id, MAX_ARCHIVE_BYTES);
  if (content.kind !== "bytes") return NOTHING;
  const where = `artifact ${id}`;
  try {
    const read = unzip(content.bytes, isRecordingFile, LIMITS).map(({ name, bytes }) => parseRun(
      { kind: "text", path: `${where}/${oneLine(name, 200)}`, text: bytes.toString("utf8") }, null));
    return {
      recordings: read.flatMap((one) => (one.kind === "run" ? [one.run.recording] : [])),
      doubts: read.flatMap((one) => (one.kind === "corrupt" ? [one.reason] : [])),
    };
  } catch (error) {
    // Uploaded without an archive around it, or by somebody else: it holds no recordings of ours.
    if (error instanceof ZipError) return NOTHING;
    throw error;
  }
}

/**
 * The recordings `recording-*.json` in the artifacts of one workflow run, by whatever name they were
 * uploaded. Not to find them, or not to be allowed to look, is no failure: it is said in `doubts`.
 */
export async function recordingsOfRun(github: ArtifactApi, runId: number): Promise<AttemptRecordings> {
  try {
    const artifacts = (await github.artifactsOfRun(runId))
      .filter(({ isExpired, sizeBytes }) => !isExpired && sizeBytes <= MAX_ARCHIVE_BYTES);
    const found: AttemptRecordings[] = [];
    for (const artifact of artifacts.slice(0, MAX_OPENED)) found.push(await open(github, artifact));
    const byId = new Map(found.flatMap(({ recordings }) => recordings).map((run) => [run.id, run]));
    return { recordings: [...byId.values()], doubts: found.flatMap(({ doubts }) => doubts) };
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    return { recordings: [], doubts: [`${error.message}${error.hint === null ? "" : ` ${error.hint}`}`] };
  }
}
