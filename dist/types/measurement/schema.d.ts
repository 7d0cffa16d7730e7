import { z } from "zod";
import { type Warning } from "../base/index.js";
declare const distributionSummary: z.ZodObject<{
    p50: z.ZodNullable<z.ZodNumber>;
    p75: z.ZodNullable<z.ZodNumber>;
    p90: z.ZodNullable<z.ZodNumber>;
    p95: z.ZodNullable<z.ZodNumber>;
    p99: z.ZodNullable<z.ZodNumber>;
    p999: z.ZodNullable<z.ZodNumber>;
    unit: z.ZodString;
    count: z.ZodNumber;
    mean: z.ZodNullable<z.ZodNumber>;
    min: z.ZodNullable<z.ZodNumber>;
    max: z.ZodNullable<z.ZodNumber>;
    withFailures: z.ZodOptional<z.ZodObject<{
        p50: z.ZodNullable<z.ZodNumber>;
        p75: z.ZodNullable<z.ZodNumber>;
        p90: z.ZodNullable<z.ZodNumber>;
        p95: z.ZodNullable<z.ZodNumber>;
        p99: z.ZodNullable<z.ZodNumber>;
        p999: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strip>>;
}, z.core.$strip>;
declare const plainSummary: z.ZodObject<{
    unit: z.ZodString;
    count: z.ZodNumber;
    value: z.ZodNullable<z.ZodNumber>;
}, z.core.$strip>;
export declare const recordingSchema: z.ZodObject<{
    schema: z.ZodString;
    id: z.ZodString;
    tool: z.ZodObject<{
        name: z.ZodString;
        version: z.ZodString;
    }, z.core.$strip>;
    startedAt: z.ZodISODateTime;
    suite: z.ZodString;
    scenario: z.ZodString;
    arm: z.ZodEnum<{
        base: "base";
        candidate: "candidate";
        control: "control";
    }>;
    shard: z.ZodNullable<z.ZodString>;
    repeat: z.ZodNumber;
    start: z.ZodOptional<z.ZodObject<{
        plannedAt: z.ZodISODateTime;
        offsetMs: z.ZodNumber;
    }, z.core.$strip>>;
    end: z.ZodDefault<z.ZodEnum<{
        auth: "auth";
        completed: "completed";
        interrupted: "interrupted";
        quota: "quota";
        "spend-cap": "spend-cap";
    }>>;
    source: z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"run">;
    }, z.core.$loose>, z.ZodObject<{
        kind: z.ZodLiteral<"import">;
        tool: z.ZodString;
        evidence: z.ZodOptional<z.ZodEnum<{
            histogram: "histogram";
            quantiles: "quantiles";
            samples: "samples";
            spectrum: "spectrum";
        }>>;
        clock: z.ZodOptional<z.ZodEnum<{
            intended: "intended";
            recomputed: "recomputed";
            send: "send";
            service: "service";
            unknown: "unknown";
        }>>;
        failures: z.ZodOptional<z.ZodEnum<{
            apart: "apart";
            inside: "inside";
            unknown: "unknown";
        }>>;
        loop: z.ZodOptional<z.ZodEnum<{
            closed: "closed";
            open: "open";
            unknown: "unknown";
        }>>;
        slices: z.ZodOptional<z.ZodEnum<{
            instants: "instants";
            none: "none";
            order: "order";
        }>>;
        askedRatePerS: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
        deliveredRatePerS: z.ZodOptional<z.ZodNumber>;
        fuller: z.ZodOptional<z.ZodString>;
        cannotTell: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$loose>], "kind">;
    fingerprint: z.ZodObject<{
        key: z.ZodString;
        hard: z.ZodRecord<z.ZodString, z.ZodJSONSchema>;
        soft: z.ZodRecord<z.ZodString, z.ZodJSONSchema>;
    }, z.core.$strip>;
    load: z.ZodObject<{
        mode: z.ZodEnum<{
            closed: "closed";
            open: "open";
        }>;
        arrivals: z.ZodEnum<{
            constant: "constant";
            poisson: "poisson";
        }>;
        ratePerS: z.ZodNumber;
        seed: z.ZodNumber;
        warmupS: z.ZodNumber;
        durationS: z.ZodNumber;
        scheduled: z.ZodNumber;
        sent: z.ZodNumber;
        dropped: z.ZodNumber;
        ok: z.ZodNumber;
        failed: z.ZodNumber;
        achievedRatePerS: z.ZodNumber;
        maxInFlight: z.ZodNumber;
        concurrency: z.ZodDefault<z.ZodNullable<z.ZodNumber>>;
        requests: z.ZodDefault<z.ZodNullable<z.ZodNumber>>;
        stages: z.ZodDefault<z.ZodNullable<z.ZodArray<z.ZodObject<{
            fromPerS: z.ZodNumber;
            toPerS: z.ZodNumber;
            durationS: z.ZodNumber;
        }, z.core.$strip>>>>;
        timeoutMs: z.ZodDefault<z.ZodNullable<z.ZodNumber>>;
    }, z.core.$strip>;
    excluded: z.ZodObject<{
        warmup: z.ZodObject<{
            sent: z.ZodNumber;
            costUsd: z.ZodNullable<z.ZodNumber>;
        }, z.core.$strip>;
        preflight: z.ZodObject<{
            sent: z.ZodNumber;
            costUsd: z.ZodNullable<z.ZodNumber>;
        }, z.core.$strip>;
    }, z.core.$strip>;
    health: z.ZodObject<{
        healthy: z.ZodBoolean;
        reasons: z.ZodArray<z.ZodString>;
        slipMs: z.ZodObject<{
            p50: z.ZodNumber;
            p99: z.ZodNumber;
            max: z.ZodNumber;
        }, z.core.$strip>;
        loopDelayMs: z.ZodObject<{
            p99: z.ZodNumber;
            max: z.ZodNumber;
        }, z.core.$strip>;
        cpuShare: z.ZodNumber;
        gcMs: z.ZodOptional<z.ZodObject<{
            total: z.ZodNumber;
            max: z.ZodNumber;
        }, z.core.$strip>>;
        hasFineTimers: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strip>;
    connections: z.ZodOptional<z.ZodObject<{
        opened: z.ZodNumber;
        dnsMs: z.ZodObject<{
            p50: z.ZodNumber;
            p99: z.ZodNumber;
            max: z.ZodNumber;
        }, z.core.$strip>;
        tcpMs: z.ZodObject<{
            p50: z.ZodNumber;
            p99: z.ZodNumber;
            max: z.ZodNumber;
        }, z.core.$strip>;
        proxyMs: z.ZodObject<{
            p50: z.ZodNumber;
            p99: z.ZodNumber;
            max: z.ZodNumber;
        }, z.core.$strip>;
        tlsMs: z.ZodObject<{
            p50: z.ZodNumber;
            p99: z.ZodNumber;
            max: z.ZodNumber;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    gateway: z.ZodOptional<z.ZodObject<{
        answers: z.ZodNumber;
        retried: z.ZodNumber;
        cached: z.ZodNumber;
        overhead: z.ZodObject<{
            answers: z.ZodNumber;
            totalMs: z.ZodNumber;
            maxMs: z.ZodNumber;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    rateLimits: z.ZodOptional<z.ZodObject<{
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
    }, z.core.$strip>>;
    retries: z.ZodOptional<z.ZodObject<{
        requests: z.ZodNumber;
        attempts: z.ZodNumber;
        recovered: z.ZodNumber;
    }, z.core.$strip>>;
    outcomes: z.ZodRecord<z.ZodEnum<{
        aborted: "aborted";
        auth: "auth";
        "client-error": "client-error";
        decode: "decode";
        dns: "dns";
        dropped: "dropped";
        empty: "empty";
        "in-band-error": "in-band-error";
        ok: "ok";
        quota: "quota";
        "rate-limited": "rate-limited";
        refused: "refused";
        reset: "reset";
        "server-error": "server-error";
        "timeout-connect": "timeout-connect";
        "timeout-first-byte": "timeout-first-byte";
        "timeout-idle": "timeout-idle";
        "timeout-total": "timeout-total";
        tls: "tls";
        "too-large": "too-large";
        truncated: "truncated";
    }> & z.core.$partial, z.ZodNumber>;
    tokens: z.ZodObject<{
        input: z.ZodNumber;
        cachedInput: z.ZodNumber;
        cacheWrite: z.ZodNumber;
        output: z.ZodNumber;
        reasoning: z.ZodNumber;
        cacheWrite1h: z.ZodOptional<z.ZodNumber>;
        source: z.ZodEnum<{
            estimate: "estimate";
            none: "none";
            usage: "usage";
        }>;
    }, z.core.$strip>;
    cost: z.ZodObject<{
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
    models: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        outcomes: z.ZodRecord<z.ZodEnum<{
            aborted: "aborted";
            auth: "auth";
            "client-error": "client-error";
            decode: "decode";
            dns: "dns";
            dropped: "dropped";
            empty: "empty";
            "in-band-error": "in-band-error";
            ok: "ok";
            quota: "quota";
            "rate-limited": "rate-limited";
            refused: "refused";
            reset: "reset";
            "server-error": "server-error";
            "timeout-connect": "timeout-connect";
            "timeout-first-byte": "timeout-first-byte";
            "timeout-idle": "timeout-idle";
            "timeout-total": "timeout-total";
            tls: "tls";
            "too-large": "too-large";
            truncated: "truncated";
        }> & z.core.$partial, z.ZodNumber>;
        tokens: z.ZodObject<{
            input: z.ZodNumber;
            cachedInput: z.ZodNumber;
            cacheWrite: z.ZodNumber;
            output: z.ZodNumber;
            reasoning: z.ZodNumber;
            cacheWrite1h: z.ZodOptional<z.ZodNumber>;
            requests: z.ZodNumber;
        }, z.core.$strip>;
        costUsd: z.ZodNullable<z.ZodNumber>;
        histograms: z.ZodRecord<z.ZodString, z.ZodString>;
    }, z.core.$strip>>>;
    answers: z.ZodOptional<z.ZodObject<{
        finishes: z.ZodRecord<z.ZodEnum<{
            "content-filter": "content-filter";
            length: "length";
            other: "other";
            refusal: "refusal";
            stop: "stop";
            "tool-calls": "tool-calls";
            unknown: "unknown";
        }> & z.core.$partial, z.ZodNumber>;
        serviceTiers: z.ZodRecord<z.ZodString, z.ZodNumber>;
        streams: z.ZodObject<{
            answers: z.ZodNumber;
            oneEvent: z.ZodNumber;
            oneInstant: z.ZodNumber;
            events: z.ZodNumber;
            tokens: z.ZodNumber;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    latencyBoundsMs: z.ZodOptional<z.ZodRecord<z.ZodEnum<{
        connect: "connect";
        latency: "latency";
        service: "service";
        stall: "stall";
        tpot: "tpot";
        ttfo: "ttfo";
        ttft: "ttft";
        "ttft-service": "ttft-service";
    }> & z.core.$partial, z.ZodNumber>>;
    blocks: z.ZodArray<z.ZodObject<{
        startS: z.ZodNumber;
        endS: z.ZodNumber;
        scheduled: z.ZodNumber;
        outcomes: z.ZodRecord<z.ZodEnum<{
            aborted: "aborted";
            auth: "auth";
            "client-error": "client-error";
            decode: "decode";
            dns: "dns";
            dropped: "dropped";
            empty: "empty";
            "in-band-error": "in-band-error";
            ok: "ok";
            quota: "quota";
            "rate-limited": "rate-limited";
            refused: "refused";
            reset: "reset";
            "server-error": "server-error";
            "timeout-connect": "timeout-connect";
            "timeout-first-byte": "timeout-first-byte";
            "timeout-idle": "timeout-idle";
            "timeout-total": "timeout-total";
            tls: "tls";
            "too-large": "too-large";
            truncated: "truncated";
        }> & z.core.$partial, z.ZodNumber>;
        good: z.ZodOptional<z.ZodNumber>;
        tokens: z.ZodObject<{
            input: z.ZodNumber;
            cachedInput: z.ZodNumber;
            cacheWrite: z.ZodNumber;
            output: z.ZodNumber;
            reasoning: z.ZodNumber;
            cacheWrite1h: z.ZodOptional<z.ZodNumber>;
            requests: z.ZodDefault<z.ZodNumber>;
        }, z.core.$strip>;
        costUsd: z.ZodNullable<z.ZodNumber>;
        costUsdSquares: z.ZodNullable<z.ZodNumber>;
        histograms: z.ZodRecord<z.ZodString, z.ZodString>;
    }, z.core.$strip>>;
    stated: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        p50: z.ZodNullable<z.ZodNumber>;
        p75: z.ZodNullable<z.ZodNumber>;
        p90: z.ZodNullable<z.ZodNumber>;
        p95: z.ZodNullable<z.ZodNumber>;
        p99: z.ZodNullable<z.ZodNumber>;
        p999: z.ZodNullable<z.ZodNumber>;
        unit: z.ZodString;
        count: z.ZodNumber;
        mean: z.ZodNullable<z.ZodNumber>;
        min: z.ZodNullable<z.ZodNumber>;
        max: z.ZodNullable<z.ZodNumber>;
        withFailures: z.ZodOptional<z.ZodObject<{
            p50: z.ZodNullable<z.ZodNumber>;
            p75: z.ZodNullable<z.ZodNumber>;
            p90: z.ZodNullable<z.ZodNumber>;
            p95: z.ZodNullable<z.ZodNumber>;
            p99: z.ZodNullable<z.ZodNumber>;
            p999: z.ZodNullable<z.ZodNumber>;
        }, z.core.$strip>>;
    }, z.core.$strip>>>;
    extremes: z.ZodRecord<z.ZodString, z.ZodObject<{
        minUs: z.ZodNumber;
        maxUs: z.ZodNumber;
    }, z.core.$strip>>;
    metrics: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
        p50: z.ZodNullable<z.ZodNumber>;
        p75: z.ZodNullable<z.ZodNumber>;
        p90: z.ZodNullable<z.ZodNumber>;
        p95: z.ZodNullable<z.ZodNumber>;
        p99: z.ZodNullable<z.ZodNumber>;
        p999: z.ZodNullable<z.ZodNumber>;
        unit: z.ZodString;
        count: z.ZodNumber;
        mean: z.ZodNullable<z.ZodNumber>;
        min: z.ZodNullable<z.ZodNumber>;
        max: z.ZodNullable<z.ZodNumber>;
        withFailures: z.ZodOptional<z.ZodObject<{
            p50: z.ZodNullable<z.ZodNumber>;
            p75: z.ZodNullable<z.ZodNumber>;
            p90: z.ZodNullable<z.ZodNumber>;
            p95: z.ZodNullable<z.ZodNumber>;
            p99: z.ZodNullable<z.ZodNumber>;
            p999: z.ZodNullable<z.ZodNumber>;
        }, z.core.$strip>>;
    }, z.core.$strip>, z.ZodObject<{
        unit: z.ZodString;
        count: z.ZodNumber;
        value: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strip>]>>>;
    environment: z.ZodRecord<z.ZodString, z.ZodJSONSchema>;
    failures: z.ZodDefault<z.ZodArray<z.ZodObject<{
        text: z.ZodString;
        count: z.ZodNumber;
    }, z.core.$strip>>>;
    admitted: z.ZodOptional<z.ZodBoolean>;
    verdict: z.ZodOptional<z.ZodString>;
    markers: z.ZodOptional<z.ZodArray<z.ZodObject<{
        metric: z.ZodString;
        bound: z.ZodNumber;
        reason: z.ZodString;
        by: z.ZodNullable<z.ZodString>;
    }, z.core.$strip>>>;
    checksum: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export type Recording = Readonly<z.infer<typeof recordingSchema>>;
export type { ImportSource } from "./import-source.js";
export type DistributionSummary = Readonly<z.infer<typeof distributionSummary>>;
export type PlainSummary = Readonly<z.infer<typeof plainSummary>>;
/** The recording with its checksum, as it is written to a file. */
export declare function serialiseRecording(recording: Recording): string;
/**
 * A recording from the text of a file.
 * @throws TailgateError (exit 3) for a torn, altered or foreign file, naming it and the reason.
 */
export declare function parseRecording(text: string, file: string): {
    readonly recording: Recording;
    readonly warnings: readonly Warning[];
};
/** @throws TailgateError naming the file and the first field that is not as it should be. */
export declare function shapedRecording(raw: unknown, file: string): Recording;
export declare function isDistributionSummary(summary: DistributionSummary | PlainSummary): summary is DistributionSummary;
