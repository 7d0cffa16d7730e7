import { type PerSecond, UsageError } from "../base/index.ts";
import { parseRate } from "../config/index.ts";

/** @throws UsageError for anything but a rate. */
export function parseImportRate(written: string | number, origin: string): PerSecond {
  const parsed = parseRate(written);
  if (parsed.ok) return parsed.value;
  throw new UsageError(parsed.problems.map(({ message, fix }) =>
    ({ field: "rate", value: `${written}`, origin, message, fix })));
}
