import { z } from "zod";
import type { CommentApi, Issue, IssueApi } from "./api.ts";

/** What an issue is to say of one problem; finished strings. */
export interface IssueRequest {
  /** Stays the same from night to night. */
  readonly key: string;
  readonly title: string;
  /** Markdown of the first night. */
  readonly body: string;
  /** Markdown of each further one. */
  readonly comment: string;
}

export interface Night {
  readonly github: IssueApi & Pick<CommentApi, "viewerLogin">;
  readonly runId: string;
  /** Problems of tonight. */
  readonly problems: readonly IssueRequest[];
  /** Whether tonight looked for the problem of this key; only then is its absence health. */
  readonly covers: (key: string) => boolean;
}

export interface IssueChange {
  readonly kind: "opened" | "commented" | "closed" | "clean" | "unchanged";
  readonly url: string;
}

/** The state of an issue lies in the last line of its body. */
const state = z.object({
  key: z.string().max(1000),
  /** The last night that was counted: a run that is started again counts once. */
  run: z.string().max(40),
  nights: z.number().int().min(1).max(1e6),
  /** Clean nights in a row. */
  clean: z.number().int().min(0).max(1e6),
});
type State = z.infer<typeof state>;

const CLEAN_NIGHTS = 2;
const PREFIX = "<!-- tailgate-issue ";
const ACTIONS_BOT = "github-actions[bot]";
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
    const { login, isBot } = issue.author;
    const isOurs = viewer === null ? isBot || login === ACTIONS_BOT : login === viewer;
    const now = isOurs ? stateOf(issue) : null;
    if (now !== null) known.set(now.key, [issue, now]);
  }
  return known;
}

async function failAgain(night: Night, problem: IssueRequest, [issue, now]: Known): Promise<IssueChange> {
  if (now.run === night.runId) return { kind: "unchanged", url: issue.url };
  const nights = now.nights + 1;
  await night.github.commentOnIssue(issue.number, `Night ${nights}. ${problem.comment}`);
  const next = { ...now, run: night.runId, nights, clean: 0 };
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

/**
 * One issue for each problem: opened on the first night, commented on each further one, closed after
 * two clean nights in a row. No label is needed, so none can be missing.
 * @throws TailgateError `publish`
 */
export async function publishNight(night: Night): Promise<readonly IssueChange[]> {
  const known = await ownIssues(night);
  const failing = new Map(night.problems.map((problem) => [problem.key, problem]));
  const changes: IssueChange[] = [];
  for (const [key, one] of known) {
    const problem = failing.get(key);
    if (problem !== undefined) changes.push(await failAgain(night, problem, one));
    else if (night.covers(key)) changes.push(await countClean(night, one));
  }
  const fresh = [...failing.values()].filter(({ key }) => !known.has(key)).slice(0, MAX_NEW);
  for (const { key, title, body } of fresh) {
    const first = withState(body, { key, run: night.runId, nights: 1, clean: 0 });
    const { url } = await night.github.createIssue(title, first);
    changes.push({ kind: "opened", url });
  }
  return changes;
}
