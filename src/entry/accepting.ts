import {
  backingOf, type GitHubContext, type IssueApi, type PullRequest, type PullRequestApi,
} from "../adapters/github/index.ts";
import { type Millis, oneLine, TailgateError } from "../base/index.ts";
import {
  type Acceptance, type Backing, readAcceptances, saysAcceptance, shownText,
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
/** Commits that are asked about, the newest of a range; each costs a request. */
const MAX_COMMITS = 30;

/** What is asked of GitHub here. */
export type AcceptingApi = PullRequestApi & Pick<IssueApi, "commitsBetween">;

async function acceptingOf(
  github: PullRequestApi,
  pullRequest: PullRequest,
  label: string,
): Promise<Accepting> {
  const messages = await github.commitMessages(pullRequest.number);
  const text = [shownText(pullRequest.body), ...messages].join("\n");
  if (!saysAcceptance(text)) {
    return saysAcceptance(pullRequest.body)
      ? { ...NOTHING, notes: ["not accepted: an acceptance in an HTML comment is one that nobody sees"] }
      : NOTHING;
  }
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

/** The commits since the last admitted run, and the run's own; where GitHub does not tell, that one. */
async function newCommits(
  github: AcceptingApi,
  { sha, since }: { readonly sha: string; readonly since: string | null },
): Promise<readonly string[]> {
  if (since === null || since === sha || !/^[0-9a-f]{40,64}$/.test(since)) return [sha];
  try {
    const between = (await github.commitsBetween(since, sha)).map((one) => one.sha);
    return [...new Set([...between, sha])].slice(-MAX_COMMITS);
  } catch (error) {
    if (error instanceof TailgateError) return [sha];
    throw error;
  }
}

/**
 * Pull requests whose merge this run is the first to measure: several, where a merge queue merged a
 * group or only nights are measured.
 */
async function justMerged(
  github: AcceptingApi,
  range: { readonly sha: string; readonly since: string | null },
  now: Date,
): Promise<readonly PullRequest[]> {
  const byNumber = new Map<number, PullRequest>();
  for (const sha of await newCommits(github, range)) {
    for (const one of await github.pullRequestsOf(sha)) byNumber.set(one.number, one);
  }
  return [...byNumber.values()].filter(({ mergedAt }) =>
    mergedAt !== null && now.getTime() - Date.parse(mergedAt) <= MAX_AFTER_MERGE_MS);
}

interface AcceptingOptions {
  readonly label: string;
  readonly now: Date;
  readonly mayStore: boolean;
  /** Commit of the last admitted run; asked for only where it matters. */
  readonly lastAdmitted: () => Promise<string | null>;
}

/** The pull requests that this run speaks for. */
async function pullRequestsOf(
  context: GitHubContext,
  github: AcceptingApi,
  options: AcceptingOptions,
): Promise<readonly PullRequest[]> {
  switch (context.kind) {
    case "pull-request": return [await github.pullRequest(context.number)];
    case "workflow-run": {
      const found = await measuredPullRequests(context, github);
      // What one of several accepts, the others have not.
      return found.length === 1 ? found : [];
    }
    default: {
      if (!options.mayStore) return [];
      const range = { sha: context.sha, since: await options.lastAdmitted() };
      return await justMerged(github, range, options.now);
    }
  }
}

/**
 * The regressions that somebody stood up for: in a pull request its own, on the default branch those
 * of the pull requests that were merged since the last admitted run. An acceptance ends with its pull
 * request: it holds nowhere else, and a run that was stored with it has spent it. What GitHub does
 * not tell is not accepted, and said.
 */
export async function acceptancesIn(
  context: GitHubContext,
  github: AcceptingApi | null,
  options: AcceptingOptions,
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
