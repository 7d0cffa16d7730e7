import { type Millis, TailgateError } from "../../base/index.ts";
import type { CommentApi, IssueComment } from "./api.ts";
import { isBy } from "./author.ts";
import { joinParts, mergeParts, type Part, splitParts } from "./comment-parts.ts";
import type { GitHubContext } from "./context.ts";
import { formatMarker, isLaterRun, readMarker, type Stamp, withMarker } from "./marker.ts";
import { explainDenial } from "./permissions.ts";
import type { Pace } from "./retry.ts";

export interface CommentRequest extends Pace {
  readonly github: CommentApi;
  readonly pullRequest: number;
  /** One comment per key and pull request: several gates keep apart. */
  readonly key: string;
  /** Markdown whose first line is the verdict; the hidden marker is appended. */
  readonly body: string;
  /** Which of several jobs of the run speaks; without it, it is for the whole run. */
  readonly part?: Pick<Part, "name" | "title" | "rank">;
  /** Bring an existing comment up to date, but do not post a first one. */
  readonly onlyUpdate?: boolean;
  readonly stamp: Stamp;
}

export type CommentResult =
  | { readonly kind: "created"; readonly url: string }
  | { readonly kind: "updated"; readonly url: string }
  /** A newer run has commented already; nothing was changed. */
  | { readonly kind: "kept-newer"; readonly url: string }
  | { readonly kind: "unchanged"; readonly url: string }
  /** There is no comment yet and `onlyUpdate` asked for none. */
  | { readonly kind: "absent" };

/** GitHub's documented limit on a comment, in characters. */
const MAX_BODY_CHARS = 65_536;
/** Of the text where several share it (contract section 12); the marker comes on top. */
const MAX_SHARED_CHARS = 58_000;
const MAX_ATTEMPTS = 3;
/** Looks again whether what was written is still there; another job may have written over it. */
const MAX_LOOKS = 6;
/** Longer than another job takes from reading the comments to writing. */
const SETTLE_MS: Millis = 1_500;

interface OwnComment {
  readonly comment: IssueComment;
  /** Null when the marker has been damaged: then it is older than everything. */
  readonly stamp: Stamp | null;
  readonly parts: readonly Part[];
}

/** A comment without parts in its marker speaks for the whole run. */
function ownComment(comment: IssueComment, key: string): readonly OwnComment[] {
  const marker = readMarker(comment.body, key);
  switch (marker.kind) {
    case "none": return [];
    case "damaged": return [{ comment, stamp: null, parts: [] }];
    case "marked": {
      const { stamp, text, parts: marks } = marker;
      const whole: Part = { name: "", title: "", rank: 0, attempt: stamp.attempt, text };
      return [{ comment, stamp, parts: marks.length === 0 ? [whole] : splitParts(text, marks) }];
    }
  }
}

async function ownComments(
  { github, pullRequest, key }: CommentRequest,
  viewer: string | null,
): Promise<readonly OwnComment[]> {
  const comments = await github.listComments(pullRequest);
  return comments.flatMap((comment) => (isBy(comment.author, viewer) ? ownComment(comment, key) : []));
}

/** The newest of our comments, the first posted among those of one run. */
function newestOf(own: readonly OwnComment[]): OwnComment | null {
  return own.reduce<OwnComment | null>((best, next) => {
    if (best === null) return next;
    const isNewer = next.stamp !== null && (best.stamp === null || isLaterRun(next.stamp, best.stamp));
    return isNewer ? next : best;
  }, null);
}

/** What other jobs of this very run have written, wherever; of one job its latest attempt. */
function partsOfRun(own: readonly OwnComment[], runId: string): readonly Part[] {
  const byName = new Map<string, Part>();
  for (const { stamp, parts } of own) {
    if (stamp?.runId !== runId) continue;
    for (const part of parts) {
      const known = byName.get(part.name);
      if (known === undefined || known.attempt < part.attempt) byName.set(part.name, part);
    }
  }
  return [...byName.values()];
}

