/**
 * gate: jobs in, their runs out, repeated until a verdict on them may stand. Judging itself is
 * handed in; nothing here decides, words or stores.
 */
export * from "./job.js";
export { attemptOf, attemptWarnings, type EarlierAttempts } from "./attempts.js";
export { asCase, baselinesOf, type Measured, measure, plansOf } from "./measured.js";
export { settle } from "./repeat.js";
