import { type Tokens, type Usd } from "../base/index.js";
import { type Price } from "../cost/index.js";
import { type Plan } from "../plan/index.js";
import type { Protocol, RequestDraft } from "./protocol.js";
/** What requests are made of. */
export interface RequestOrder {
    readonly plan: Plan;
    readonly apiKey: string | null;
    readonly prices: Readonly<Record<string, Price>>;
    readonly seed: number;
}
/** One arrival's request, and what it means for the bill. */
export interface PlannedRequest {
    readonly draft: RequestDraft;
    readonly price: Price | null;
    /** The most that it is expected to be billed for. */
    readonly most: TokenBound;
    /** What that costs; 0 where nothing is known of prices. */
    readonly mostUsd: Usd;
}
export interface TokenBound {
    readonly input: Tokens;
    readonly output: Tokens;
}
export interface Requests {
    /** A function of the arrival's position alone, whichever thread asks. */
    of(index: number): PlannedRequest;
    model(index: number): string | null;
    /** Whether more than one model is asked. */
    readonly areMixed: boolean;
    /** What tokens beyond a request's most would have cost at the dearest of the models. */
    excessUsd(most: TokenBound, billed: TokenBound): Usd;
}
/**
 * The requests of an arm. Those of prompts without placeholders are prepared before the first is
 * sent, for each model. No token is shorter than a byte, so the length of the request's body, which
 * holds more than the text, bounds its input.
 */
export declare function makeRequests(order: RequestOrder, protocol: Protocol): Requests;
