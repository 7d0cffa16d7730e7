import type { CommentRequest, GitHubContext } from "../adapters/github/index.ts";
import { digest } from "../base/index.ts";
import { type Config, isSecret, type Settings } from "../config/index.ts";
import { VERDICTS, type Verdict } from "../verdict/index.ts";

/** May differ from attempt to attempt of one job: an endpoint that it starts gets another port. */
const PASSING: ReadonlySet<string> = new Set([
  "endpoint", "base-endpoint", "control-endpoint", "start-at", "report-dir", "ca-file", "proxy",
]);

const hostOf = ({ endpoint }: Settings): string =>
  (endpoint?.kind === "url" ? URL.parse(endpoint.url)?.hostname ?? "" : endpoint?.kind ?? "");

function asked(settings: Settings): object {
  const lasting = Object.entries(settings)
    .filter(([name]) => !isSecret(name) && !PASSING.has(name));
  return { host: hostOf(settings), ...Object.fromEntries(lasting) };
}

/** Results tell by themselves what they are of; a run that failed to measure does not. */
function judged({ settings }: Config, { candidate }: Verdict): readonly (readonly string[])[] {
  if (settings.results === null) return [];
  return Object.entries(candidate.scenarios)
    .map(([name, { suite, fingerprint }]) => [suite, name, fingerprint.key]);
}

/** Backticks, pipes and angles mean something to markdown. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N} ._:/-]/gu, "").slice(0, 60);

/**
 * Which of a run's jobs this is: those of a matrix share a name and differ in what they are asked
 * for, or in the results they are given.
 */
export function partOf(
  context: GitHubContext,
  config: Config,
  verdict: Verdict,
): NonNullable<CommentRequest["part"]> {
  const { scenarios, settings } = config;
  const identity = {
    job: context.job, action: context.action, judged: judged(config, verdict),
    asked: scenarios.map(({ name, settings: own }) => ({ name, ...asked(own) })),
  };
  const names = Object.keys(verdict.candidate.scenarios);
  const about = [
    context.job, ...(names.length === 0 ? scenarios.map(({ name }) => name) : names),
    ...scenarios.flatMap(({ settings: own }) => [own.model ?? "", hostOf(own)]),
    ...settings.results ?? [],
  ];
  const shown = [...new Set(about.map(plain))].filter((text) => text !== "").slice(0, 8);
  return {
    name: digest(identity).slice("sha256:".length, "sha256:".length + 16),
    title: `<sub>${shown.join(" · ")}</sub>`,
    rank: VERDICTS.indexOf(verdict.verdict),
  };
}
