/**
 * adapters/github: what GitHub says about the run in; comments, annotations, outputs, summaries
 * and the operations of the REST API out. It gets finished strings: metrics, verdicts and
 * recordings are deliberately unknown here. Octokit is known to client.ts alone.
 */
export * from "./api.ts";
export * from "./context.ts";
export * from "./permissions.ts";
export * from "./client.ts";
export { type Pace, jitteredBackoff } from "./retry.ts";
export type { Sleep } from "./exchange.ts";
export type { GitHubErrorCode } from "./failure.ts";
export type { Stamp } from "./marker.ts";
export type { Part } from "./comment-parts.ts";
export * from "./backing.ts";
export * from "./comment.ts";
export * from "./issue.ts";
export * from "./inputs.ts";
export * from "./outputs.ts";
export * from "./summary.ts";
export * from "./annotations.ts";
export * from "./mask.ts";
