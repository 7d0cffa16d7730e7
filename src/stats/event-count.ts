import { assert } from "../base/index.ts";
import { assertNonNegative } from "./domain.ts";

/** Events among `size` trials; both real, since an effective size is not a whole number. */
export interface EventCount {
  readonly events: number;
  readonly size: number;
}

export function assertEventCount(count: EventCount, name: string): void {
  assertNonNegative(count.size, `${name}.size`);
  const { events, size } = count;
  assert(events >= 0 && events <= size, `${name}.events must lie in 0 to ${size}, got ${events}`);
}
