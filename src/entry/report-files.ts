import { join } from "node:path";
import { attemptOf } from "../gate/index.ts";
import { type Recording, serialiseRecording } from "../measurement/index.ts";
import { render } from "../report/index.ts";
import type { Verdict } from "../verdict/index.ts";
import { makeFolder, writeResult } from "./files.ts";

export interface ReportFiles {
  readonly html: string;
  readonly verdict: string;
  readonly junit: string;
  /** The first recording; further ones lie beside it. */
  readonly recording: string;
}

/** Those of an earlier attempt than `attempt` say of which. */
function recordingName(recording: Recording, attempt: number): string {
  const repeat = recording.repeat === 0 ? "" : `-confirmation-${recording.repeat}`;
  // Names come from files as well; a rung's is `chat c=10`.
  const scenario = recording.scenario.replace(/[^A-Za-z0-9._=-]/g, "-").slice(0, 100);
  const arm = recording.arm === "candidate" ? "" : `-${recording.arm}`;
  const earlier = attemptOf(recording) < attempt ? `-attempt-${attemptOf(recording)}` : "";
  return `recording-${scenario}${arm}${repeat}${earlier}.json`;
}

/** Writes HTML, JSON, JUnit and the recordings into a folder, which is made. */
export async function writeReportFiles(
  folder: string,
  verdict: Verdict,
  recordings: readonly Recording[],
): Promise<ReportFiles> {
  await makeFolder(folder);
  const files = {
    html: join(folder, "report.html"),
    verdict: join(folder, "verdict.json"),
    junit: join(folder, "junit.xml"),
  };
  await writeResult(files.html, render(verdict, "html"));
  await writeResult(files.verdict, render(verdict, "json"));
  await writeResult(files.junit, render(verdict, "junit"));
  const written: string[] = [];
  const attempt = Math.max(1, ...recordings.map(attemptOf));
  for (const recording of recordings) {
    const path = join(folder, recordingName(recording, attempt));
    await writeResult(path, serialiseRecording(recording));
    written.push(path);
  }
  return { ...files, recording: written[0] ?? "" };
}
