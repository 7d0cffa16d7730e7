import type { CommentRequest, GitHubContext } from "../adapters/github/index.js";
import { type Config } from "../config/index.js";
import { type Verdict } from "../verdict/index.js";
/**
 * Which of a run's jobs this is: those of a matrix share a name and differ in what they are asked
 * for, or in the results they are given.
 */
export declare function partOf(context: GitHubContext, config: Config, verdict: Verdict): NonNullable<CommentRequest["part"]>;
