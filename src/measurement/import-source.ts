import { z } from "zod";

/** Where a recording of another tool's results comes from: what the file says, what it leaves open. */
export const importSource = z.looseObject({
  kind: z.literal("import"),
  tool: z.string().max(500),
  /** What stands behind the percentiles: of quantiles alone nothing else is known, nor their noise. */
  evidence: z.enum(["samples", "histogram", "spectrum", "quantiles"]).optional(),
  /** From when latencies count; recomputed: from the planned instant, by the rate. */
  clock: z.enum(["intended", "recomputed", "send", "service", "unknown"]).optional(),
  /** Whether latencies of failed requests are among the others. */
  failures: z.enum(["inside", "apart", "unknown"]).optional(),
  loop: z.enum(["open", "closed", "unknown"]).optional(),
  /** What the blocks are cut by; none: there is one block, and bursts within it cannot be seen. */
  slices: z.enum(["instants", "order", "none"]).optional(),
  askedRatePerS: z.number().positive().nullable().optional(),
  deliveredRatePerS: z.number().min(0).optional(),
  /** Of quantiles alone: which other output of the tool would be more than they are. */
  fuller: z.string().max(400).optional(),
  cannotTell: z.array(z.string().max(400)).max(20).optional(),
});

export type ImportSource = Readonly<z.infer<typeof importSource>>;