/** The whole comment with our part in it; null where a later attempt has spoken already. */
function bodyOf(
  { key, body, stamp, part }: CommentRequest,
  present: readonly Part[],
): string | null {
  const ours: Part = {
    ...(part ?? { name: "", title: "", rank: 0 }), attempt: stamp.attempt, text: body.trimEnd(),
  };
  const parts = mergeParts(present, ours);
  if (parts === null) return null;
  const { text, marks } = joinParts(parts, MAX_SHARED_CHARS);
  const attempt = Math.max(...parts.map((one) => one.attempt));
  const marker = formatMarker(key, { ...stamp, attempt }, part === undefined ? [] : marks);
  return `${withMarker(text, marker)}\n`;
}

function refuseTooLong(body: string): void {
  if (body.length <= MAX_BODY_CHARS) return;
  throw new TailgateError("publish", {
    code: "comment-too-long",
    message: `The comment has ${body.length} characters; GitHub takes ${MAX_BODY_CHARS}.`,
    hint: "The job summary and the report file hold the whole result.",
  });
}

async function create(
  { github, pullRequest }: CommentRequest,
  body: string,
): Promise<CommentResult> {
  return { kind: "created", url: (await github.createComment(pullRequest, body)).url };
}

async function attempt(request: CommentRequest, viewer: string | null): Promise<CommentResult> {
  const { github, stamp } = request;
  const own = await ownComments(request, viewer);
  const kept = newestOf(own);
  if (kept?.stamp && isLaterRun(kept.stamp, stamp)) {
    return { kind: "kept-newer", url: kept.comment.url };
  }
  const body = bodyOf(request, partsOfRun(own, stamp.runId));
  if (body === null) return { kind: "kept-newer", url: kept?.comment.url ?? "" };
  refuseTooLong(body);
  if (kept === null) return request.onlyUpdate === true ? { kind: "absent" } : create(request, body);
  const unchanged = kept.comment.body.trimEnd() === body.trimEnd();
  const updated = unchanged ? kept.comment : await github.updateComment(kept.comment.id, body);
  // Deleted between listing and updating.
  if (updated === null) return create(request, body);
  for (const { comment } of own) {
    if (comment.id !== kept.comment.id) await github.deleteComment(comment.id);
  }
  return { kind: unchanged ? "unchanged" : "updated", url: updated.url };
}

async function attempts(request: CommentRequest, viewer: string | null): Promise<CommentResult> {
  for (let round = 1; ; round += 1) {
    try {
      return await attempt(request, viewer);
    } catch (error) {
      // Posting may have worked although its answer was lost: look again before posting again.
      const unclear = error instanceof TailgateError && error.code === "github-unavailable";
      if (!unclear || round >= MAX_ATTEMPTS) throw error;
    }
  }
}

/**
 * Comments cannot be compared and swapped: of two jobs that write at once both may post, or one may
 * write over the other. So each looks again a while after it wrote, and puts right what it finds.
 */
async function settle(
  request: CommentRequest,
  viewer: string | null,
  written: CommentResult,
): Promise<CommentResult> {
  let last = written;
  for (let look = 0; look < MAX_LOOKS; look += 1) {
    if (last.kind !== "created" && last.kind !== "updated") break;
    await request.sleep(SETTLE_MS * (1 + request.random()));
    last = await attempts({ ...request, onlyUpdate: true }, viewer);
  }
  if (last.kind === "absent" || written.kind === "absent") return written;
  return last.kind === "unchanged" ? { ...written, url: last.url } : last;
}

/**
 * Creates or updates the one comment of this key. An older run never overwrites a newer one; jobs of
 * one run share it; our own duplicates are deleted once the kept comment is up to date; other
 * people's comments are never touched, whatever they hold.
 * @throws TailgateError `publish`
 */
export async function upsertComment(request: CommentRequest): Promise<CommentResult> {
  const viewer = await request.github.viewerLogin();
  const written = await attempts(request, viewer);
  try {
    return await settle(request, viewer, written);
  } catch (error) {
    // It is written; that it could not be looked at again is no failure.
    if (error instanceof TailgateError) return written;
    throw error;
  }
}

/**
 * `upsertComment` for a run that may lack the permission, as on forks: a denial is an explanation
 * for the summary and the log, not a failure. Other failures are thrown.
 */
export async function publishComment(
  request: CommentRequest & { readonly context: GitHubContext },
): Promise<CommentResult | { readonly kind: "denied"; readonly explanation: string }> {
  try {
    return await upsertComment(request);
  } catch (error) {
    const explanation = explainDenial(request.context, error);
    if (explanation === null) throw error;
    return { kind: "denied", explanation };
  }
}
