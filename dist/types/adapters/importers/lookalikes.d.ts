import type { Head } from "./imported.js";
/** @throws UsageError for an output that is known and cannot be judged. */
export declare function refuseLookalike(head: Head): void;
