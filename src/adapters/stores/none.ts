import { TailgateError } from "../../base/index.ts";
import type { BaselineStore } from "../../comparison/index.ts";

/** `baseline: none`: budgets are judged, nothing is compared. */
export function makeNoStore(): BaselineStore {
  return {
    description: "no baseline store",
    load: async () => ({ kind: "absent", reason: "baseline is none", others: [] }),
    save: async () => {
      throw new TailgateError("usage", {
        code: "no-baseline-store",
        message: "There is nowhere to store the run: baseline is none.",
        hint: "Use baseline: branch:tailgate-data or dir:PATH, or update-baseline: never.",
      });
    },
  };
}
