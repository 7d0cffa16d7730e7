import fc from "fast-check";

/**
 * On a CI server properties are tried with the same values every time, so that a failure belongs to
 * the change that is tested; elsewhere with new ones, which is how rare faults are found.
 */
if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: 20_261_124 });
