/** Whether it was the load asked for that was measured; nothing else is known of a tool's health. */
import type { PerSecond } from "../../base/index.js";
import { type OutcomeCounts, type Recording } from "../../measurement/index.js";
import type { Imported } from "./imported.js";
/**
 * What a tool dropped are failures and tell of the endpoint as well; only where too little went out
 * is it another load.
 */
export declare function healthOf(deliveredPerS: PerSecond, outcomes: OutcomeCounts, askedPerS: PerSecond | null, arrivals: Imported["arrivals"]): Recording["health"];
