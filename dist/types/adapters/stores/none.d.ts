import type { BaselineStore } from "../../comparison/index.js";
/** `baseline: none`: budgets are judged, nothing is compared. */
export declare function makeNoStore(): BaselineStore;
