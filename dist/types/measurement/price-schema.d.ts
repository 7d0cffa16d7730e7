import { z } from "zod";
/** What a token of each kind cost. */
export declare const price: z.ZodObject<{
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
}, z.core.$strip>;
