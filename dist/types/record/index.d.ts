/**
 * record: endpoints and their plans in, a recording of each out, by way of the engine. One arm, or
 * two that take turns. No baselines, no rules, no opinion.
 */
export * from "./record.js";
