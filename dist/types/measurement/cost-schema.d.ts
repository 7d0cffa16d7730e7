import { z } from "zod";
/** What the measured requests cost. */
export declare const costAccount: z.ZodObject<{
    currency: z.ZodLiteral<"USD">;
    total: z.ZodNullable<z.ZodNumber>;
    priceTable: z.ZodNullable<z.ZodObject<{
        source: z.ZodString;
        date: z.ZodString;
        hash: z.ZodString;
    }, z.core.$strip>>;
    perModel: z.ZodRecord<z.ZodString, z.ZodObject<{
        requests: z.ZodNumber;
        total: z.ZodNullable<z.ZodNumber>;
        input: z.ZodNumber;
        output: z.ZodNumber;
        price: z.ZodOptional<z.ZodObject<{
            input: z.ZodUnion<readonly [z.ZodNumber, z.ZodObject<{
                base: z.ZodNumber;
                tiers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                    start: z.ZodNumber;
                    price: z.ZodNumber;
                }, z.core.$strip>>>;
            }, z.core.$strip>]>;
            output: z.ZodUnion<readonly [z.ZodNumber, z.ZodObject<{
                base: z.ZodNumber;
                tiers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                    start: z.ZodNumber;
                    price: z.ZodNumber;
                }, z.core.$strip>>>;
            }, z.core.$strip>]>;
            cachedInput: z.ZodNullable<z.ZodUnion<readonly [z.ZodNumber, z.ZodObject<{
                base: z.ZodNumber;
                tiers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                    start: z.ZodNumber;
                    price: z.ZodNumber;
                }, z.core.$strip>>>;
            }, z.core.$strip>]>>;
            cacheWrite: z.ZodNullable<z.ZodUnion<readonly [z.ZodNumber, z.ZodObject<{
                base: z.ZodNumber;
                tiers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                    start: z.ZodNumber;
                    price: z.ZodNumber;
                }, z.core.$strip>>>;
            }, z.core.$strip>]>>;
            reasoning: z.ZodNullable<z.ZodUnion<readonly [z.ZodNumber, z.ZodObject<{
                base: z.ZodNumber;
                tiers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                    start: z.ZodNumber;
                    price: z.ZodNumber;
                }, z.core.$strip>>>;
            }, z.core.$strip>]>>;
            cacheWrite1h: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodObject<{
                base: z.ZodNumber;
                tiers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                    start: z.ZodNumber;
                    price: z.ZodNumber;
                }, z.core.$strip>>>;
            }, z.core.$strip>]>>;
            perRequestUsd: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    reported: z.ZodOptional<z.ZodObject<{
        requests: z.ZodNumber;
        total: z.ZodNumber;
        ours: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strip>>;
}, z.core.$strip>;
