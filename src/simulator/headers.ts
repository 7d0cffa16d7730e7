import { secondsFromMillis, unreachable } from "../base/index.ts";
import type { Millis } from "../base/index.ts";
import { drawDetour } from "./draw.ts";
import type { Script } from "./draw.ts";
import type { SimulatorProfile } from "./profile.ts";
import type { Headers } from "./reply.ts";
import type { Vendor } from "./vendors/vendor.ts";

/**
 * When to come again, in the profile's form. Seconds and dates are whole seconds, rounded up, and
 * a wait of less than one second is told as one. `now` is wall time.
 */
export function retryAfterHeader(
  form: SimulatorProfile["retryAfter"],
  waitMs: Millis,
  now: Date,
): Headers {
  const waitS = Math.max(1, Math.ceil(secondsFromMillis(waitMs)));
  switch (form) {
    case "seconds":
      return { "retry-after": String(waitS) };
    case "date": {
      const atMs = Math.ceil((now.getTime() + waitMs) / 1000) * 1000;
      return { "retry-after": new Date(atMs).toUTCString() };
    }
    case "milliseconds":
      return { "retry-after-ms": String(Math.ceil(waitMs)) };
    default:
      return unreachable(form);
  }
}

/** What a gateway adds to an answer. */
export function gatewayHeaders(
  profile: SimulatorProfile,
  vendor: Vendor,
  script: Script,
  isStreamed: boolean,
): Headers {
  const { gateway, seed } = profile;
  switch (gateway?.kind) {
    case undefined:
      return {};
    case "litellm": {
      const { inputUsdPerMTok, outputUsdPerMTok, overheadMs } = gateway;
      const costUsd =
        (script.inputTokens * inputUsdPerMTok + script.outputTokens * outputUsdPerMTok) / 1e6;
      // The head of a stream is sent before its cost is known.
      const isCostTold = script.outcome === "ok" && !isStreamed;
      return {
        "x-litellm-overhead-duration-ms": String(overheadMs),
        ...(isCostTold ? { "x-litellm-response-cost": String(costUsd) } : {}),
      };
    }
    case "portkey": {
      const detour = drawDetour({ ...gateway, seed }, script.ordinal);
      return {
        "x-portkey-provider": vendor.name,
        "x-portkey-cache-status": detour.isCacheHit ? "HIT" : "MISS",
        "x-portkey-retry-attempt-count": detour.isRetried ? "1" : "0",
      };
    }
    default:
      return unreachable(gateway);
  }
}
