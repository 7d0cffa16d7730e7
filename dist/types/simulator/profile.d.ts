import { z } from "zod";
/** The ways a request can fail, in the order in which their probabilities are stacked. */
export declare const FAILURES: readonly ["rate-limited", "server-error", "overloaded", "bad-gateway-html", "in-band-error", "truncated", "reset", "hang", "malformed", "empty"];
export type Failure = (typeof FAILURES)[number];
/** The most tokens one answer may have, so that a script stays a bounded list. */
export declare const MAX_OUTPUT_TOKENS = 100000;
/** What each field of a profile means. */
export declare const PROFILE_FIELDS: Readonly<Record<string, string>>;
declare const profileSchema: z.ZodObject<{
    seed: z.ZodDefault<z.ZodInt>;
    ttft: z.ZodDefault<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"constant">;
        ms: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"lognormal">;
        medianMs: z.ZodNumber;
        sigma: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"exponential">;
        offsetMs: z.ZodNumber;
        meanMs: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"uniform">;
        minMs: z.ZodNumber;
        maxMs: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"mixture">;
        parts: z.ZodArray<z.ZodObject<{
            weight: z.ZodNumber;
            of: z.ZodDiscriminatedUnion<readonly [z.ZodObject<{
                kind: z.ZodLiteral<"constant">;
                ms: z.ZodNumber;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"lognormal">;
                medianMs: z.ZodNumber;
                sigma: z.ZodNumber;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"exponential">;
                offsetMs: z.ZodNumber;
                meanMs: z.ZodNumber;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"uniform">;
                minMs: z.ZodNumber;
                maxMs: z.ZodNumber;
            }, z.core.$strict>], "kind">;
        }, z.core.$strict>>;
    }, z.core.$strict>], "kind">>;
    tpot: z.ZodDefault<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"constant">;
        ms: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"lognormal">;
        medianMs: z.ZodNumber;
        sigma: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"exponential">;
        offsetMs: z.ZodNumber;
        meanMs: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"uniform">;
        minMs: z.ZodNumber;
        maxMs: z.ZodNumber;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"mixture">;
        parts: z.ZodArray<z.ZodObject<{
            weight: z.ZodNumber;
            of: z.ZodDiscriminatedUnion<readonly [z.ZodObject<{
                kind: z.ZodLiteral<"constant">;
                ms: z.ZodNumber;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"lognormal">;
                medianMs: z.ZodNumber;
                sigma: z.ZodNumber;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"exponential">;
                offsetMs: z.ZodNumber;
                meanMs: z.ZodNumber;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"uniform">;
                minMs: z.ZodNumber;
                maxMs: z.ZodNumber;
            }, z.core.$strict>], "kind">;
        }, z.core.$strict>>;
    }, z.core.$strict>], "kind">>;
    outputTokens: z.ZodDefault<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"constant">;
        tokens: z.ZodInt;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"uniform">;
        min: z.ZodInt;
        max: z.ZodInt;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"lognormal">;
        median: z.ZodInt;
        sigma: z.ZodNumber;
    }, z.core.$strict>], "kind">>;
    tokensPerEvent: z.ZodDefault<z.ZodInt>;
    includeReasoning: z.ZodDefault<z.ZodInt>;
    hideReasoning: z.ZodDefault<z.ZodBoolean>;
    toolCallShare: z.ZodDefault<z.ZodNumber>;
    cachedInputShare: z.ZodDefault<z.ZodNumber>;
    cacheWriteShare: z.ZodDefault<z.ZodNumber>;
    slowTail: z.ZodDefault<z.ZodObject<{
        share: z.ZodNumber;
        factor: z.ZodNumber;
    }, z.core.$strict>>;
    latencyFactor: z.ZodDefault<z.ZodNumber>;
    tokenFactor: z.ZodDefault<z.ZodNumber>;
    stalls: z.ZodDefault<z.ZodObject<{
        probability: z.ZodNumber;
        ms: z.ZodNumber;
    }, z.core.$strict>>;
    freezes: z.ZodDefault<z.ZodArray<z.ZodObject<{
        atS: z.ZodNumber;
        forMs: z.ZodNumber;
    }, z.core.$strict>>>;
    errors: z.ZodPrefault<z.ZodObject<{
        "rate-limited": z.ZodDefault<z.ZodNumber>;
        "server-error": z.ZodDefault<z.ZodNumber>;
        overloaded: z.ZodDefault<z.ZodNumber>;
        "bad-gateway-html": z.ZodDefault<z.ZodNumber>;
        "in-band-error": z.ZodDefault<z.ZodNumber>;
        truncated: z.ZodDefault<z.ZodNumber>;
        reset: z.ZodDefault<z.ZodNumber>;
        hang: z.ZodDefault<z.ZodNumber>;
        malformed: z.ZodDefault<z.ZodNumber>;
        empty: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>>;
    rateLimitPerS: z.ZodDefault<z.ZodNullable<z.ZodNumber>>;
    tokenLimitPerS: z.ZodDefault<z.ZodNullable<z.ZodNumber>>;
    retryAfter: z.ZodDefault<z.ZodEnum<{
        date: "date";
        milliseconds: "milliseconds";
        seconds: "seconds";
    }>>;
    gateway: z.ZodDefault<z.ZodNullable<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"litellm">;
        overheadMs: z.ZodDefault<z.ZodNumber>;
        inputUsdPerMTok: z.ZodDefault<z.ZodNumber>;
        outputUsdPerMTok: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"portkey">;
        cacheHitShare: z.ZodDefault<z.ZodNumber>;
        retryShare: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>], "kind">>>;
    apiKey: z.ZodDefault<z.ZodNullable<z.ZodString>>;
    driftSd: z.ZodDefault<z.ZodNumber>;
    driftSeed: z.ZodDefault<z.ZodNullable<z.ZodInt>>;
    coalesce: z.ZodDefault<z.ZodBoolean>;
    usage: z.ZodDefault<z.ZodEnum<{
        never: "never";
        "on-request": "on-request";
    }>>;
    systemFingerprint: z.ZodDefault<z.ZodString>;
}, z.core.$strict>;
/** What a user writes: every field may be left out. */
export type SimulatorProfileInput = z.input<typeof profileSchema>;
/** A complete, valid profile. */
export type SimulatorProfile = Readonly<z.output<typeof profileSchema>>;
/**
 * A checked profile with its defaults filled in; a complete profile comes back unchanged.
 * Throws UsageError with everything that is wrong, `origin` naming where the profile was written.
 */
export declare function parseProfile(input: unknown, origin?: string): SimulatorProfile;
/** `parseProfile` of a JSON text. Throws UsageError, also where the text is not JSON. */
export declare function profileFromText(text: string, origin?: string): SimulatorProfile;
export {};
