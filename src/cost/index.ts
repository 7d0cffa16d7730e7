/**
 * cost: tokens and prices in, dollars out. Knows nothing of requests, runs or APIs; an unknown
 * model has no price, never a price of zero.
 */
export * from "./price.ts";
export * from "./price-book.ts";
export * from "./allowance.ts";
export * from "./projection.ts";
export * from "./change.ts";
