import type { Verdict } from "./verdict.js";
/** Whether a parsed file says that it is a verdict. */
export declare function saysVerdict(value: unknown): boolean;
/**
 * A verdict from a parsed file.
 * @throws TailgateError naming the file and the first field that is not as it should be.
 */
export declare function parseVerdict(value: unknown, file: string): Verdict;
