import { z } from "zod";
import type { CommentApi, IssueComment } from "./api.ts";
import { ask, expect } from "./call.ts";
import type { Call, Send } from "./exchange.ts";
import { errorOf } from "./failure.ts";

const PAGE_SIZE = 100;
const MAX_PAGES = 100;

const comment = z.object({
  id: z.number(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});

function commentOf(raw: z.infer<typeof comment>): IssueComment {
  return {
    id: raw.id,
    body: raw.body ?? "",
    url: raw.html_url,
    // Comments of deleted accounts have no author.
    author: { login: raw.user?.login ?? "", isBot: raw.user?.type === "Bot" },
  };
}

const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

const publish = (call: Omit<Call, "area" | "permission">): Call => ({
  ...call,
  area: "publish",
  permission: "pull-requests: write",
});

async function listComments(send: Send, pullRequest: number): Promise<readonly IssueComment[]> {
  const comments: IssueComment[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const call = publish({
      route: `GET ${COMMENTS}`,
      parameters: { issue_number: pullRequest, per_page: PAGE_SIZE, page },
      doing: `list the comments of pull request ${pullRequest}`,
      repeatable: true,
    });
    const found = await ask(send, call, z.array(comment));
    comments.push(...found.map(commentOf));
    if (found.length < PAGE_SIZE) break;
  }
  return comments;
}

const login = z.object({ login: z.string() });

/** The bot that an installation token speaks as; null where GraphQL does not tell, as on old servers. */
async function botLogin(send: Send): Promise<string | null> {
  const answer = await send(publish({
    route: "POST /graphql", parameters: { query: "{ viewer { login } }" },
    doing: "ask which app's token this is", repeatable: false,
  }));
  const viewer = answer.kind === "ok"
    ? z.object({ data: z.object({ viewer: login }) }).safeParse(answer.value) : null;
  return viewer?.data?.data.viewer.login ?? null;
}

async function viewerLogin(send: Send): Promise<string | null> {
  const call = publish({
    route: "GET /user",
    parameters: {},
    doing: "ask whose token this is",
    repeatable: true,
  });
  const answer = await send(call);
  // Installation tokens have no user: GitHub answers 403 to them.
  const isInstallation =
    answer.kind === "rejected" && (answer.status === 403 || answer.status === 404);
  return isInstallation ? await botLogin(send) : expect(call, answer, login).login;
}

/** Comments of pull requests; GitHub files them under the issue of the same number. */
export function makeCommentApi(send: Send): CommentApi {
  return {
    viewerLogin: () => viewerLogin(send),
    listComments: (pullRequest) => listComments(send, pullRequest),
    createComment: async (pullRequest, body) => {
      const call = publish({
        route: `POST ${COMMENTS}`,
        parameters: { issue_number: pullRequest, body },
        doing: `comment on pull request ${pullRequest}`,
        repeatable: false,
      });
      return commentOf(await ask(send, call, comment));
    },
    updateComment: async (id, body) => {
      const call = publish({
        route: `PATCH ${COMMENT}`,
        parameters: { comment_id: id, body },
        doing: `update comment ${id}`,
        repeatable: true,
      });
      const answer = await send(call);
      if (answer.kind === "rejected" && answer.status === 404) return null;
      return commentOf(expect(call, answer, comment));
    },
    deleteComment: async (id) => {
      const call = publish({
        route: `DELETE ${COMMENT}`,
        parameters: { comment_id: id },
        doing: `delete comment ${id}`,
        repeatable: true,
      });
      const answer = await send(call);
      if (answer.kind === "ok" || (answer.kind === "rejected" && answer.status === 404)) return;
      throw errorOf(call, answer);
    },
  };
}
