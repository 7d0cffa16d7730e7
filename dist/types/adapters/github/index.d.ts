/**
 * adapters/github: what GitHub says about the run in; comments, annotations, outputs, summaries
 * and the operations of the REST API out. It gets finished strings: metrics, verdicts and
 * recordings are deliberately unknown here. Octokit is known to client.ts alone.
 */
export * from "./api.js";
export * from "./context.js";
export * from "./permissions.js";
export * from "./client.js";
export { type Pace, jitteredBackoff } from "./retry.js";
export type { Sleep } from "./exchange.js";
export type { GitHubErrorCode } from "./failure.js";
export type { Stamp } from "./marker.js";
export type { Part } from "./comment-parts.js";
export * from "./backing.js";
export * from "./comment.js";
export * from "./issue.js";
export * from "./inputs.js";
export * from "./outputs.js";
export * from "./summary.js";
export * from "./annotations.js";
export * from "./mask.js";
