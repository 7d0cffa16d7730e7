/**
 * plan: the settings of a scenario in, everything that will happen out: what is called, with what,
 * and when each request is meant to go. Pure; no clock, no file, no secret.
 */
export * from "./arrivals.ts";
export * from "./load.ts";
export * from "./slots.ts";
export * from "./prompts.ts";
export { type Api, isAzure } from "./operation.ts";
export * from "./templates.ts";
export * from "./turns.ts";
export * from "./output-bound.ts";
export * from "./target.ts";
export * from "./plan.ts";
export * from "./effort.ts";
