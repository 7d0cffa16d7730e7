/**
 * base: the words every room speaks: units, errors, clock, randomness, canonical JSON and the
 * handling of untrusted text. Nothing of the product's domain is here.
 */
export * from "./units.js";
export * from "./assert.js";
export * from "./errors.js";
export * from "./folders.js";
export * from "./random.js";
export * from "./json.js";
export * from "./clock.js";
export * from "./text.js";
export * from "./vocabulary.js";
