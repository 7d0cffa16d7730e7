import { z } from "zod";
import type { CheckApi } from "./api.ts";
import { ask } from "./call.ts";
import type { Send } from "./exchange.ts";

/** GitHub refuses longer ones. */
const MAX_TITLE_CHARS = 255;
const MAX_SUMMARY_CHARS = 65_535;

const created = z.object({ html_url: z.string().nullish() });

/** Check runs; of several by one name on a commit GitHub shows the newest. */
export function makeCheckApi(send: Send): CheckApi {
  return {
    createCheck: async ({ name, headSha, conclusion, title, summary }) => {
      const call = {
        route: "POST /repos/{owner}/{repo}/check-runs",
        parameters: {
          name, head_sha: headSha, status: "completed", conclusion,
          output: {
            title: title.slice(0, MAX_TITLE_CHARS), summary: summary.slice(0, MAX_SUMMARY_CHARS),
          },
        },
        doing: `create a check run on ${headSha.slice(0, 7)}`,
        area: "publish", permission: "checks: write", repeatable: false,
      } as const;
      return { url: (await ask(send, call, created)).html_url ?? "" };
    },
  };
}
