import { type GitHub, type GitHubContext, runUrlOf } from "../adapters/github/index.ts";
import { TailgateError } from "../base/index.ts";
import type { Config } from "../config/index.ts";
import { render } from "../report/index.ts";
import type { Verdict } from "../verdict/index.ts";

const MAX_SUMMARY_CHARS = 60_000;

/** The commit that was measured: of a pull request its head, not the merge that is checked out. */
const headOf = (context: GitHubContext): string =>
  ("headSha" in context ? context.headSha : context.sha);

/** The check run that `check-run` asks for; lines for the log, of which a failure is one. */
export async function publishCheck(
  context: GitHubContext,
  verdict: Verdict,
  around: { readonly config: Config; readonly github: GitHub | null },
): Promise<readonly string[]> {
  const { config: { settings, suite }, github } = around;
  if (!settings["check-run"] || github === null) return [];
  try {
    const { url } = await github.createCheck({
      name: suite === "default" ? "Tailgate" : `Tailgate: ${suite}`,
      headSha: headOf(context), conclusion: verdict.conclusion, title: verdict.headline,
      summary: render(verdict, "markdown", { maxChars: MAX_SUMMARY_CHARS, moreUrl: runUrlOf(context) }),
    });
    return [`check run: ${url}`];
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    return [`no check run: ${error.message}${error.hint === null ? "" : ` ${error.hint}`}`];
  }
}
