import type { CommentRequest, GitHubContext } from "../adapters/github/index.ts";
import { digest } from "../base/index.ts";
import type { Config, Settings } from "../config/index.ts";
import { VERDICTS, type Verdict } from "../verdict/index.ts";

const hostOf = ({ endpoint }: Settings): string | null =>
  (endpoint?.kind === "url" ? URL.parse(endpoint.url)?.hostname ?? null : endpoint?.kind ?? null);

/** Backticks end code, pipes and angles mean something to markdown. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N} ._:/-]/gu, "").slice(0, 60);

/**
 * Which of a run's jobs this is: the jobs of a matrix share a name and differ in what they measure.
 * A port is left out, since an endpoint that the job starts has another one in each attempt.
 */
export function partOf(
  context: GitHubContext,
  { scenarios, settings }: Config,
  verdict: Verdict,
): NonNullable<CommentRequest["part"]> {
  const measured = scenarios.map(({ name, settings: own }) => ({
    name, model: own.model, host: hostOf(own), api: own.api, rate: own.rate,
    concurrency: own.concurrency,
  }));
  const identity = { job: context.job, action: context.action, measured, results: settings.results };
  const about = [
    context.job, ...new Set(measured.flatMap(({ name, model, host }) => [name, model ?? "", host ?? ""])),
    ...settings.results ?? [],
  ];
  return {
    name: digest(identity).slice("sha256:".length, "sha256:".length + 16),
    title: `<sub>${about.map(plain).filter((text) => text !== "").slice(0, 8).join(" · ")}</sub>`,
    rank: VERDICTS.indexOf(verdict.verdict),
  };
}
