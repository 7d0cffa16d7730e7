/** What a run counts of its answers besides their times, warm-up included. */
import { z } from "zod";
/** What gateways told of their own part in answers. */
export declare const gatewayAccount: z.ZodObject<{
    answers: z.ZodNumber;
    retried: z.ZodNumber;
    cached: z.ZodNumber;
    overhead: z.ZodObject<{
        answers: z.ZodNumber;
        totalMs: z.ZodNumber;
        maxMs: z.ZodNumber;
    }, z.core.$strip>;
}, z.core.$strip>;
/** What became of requests that were sent again. */
export declare const retryAccount: z.ZodObject<{
    requests: z.ZodNumber;
    attempts: z.ZodNumber;
    recovered: z.ZodNumber;
}, z.core.$strip>;
/** What was left of a limit at one instant. */
declare const headroom: z.ZodObject<{
    limit: z.ZodNumber;
    remaining: z.ZodNumber;
}, z.core.$strip>;
/** What answers told of limits on what may be asked. */
export declare const limitAccount: z.ZodObject<{
    answers: z.ZodNumber;
    lowest: z.ZodObject<{
        requests: z.ZodOptional<z.ZodObject<{
            limit: z.ZodNumber;
            remaining: z.ZodNumber;
        }, z.core.$strip>>;
        tokens: z.ZodOptional<z.ZodObject<{
            limit: z.ZodNumber;
            remaining: z.ZodNumber;
        }, z.core.$strip>>;
        "input-tokens": z.ZodOptional<z.ZodObject<{
            limit: z.ZodNumber;
            remaining: z.ZodNumber;
        }, z.core.$strip>>;
        "output-tokens": z.ZodOptional<z.ZodObject<{
            limit: z.ZodNumber;
            remaining: z.ZodNumber;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    retryAfter: z.ZodObject<{
        answers: z.ZodNumber;
        maxMs: z.ZodNumber;
    }, z.core.$strip>;
}, z.core.$strip>;
export type GatewayAccount = Readonly<z.infer<typeof gatewayAccount>>;
export type RetryAccount = Readonly<z.infer<typeof retryAccount>>;
export type LimitAccount = Readonly<z.infer<typeof limitAccount>>;
export type Headroom = Readonly<z.infer<typeof headroom>>;
export declare const LIMITED: readonly ["requests", "tokens", "input-tokens", "output-tokens"];
export type Limited = (typeof LIMITED)[number];
export declare const NO_GATEWAY: GatewayAccount;
export declare const NO_RETRIES: RetryAccount;
export declare const NO_LIMITS: LimitAccount;
export declare function addGateways(a: GatewayAccount, b: GatewayAccount): GatewayAccount;
export declare function addRetries(a: RetryAccount, b: RetryAccount): RetryAccount;
/** Of a limit, 0 to 1; some servers tell more left than there is. */
export declare function shareLeft({ remaining, limit }: Headroom): number;
/** Of equal shares that of the larger limit, so that sums do not depend on their order. */
export declare function lowerOf(a: Headroom | undefined, b: Headroom): Headroom;
export declare function addLimits(a: LimitAccount, b: LimitAccount): LimitAccount;
export {};
