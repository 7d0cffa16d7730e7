import type { Vendor } from "./vendor.js";
export declare const anthropic: Vendor;
