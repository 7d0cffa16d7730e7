import {
  backingOf, type GitHubContext, type PullRequest, type PullRequestApi,
} from "../adapters/github/index.ts";
import { type Millis, oneLine, TailgateError } from "../base/index.ts";
import {
  type Acceptance, type Backing, readAcceptances, saysAcceptance,
} from "../verdict/index.ts";
import { measuredPullRequests } from "./measured-pull-requests.ts";

/** What is accepted in this run, and a line for each thing that a reader of the log wants to know. */
export interface Accepting {
  readonly acceptances: readonly Acceptance[];
  readonly notes: readonly string[];
}

const NOTHING: Accepting = { acceptances: [], notes: [] };

/** How long after the merge a run may still bring the acceptance into the baselines. */
const MAX_AFTER_MERGE_MS: Millis = 7 * 24 * 3_600_000;

async function acceptingOf(
  github: PullRequestApi,
  pullRequest: PullRequest,
  label: string,
): Promise<Accepting> {
  const messages = await github.commitMessages(pullRequest.number);
  const text = [pullRequest.body, ...messages].join("\n");
  if (!saysAcceptance(text)) return NOTHING;
  const found = await backingOf(github, pullRequest, label);
  const by = `pull request #${pullRequest.number}`;
  const backing: Backing = found.kind === "backed" ? { kind: "backed", by } : found;
  const { acceptances, refused } = readAcceptances(text, backing, label);
  const through = found.kind === "backed" ? found.through : "";
  return {
    acceptances,
    notes: [
      ...acceptances.map(({ metric, bound, reason }) =>
        `accepted in ${by} through ${oneLine(through)}: ${metric} up to ${bound}, ${reason}`),
      ...refused.map((problem) => `not accepted: ${problem}`),
    ],
  };
}

/** Pull requests whose merge this run is the first, or among the first, to measure. */
async function justMerged(
  github: PullRequestApi,
  sha: string,
  now: Date,
): Promise<readonly PullRequest[]> {
  const all = await github.pullRequestsOf(sha);
  return all.filter(({ mergedAt }) =>
    mergedAt !== null && now.getTime() - Date.parse(mergedAt) <= MAX_AFTER_MERGE_MS);
}

/** The pull requests that this run speaks for. */
async function pullRequestsOf(
  context: GitHubContext,
  github: PullRequestApi,
  options: { readonly now: Date; readonly mayStore: boolean },
): Promise<readonly PullRequest[]> {
  switch (context.kind) {
    case "pull-request": return [await github.pullRequest(context.number)];
    case "workflow-run": {
      const found = await measuredPullRequests(context, github);
      // What one of several accepts, the others have not.
      return found.length === 1 ? found : [];
    }
    default: return options.mayStore ? await justMerged(github, context.sha, options.now) : [];
  }
}

/**
 * The regressions that somebody stood up for: in a pull request its own, on the default branch those
 * of the pull request that was just merged. An acceptance ends with its pull request: it holds
 * nowhere else, and a run that was stored with it has spent it. What GitHub does not tell is not
 * accepted, and said.
 */
export async function acceptancesIn(
  context: GitHubContext,
  github: PullRequestApi | null,
  options: { readonly label: string; readonly now: Date; readonly mayStore: boolean },
): Promise<Accepting> {
  if (github === null) return NOTHING;
  try {
    const pullRequests = await pullRequestsOf(context, github, options);
    const each: Accepting[] = [];
    for (const one of pullRequests) each.push(await acceptingOf(github, one, options.label));
    return {
      acceptances: each.flatMap(({ acceptances }) => acceptances),
      notes: each.flatMap(({ notes }) => notes),
    };
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    // The lines may be there: without an answer they do not count, but the gate goes on.
    const hint = error.hint === null ? "" : ` ${error.hint}`;
    return { acceptances: [], notes: [`acceptances are not known: ${error.message}${hint}`] };
  }
}
