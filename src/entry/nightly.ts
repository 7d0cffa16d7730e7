import {
  type GitHub, type GitHubContext, publishNight, runUrlOf,
} from "../adapters/github/index.ts";
import { TailgateError } from "../base/index.ts";
import { type BaselineStore, historiesOf, type RunHistory } from "../comparison/index.ts";
import type { Settings } from "../config/index.ts";
import { renderProblem } from "../report/index.ts";
import {
  cleanParts, partsOf, type Problem, problemKey, problemsOf, type Verdict,
} from "../verdict/index.ts";

async function commitsSince(
  github: GitHub,
  { lastGood }: Problem,
  head: string,
): Promise<readonly { readonly sha: string; readonly message: string }[] | null> {
  if (lastGood === null || !/^[0-9a-f]{7,64}$/.test(lastGood)) return null;
  try {
    return await github.commitsBetween(lastGood, head);
  } catch (error) {
    // A range that GitHub does not know any more does not keep the issue from being written.
    if (error instanceof TailgateError) return null;
    throw error;
  }
}

/**
 * A run that is not admitted was told of in its own night; among the levels it would make the first
 * nights after its repair look like a lasting change.
 */
async function historiesIn(store: BaselineStore): Promise<readonly RunHistory[]> {
  const runs = await store.archive?.summaries() ?? [];
  return historiesOf(runs.filter(({ admitted }) => admitted));
}

function failureLine({ message, hint }: TailgateError): string {
  return `no issue: ${message}${hint === null ? "" : ` ${hint}`}`;
}

/**
 * After a scheduled run: one issue for each problem. Answers lines for the log; failing to publish is
 * one of them, since the verdict stands in the summary whatever becomes of the issues.
 */
export async function reportNight(
  context: GitHubContext,
  verdict: Verdict,
  around: {
    readonly settings: Settings;
    readonly github: GitHub | null;
    readonly store: BaselineStore;
  },
): Promise<readonly string[]> {
  const { settings, github, store } = around;
  const isWanted = context.kind === "schedule" && settings.issue === "on-nightly";
  if (!isWanted || github === null || settings.mode === "record") return [];
  try {
    const problems = problemsOf(verdict, await historiesIn(store));
    const requests = [];
    for (const problem of problems) {
      const commits = await commitsSince(github, problem, context.sha);
      requests.push({
        key: problemKey(problem), parts: partsOf(problem),
        ...renderProblem(problem, {
          headline: verdict.headline, runUrl: runUrlOf(context), commit: context.sha, commits,
        }),
      });
    }
    const clean = cleanParts(verdict);
    const changes = await publishNight({
      github, runId: context.runId, problems: requests, isWell: (part) => clean.has(part),
    });
    const lines = changes.map((change) =>
      (change.kind === "failed" ? failureLine(change.error) : `issue ${change.kind}: ${change.url}`));
    return [...new Set(lines)];
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    return [failureLine(error)];
  }
}
