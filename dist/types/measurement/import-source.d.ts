import { z } from "zod";
/** Where a recording of another tool's results comes from: what the file says, what it leaves open. */
export declare const importSource: z.ZodObject<{
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
}, z.core.$loose>;
export type ImportSource = Readonly<z.infer<typeof importSource>>;
