import { z } from "zod";
import type { Issue, IssueApi } from "./api.ts";
import { ask } from "./call.ts";
import type { Call, Send } from "./exchange.ts";

const PAGE_SIZE = 100;
const MAX_PAGES = 20;
const MAX_COMMITS = 250;

const issue = z.object({
  number: z.number(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
  // Pull requests are issues too, for GitHub.
  pull_request: z.unknown().optional(),
});

function issueOf(raw: z.infer<typeof issue>): Issue {
  return {
    number: raw.number,
    body: raw.body ?? "",
    url: raw.html_url,
    author: { login: raw.user?.login ?? "", isBot: raw.user?.type === "Bot" },
  };
}

const ISSUES = "/repos/{owner}/{repo}/issues";

const publish = (call: Omit<Call, "area" | "permission">): Call =>
  ({ ...call, area: "publish", permission: "issues: write" });

async function listOpenIssues(send: Send): Promise<readonly Issue[]> {
  const found: Issue[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const call = publish({
      route: `GET ${ISSUES}`, parameters: { state: "open", per_page: PAGE_SIZE, page },
      doing: "list the open issues", repeatable: true,
    });
    const issues = await ask(send, call, z.array(issue));
    found.push(...issues.filter((one) => (one.pull_request ?? null) === null).map(issueOf));
    if (issues.length < PAGE_SIZE) break;
  }
  return found;
}

/** Issues, and the commits that may have caused them (docs.github.com/rest/issues). */
export function makeIssueApi(send: Send): IssueApi {
  return {
    listOpenIssues: () => listOpenIssues(send),
    createIssue: async (title, body) => issueOf(await ask(send, publish({
      route: `POST ${ISSUES}`, parameters: { title, body }, doing: "open an issue",
      repeatable: false,
    }), issue)),
    updateIssue: async (number, change) => issueOf(await ask(send, publish({
      route: `PATCH ${ISSUES}/{issue_number}`, parameters: { issue_number: number, ...change },
      doing: `update issue ${number}`, repeatable: true,
    }), issue)),
    commentOnIssue: async (number, body) => {
      await ask(send, publish({
        route: `POST ${ISSUES}/{issue_number}/comments`,
        parameters: { issue_number: number, body }, doing: `comment on issue ${number}`,
        repeatable: false,
      }), z.object({ id: z.number() }));
    },
    commitsBetween: async (base, head) => {
      const call: Call = {
        route: "GET /repos/{owner}/{repo}/compare/{basehead}",
        parameters: { basehead: `${base}...${head}`, per_page: MAX_COMMITS },
        doing: `list the commits from ${base.slice(0, 7)} to ${head.slice(0, 7)}`,
        area: "publish", permission: "contents: read", repeatable: true,
      };
      const { commits } = await ask(send, call, z.object({
        commits: z.array(z.object({ sha: z.string(), commit: z.object({ message: z.string() }) })),
      }));
      return commits.map(({ sha, commit }) => ({ sha, message: commit.message }));
    },
  };
}
