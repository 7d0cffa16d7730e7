import type { PullRequest, PullRequestApi } from "./api.ts";

/** Whether somebody with write access stands behind a pull request, and by what. */
export type PullRequestBacking =
  | { readonly kind: "backed"; readonly through: string }
  /** What was looked at and did not do; null when there was nothing to look at. */
  | { readonly kind: "unbacked"; readonly why: string | null };

/** People asked about; each costs a request. */
const MAX_ASKED = 10;

/**
 * Write access is asked for each time: the triage role may label and anybody may approve. The pull
 * request is read at run time, since the event is as old as the run's first attempt.
 */
export async function backingOf(
  github: PullRequestApi,
  { number, labels }: Pick<PullRequest, "number" | "labels">,
  label: string,
): Promise<PullRequestBacking> {
  const doubts: string[] = [];
  if (labels.includes(label)) {
    const login = await github.labeller(number, label);
    if (login !== null && await github.mayWrite(login)) {
      return { kind: "backed", through: `the label put there by ${login}` };
    }
    doubts.push(login === null ? "GitHub does not tell who set the label"
      : `${login}, who set the label, has no write access`);
  }
  const approvers = (await github.approvers(number)).slice(0, MAX_ASKED);
  for (const login of approvers) {
    if (await github.mayWrite(login)) return { kind: "backed", through: `the approval of ${login}` };
    doubts.push(`${login}, who approved, has no write access`);
  }
  return { kind: "unbacked", why: doubts.length === 0 ? null : doubts.join("; ") };
}
