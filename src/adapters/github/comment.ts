import { TailgateError } from "../../base/index.ts";
import type { CommentApi, IssueComment } from "./api.ts";
import type { GitHubContext } from "./context.ts";
import { formatMarker, ownStamp, type Stamp, supersedes } from "./marker.ts";
import { explainDenial } from "./permissions.ts";

export interface CommentRequest {
  readonly github: CommentApi;
  readonly pullRequest: number;
  /** One comment per key and pull request: several gates keep apart. */
  readonly key: string;
  /** Markdown whose first line is the verdict; the hidden marker is appended. */
  readonly body: string;
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
const MAX_ATTEMPTS = 3;
const ACTIONS_BOT = "github-actions[bot]";

interface OwnComment {
  readonly comment: IssueComment;
  /** Null when the marker has been damaged: then it is older than everything. */
  readonly stamp: Stamp | null;
}

/**
 * Anybody can post our marker and a write token can edit anybody's comment, so the author counts
 * too: the token's user, or a bot when the token has none.
 */
async function ownComments(request: CommentRequest): Promise<readonly OwnComment[]> {
  const viewer = await request.github.viewerLogin();
  const comments = await request.github.listComments(request.pullRequest);
  return comments.flatMap((comment) => {
    const { login, isBot } = comment.author;
    const ours = viewer === null ? isBot || login === ACTIONS_BOT : login === viewer;
    const marker = ours ? ownStamp(comment.body, request.key) : { kind: "none" as const };
    return marker.kind === "none" ? [] : [{ comment, stamp: marker.stamp }];
  });
}

/** The newest of our comments, the first posted among equals. */
function newestOf(own: readonly OwnComment[]): OwnComment | null {
  return own.reduce<OwnComment | null>(
    (best, next) => (best === null || supersedes(next.stamp, best.stamp) ? next : best),
    null,
  );
}

async function attempt(request: CommentRequest, body: string): Promise<CommentResult> {
  const { github, pullRequest, stamp } = request;
  const own = await ownComments(request);
  const kept = newestOf(own);
  if (kept === null) {
    if (request.onlyUpdate === true) return { kind: "absent" };
    return { kind: "created", url: (await github.createComment(pullRequest, body)).url };
  }
  if (supersedes(kept.stamp, stamp)) return { kind: "kept-newer", url: kept.comment.url };
  const unchanged = kept.comment.body.trimEnd() === body.trimEnd();
  const updated = unchanged ? kept.comment : await github.updateComment(kept.comment.id, body);
  // Deleted between listing and updating.
  if (updated === null) {
    return { kind: "created", url: (await github.createComment(pullRequest, body)).url };
  }
  for (const { comment } of own) {
    if (comment.id !== kept.comment.id) await github.deleteComment(comment.id);
  }
  return { kind: unchanged ? "unchanged" : "updated", url: updated.url };
}

/**
 * Creates or updates the one comment of this key. An older run never overwrites a newer one; our
 * own duplicates are deleted once the kept comment is up to date; other people's comments are
 * never touched, whatever they hold.
 * @throws TailgateError `publish`
 */
export async function upsertComment(request: CommentRequest): Promise<CommentResult> {
  const body = `${request.body.trimEnd()}\n\n${formatMarker(request.key, request.stamp)}\n`;
  if (body.length > MAX_BODY_CHARS) {
    throw new TailgateError("publish", {
      code: "comment-too-long",
      message: `The comment has ${body.length} characters; GitHub takes ${MAX_BODY_CHARS}.`,
      hint: "The job summary and the report file hold the whole result.",
    });
  }
  for (let round = 1; ; round += 1) {
    try {
      return await attempt(request, body);
    } catch (error) {
      // Posting may have worked although its answer was lost: look again before posting again.
      const unclear = error instanceof TailgateError && error.code === "github-unavailable";
      if (!unclear || round >= MAX_ATTEMPTS) throw error;
    }
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
