import type { IssueComment } from "./api.ts";

const ACTIONS_BOT = "github-actions[bot]";

/** Of a bot GraphQL leaves the suffix out in some places. */
const nameOf = (login: string): string => login.replace(/\[bot\]$/, "");

/**
 * Whether the holder of a token wrote something. Anybody can write our marker and a write token can
 * edit what anybody wrote, so the author counts too: the token's user or its app's bot; any bot where
 * GitHub does not tell which.
 * @param viewer login of the token's holder; null where nobody tells
 */
export function isBy({ login, isBot }: IssueComment["author"], viewer: string | null): boolean {
  if (viewer === null) return isBot || login === ACTIONS_BOT;
  return login === viewer || (isBot && nameOf(login) === nameOf(viewer));
}
