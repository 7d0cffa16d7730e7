import { type PerSecond } from "../base/index.js";
/** @throws UsageError for anything but a rate. */
export declare function parseImportRate(written: string | number, origin: string): PerSecond;
