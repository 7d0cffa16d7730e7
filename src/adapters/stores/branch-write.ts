import { type Millis, oneLine, TailgateError, unreachable } from "../../base/index.ts";
import {
  type GitApi, type GitHubErrorCode, jitteredBackoff, type Pace, type RefChange,
} from "../github/index.ts";
import { alternativePath } from "./layout.ts";
import { listFiles } from "./tree.ts";

/**
 * One new file on a branch, by compare and swap: the new commit's parent is the tip that was read,
 * and a fast-forward-only update fails when the tip has moved. The loser reads again.
 */
const MAX_TRIES = 40;
const BACKOFF: { readonly firstMs: Millis; readonly maxMs: Millis } = {
  firstMs: 500, maxMs: 5_000,
};

const TRANSIENT: ReadonlySet<string> = new Set<GitHubErrorCode>([
  "github-conflict", "github-refused", "github-not-found",
]);

export interface Append extends Pace {
  readonly github: GitApi & { readonly repository: string };
  readonly branch: string;
  /** For messages: `branch tailgate-data of owner/repo`. */
  readonly description: string;
  readonly path: string;
  readonly text: string;
}

interface Stored {
  readonly kind: "stored";
  readonly path: string;
}

interface LostRace {
  readonly kind: "lost-race";
  readonly reason: string;
}

type Try = Stored | LostRace;

const isLost = (outcome: { readonly kind: string }): outcome is LostRace =>
  outcome.kind === "lost-race";

const readme = (branch: string): string => `# Baselines of tailgate

This branch holds the recordings that pull requests are compared with. It shares no history with
the code, is written by workflow runs on the default branch, and is never merged.

- One file per run, named after it:
  \`v1/<suite>/<scenario>/<fingerprint>/<year>/<month>/<run>-<attempt>-<shard>.json\`
- Files are only added. A file with \`"admitted": false\` is history, not a baseline.
- To start afresh delete the branch \`${branch}\`: the next run on the default branch creates it.
`;

function explainRules(append: Append, reason: string): TailgateError {
  return new TailgateError("store", {
    code: "branch-protected",
    message: `The rules of ${append.description} do not let this workflow write to it ` +
      `(${oneLine(reason)}).`,
    hint: `Exclude ${append.branch} from the branch protection or ruleset, or let GitHub Actions ` +
      "bypass it.",
  });
}

function emptyRepository(append: Append): TailgateError {
  return new TailgateError("store", {
    code: "empty-repository",
    message: `${oneLine(append.github.repository)} has no commit yet, so nothing can be stored.`,
    hint: "Push a first commit to the default branch.",
  });
}

function outcomeOf(append: Append, change: RefChange, path: string): Try {
  switch (change.kind) {
    case "changed":
      return { kind: "stored", path };
    case "lost-race":
      return change;
    case "against-rules":
      throw explainRules(append, change.reason);
    default:
      return unreachable(change);
  }
}

async function bootstrap(append: Append, blob: string): Promise<Try> {
  const { github, branch, path } = append;
  const about = await github.createBlob(readme(branch));
  const tree = await github.createTree({
    baseTree: null,
    files: [{ path: "README.md", blob: about }, { path, blob }],
  });
  const commit = await github.createCommit({
    message: `Start the baselines with ${path}`, tree, parents: [],
  });
  return outcomeOf(append, await github.createBranch(branch, commit), path);
}

type Place =
  | { readonly kind: "free" }
  | { readonly kind: "stored"; readonly path: string }
  /** The same run has stored something else under its path. */
  | { readonly kind: "taken" };

async function placeOf(append: Append, rootSha: string, blob: string): Promise<Place> {
  const stem = append.path.replace(/\.json$/, "");
  const second = alternativePath(append.path, blob);
  const present = await listFiles(append.github, rootSha, stem);
  const stored = present.find((file) =>
    (file.path === append.path || file.path === second) && file.sha === blob);
  if (stored !== undefined) return { kind: "stored", path: stored.path };
  return present.some((file) => file.path === append.path) ? { kind: "taken" } : { kind: "free" };
}

interface Prepared {
  readonly tip: string;
  readonly baseTree: string;
  readonly blob: string;
  readonly path: string;
}

async function commitOf(append: Append, { tip, baseTree, blob, path }: Prepared): Promise<string> {
  const tree = await append.github.createTree({ baseTree, files: [{ path, blob }] });
  return append.github.createCommit({ message: `Add ${path}`, tree, parents: [tip] });
}

async function extend(append: Append, tip: string, blob: string): Promise<Try> {
  const { github, branch } = append;
  const baseTree = await github.getCommitTree(tip);
  const prepared: Prepared = { tip, baseTree, blob, path: append.path };
  // Side by side: the less time between reading and moving the tip, the fewer races are lost.
  const [place, usual] = await Promise.all([
    placeOf(append, baseTree, blob), commitOf(append, prepared),
  ]);
  switch (place.kind) {
    case "stored":
      return place;
    case "free":
      return outcomeOf(append, await github.advanceBranch(branch, usual), append.path);
    case "taken": {
      const path = alternativePath(append.path, blob);
      const commit = await commitOf(append, { ...prepared, path });
      return outcomeOf(append, await github.advanceBranch(branch, commit), path);
    }
    default:
      return unreachable(place);
  }
}

async function attempt(append: Append, blob: string): Promise<Try> {
  const branch = await append.github.getBranch(append.branch);
  switch (branch.kind) {
    case "found":
      return await extend(append, branch.sha, blob);
    case "absent":
      return await bootstrap(append, blob);
    case "empty-repository":
      throw emptyRepository(append);
    default:
      return unreachable(branch);
  }
}

async function createBlob(append: Append): Promise<string> {
  try {
    return await append.github.createBlob(append.text);
  } catch (error) {
    // The first write of all; a repository without commits answers 409 to it.
    if (!(error instanceof TailgateError) || error.code !== "github-conflict") throw error;
    const branch = await append.github.getBranch(append.branch);
    throw branch.kind === "empty-repository" ? emptyRepository(append) : error;
  }
}

/** Repeats what lost a race or met a passing refusal, with full jitter between the tries. */
async function inTries<T extends { readonly kind: string }>(
  append: Append,
  work: () => Promise<T | LostRace>,
): Promise<T> {
  let reason = "";
  for (let count = 0; count < MAX_TRIES; count += 1) {
    if (count > 0) await append.sleep(jitteredBackoff(count - 1, BACKOFF, append.random));
    try {
      const outcome = await work();
      if (!isLost(outcome)) return outcome;
      reason = outcome.reason;
    } catch (error) {
      // Replicas lag: an object written or a tip read a moment ago may be refused as unknown.
      if (!(error instanceof TailgateError) || !TRANSIENT.has(error.code)) throw error;
      reason = error.message;
    }
  }
  throw new TailgateError("store", {
    code: "branch-contended",
    message: `The run could not be added to ${append.description} in ${MAX_TRIES} tries ` +
      `(${oneLine(reason)}).`,
    hint: "Run the job again. If many jobs write at once, give them a concurrency group with " +
      "queue: max.",
  });
}

/**
 * Adds the file and answers its path; nothing changes when it is there already.
 * @throws TailgateError `store`: without permission, against rules, or after 40 lost races
 */
export async function appendToBranch(append: Append): Promise<{ readonly path: string }> {
  const { blob } = await inTries(append, async () =>
    ({ kind: "created", blob: await createBlob(append) }) as const);
  const { path } = await inTries<Stored>(append, () => attempt(append, blob));
  return { path };
}
