import { z } from "zod";
import { TailgateError } from "../../base/index.ts";
import type { CommentApi, Issue, IssueApi } from "./api.ts";
import { isBy } from "./author.ts";

/** What an issue is to say of one problem; finished strings. */
export interface IssueRequest {
  /** Stays the same from night to night. */
  readonly key: string;
  readonly title: string;
  /** Markdown of the first night. */
  readonly body: string;
  /** Markdown of each further one. */
  readonly comment: string;
  /** What is wrong in it tonight: the issue is over when all that ever was is well again. */
  readonly parts: readonly string[];
}

export interface Night {
  readonly github: IssueApi & Pick<CommentApi, "viewerLogin">;
  readonly runId: string;
  /** Problems of tonight. */
  readonly problems: readonly IssueRequest[];
  /** Whether tonight has shown a part to be well; that it is not among the problems is not enough. */
  readonly isWell: (part: string) => boolean;
}

export type IssueChange =
  | { readonly kind: "opened" | "commented" | "closed" | "clean" | "unchanged"; readonly url: string }
  /** The other problems are told all the same. */
  | { readonly kind: "failed"; readonly error: TailgateError };

/** The state of an issue lies in the last line of its body. */
const state = z.object({
  key: z.string().max(1000),
  /** The last night that was counted: a run that is started again counts once. */
  run: z.string().max(40),
  nights: z.number().int().min(1).max(1e6),
  /** Clean nights in a row. */
  clean: z.number().int().min(0).max(1e6),
  /** All that was wrong since it was opened. */
  parts: z.array(z.string().max(1000)).max(100),
});
type State = z.infer<typeof state>;

const CLEAN_NIGHTS = 2;
const PREFIX = "<!-- tailgate-issue ";
const MAX_NEW = 10;

/** `--` and `>` would end the comment that hides it. */
const escapeInside = (json: string): string =>
  json.replaceAll(">", "\\u003e").replaceAll("--", "-\\u002d");

function withState(body: string, now: State): string {
  const lines = body.trimEnd().split("\n");
  const text = lines.at(-1)?.startsWith(PREFIX) === true ? lines.slice(0, -1) : lines;
  return `${text.join("\n").trimEnd()}\n\n${PREFIX}${escapeInside(JSON.stringify(now))} -->\n`;
}

function stateOf({ body }: Issue): State | null {
  const line = body.trimEnd().split("\n").at(-1) ?? "";
  if (!line.startsWith(PREFIX) || !line.endsWith(" -->")) return null;
  try {
    return state.parse(JSON.parse(line.slice(PREFIX.length, -4)));
  } catch {
    return null;
  }
}

type Known = readonly [issue: Issue, now: State];

/** Anybody can open an issue with our marker, so the author counts too, as for comments. */
async function ownIssues({ github }: Night): Promise<ReadonlyMap<string, Known>> {
  const viewer = await github.viewerLogin();
  const known = new Map<string, Known>();
  for (const issue of await github.listOpenIssues()) {
    const now = isBy(issue.author, viewer) ? stateOf(issue) : null;
    if (now !== null) known.set(now.key, [issue, now]);
  }
  return known;
}

async function failAgain(night: Night, problem: IssueRequest, [issue, now]: Known): Promise<IssueChange> {
  if (now.run === night.runId) return { kind: "unchanged", url: issue.url };
  const nights = now.nights + 1;
  await night.github.commentOnIssue(issue.number, `Night ${nights}. ${problem.comment}`);
  const parts = [...new Set([...now.parts, ...problem.parts])];
  const next = { ...now, run: night.runId, nights, clean: 0, parts };
  await night.github.updateIssue(issue.number, { body: withState(issue.body, next) });
  return { kind: "commented", url: issue.url };
}

async function countClean(night: Night, [issue, now]: Known): Promise<IssueChange> {
  if (now.run === night.runId) return { kind: "unchanged", url: issue.url };
  const clean = now.clean + 1;
  const body = withState(issue.body, { ...now, run: night.runId, clean });
  if (clean < CLEAN_NIGHTS) {
    await night.github.updateIssue(issue.number, { body });
    return { kind: "clean", url: issue.url };
  }
  await night.github.commentOnIssue(issue.number,
    `Clean for ${clean} nights in a row: closed. It is opened anew if it comes back.`);
  await night.github.updateIssue(issue.number, { body, state: "closed" });
  return { kind: "closed", url: issue.url };
}

async function open(night: Night, { key, title, body, parts }: IssueRequest): Promise<IssueChange> {
  const first = withState(body, { key, run: night.runId, nights: 1, clean: 0, parts: [...parts] });
  const { url } = await night.github.createIssue(title, first);
  return { kind: "opened", url };
}

/** What is to be done tonight, each by itself. */
function workOf(night: Night, known: ReadonlyMap<string, Known>): readonly (() => Promise<IssueChange>)[] {
  const failing = new Map(night.problems.map((problem) => [problem.key, problem]));
  const further = [...known].flatMap(([key, one]) => {
    const problem = failing.get(key);
    if (problem !== undefined) return [() => failAgain(night, problem, one)];
    const [, { parts }] = one;
    return parts.every(night.isWell) ? [() => countClean(night, one)] : [];
  });
  const fresh = [...failing.values()].filter(({ key }) => !known.has(key)).slice(0, MAX_NEW);
  return [...further, ...fresh.map((problem) => () => open(night, problem))];
}

/**
 * One issue for each problem: opened on the first night, commented on each further one, closed after
 * two clean nights in a row. No label is needed, so none can be missing.
 * @throws TailgateError `publish` where the open issues cannot be listed
 */
export async function publishNight(night: Night): Promise<readonly IssueChange[]> {
  const changes: IssueChange[] = [];
  for (const work of workOf(night, await ownIssues(night))) {
    try {
      changes.push(await work());
    } catch (error) {
      if (!(error instanceof TailgateError)) throw error;
      changes.push({ kind: "failed", error });
    }
  }
  return changes;
}
