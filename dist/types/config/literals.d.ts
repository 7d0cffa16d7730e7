/**
 * The literals users write, each with its reader and its printer. A printer's text reads back as
 * exactly the same number: decimal points are moved in the text and never by multiplication, so
 * `1.005s` is 1005 ms and not 1004.9999999999999.
 *
 *     rate     = number [ "/" ( "s" | "m" | "h" ) ]
 *     duration = "0" | [ number "h" ] [ number "m" ] [ number "s" ] [ number "ms" ]
 *     percent  = number "%" | "0"
 *     points   = number "pp" | "0"
 *     money    = "$" number | number "USD"
 *     count    = number [ "k" | "M" | "B" ]
 *     number   = digits [ "." digits ] [ "e" [ sign ] digits ]
 */
import type { Millis, PerSecond, Ratio, Usd } from "../base/index.js";
import { type Parsed } from "./parsed.js";
type Written = string | number;
/** Far above what one generator can send; a typing slip is found before it is a bill. */
export declare const MAX_RATE_PER_S: PerSecond;
export declare function parseRate(written: Written): Parsed<PerSecond>;
export declare function printRate(ratePerS: PerSecond): string;
/** A bare number other than 0 is refused: nobody can see whether it was meant in ms or s. */
export declare function parseDuration(written: Written): Parsed<Millis>;
export declare function printDuration(durationMs: Millis): string;
/** A relative change or share >= 0, written in percent: `20%` is 0.2. */
export declare function parsePercent(written: Written): Parsed<Ratio>;
/** A share between 0 and 1, written in percent: `1%` is 0.01. */
export declare function parseShare(written: Written): Parsed<Ratio>;
export declare function printPercent(ratio: Ratio): string;
/** A difference of two shares, written in percentage points: `0.5pp` is 0.005. */
export declare function parsePoints(written: Written): Parsed<Ratio>;
export declare function printPoints(difference: Ratio): string;
export declare function parseUsd(written: Written): Parsed<Usd>;
/** At least two decimals, and as many more as the amount has. */
export declare function printUsd(usd: Usd): string;
export declare function parseCount(written: Written): Parsed<number>;
export declare function printCount(count: number): string;
/** Tokens per second of one user: `30`, `30/s` or `30 tokens/s`. */
export declare function parseTokenRate(written: Written): Parsed<PerSecond>;
export declare function printTokenRate(tokensPerS: PerSecond): string;
export {};
