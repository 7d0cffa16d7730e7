import { type Clock, type Millis } from "../../base/index.js";
import type { GitHub } from "./api.js";
import type { Sleep } from "./exchange.js";
/** The only file that knows Octokit. */
export interface GitHubOptions {
    readonly token: string;
    /** REST base, from GITHUB_API_URL: `https://api.github.com`, or a GHES one. */
    readonly apiUrl: string;
    /** `owner/name`. */
    readonly repository: string;
    /** Receives one safe line per repetition; never the token. */
    readonly log: (line: string) => void;
    readonly sleep?: Sleep;
    /** Uniform in [0, 1). */
    readonly random?: () => number;
    readonly clock?: Clock;
    /** Per request, until its answer has been read. */
    readonly timeoutMs?: Millis;
}
/**
 * The GitHub REST API for one repository. Requests time out, are repeated on 5xx, lost
 * connections and rate limits within bounds, and never follow a redirect.
 * Every operation throws TailgateError `store` or `publish` with a code `github-…`.
 */
export declare function makeGitHub(options: GitHubOptions): GitHub;
