/**
 * base: the words every room speaks: units, errors, clock, randomness, canonical JSON and the
 * handling of untrusted text. Nothing of the product's domain is here.
 */
export * from "./units.ts";
export * from "./assert.ts";
export * from "./errors.ts";
export * from "./folders.ts";
export * from "./random.ts";
export * from "./json.ts";
export * from "./clock.ts";
export * from "./text.ts";
export * from "./vocabulary.ts";
