/**
 * gate: jobs in, their runs out, repeated until a verdict on them may stand. Judging itself is
 * handed in; nothing here decides, words or stores.
 */
export * from "./job.ts";
export { attemptOf, attemptWarnings, type EarlierAttempts } from "./attempts.ts";
export { asCase, baselinesOf, type Measured, measure, plansOf } from "./measured.ts";
export { settle } from "./repeat.ts";
