/**
 * plan: the settings of a scenario in, everything that will happen out: what is called, with what,
 * and when each request is meant to go. Pure; no clock, no file, no secret.
 */
export * from "./arrivals.js";
export * from "./load.js";
export * from "./slots.js";
export * from "./prompts.js";
export { type Api, isAzure } from "./operation.js";
export * from "./templates.js";
export * from "./turns.js";
export * from "./output-bound.js";
export * from "./target.js";
export * from "./plan.js";
export * from "./effort.js";
