/**
 * cost: tokens and prices in, dollars out. Knows nothing of requests, runs or APIs; an unknown
 * model has no price, never a price of zero.
 */
export * from "./price.js";
export * from "./price-book.js";
export * from "./allowance.js";
export * from "./projection.js";
export * from "./change.js";
