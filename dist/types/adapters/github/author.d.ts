import type { IssueComment } from "./api.js";
/**
 * Whether the holder of a token wrote something. Anybody can write our marker and a write token can
 * edit what anybody wrote, so the author counts too: the token's user or its app's bot; any bot where
 * GitHub does not tell which.
 * @param viewer login of the token's holder; null where nobody tells
 */
export declare function isBy({ login, isBot }: IssueComment["author"], viewer: string | null): boolean;
