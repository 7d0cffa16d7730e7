import type { Millis } from "../base/index.js";
import type { Script } from "./draw.js";
import type { SimulatorProfile } from "./profile.js";
import type { Headers } from "./reply.js";
import type { Vendor } from "./vendors/vendor.js";
/**
 * When to come again, in the profile's form. Seconds and dates are whole seconds, rounded up, and
 * a wait of less than one second is told as one. `now` is wall time.
 */
export declare function retryAfterHeader(form: SimulatorProfile["retryAfter"], waitMs: Millis, now: Date): Headers;
/** What a gateway adds to an answer. */
export declare function gatewayHeaders(profile: SimulatorProfile, vendor: Vendor, script: Script, isStreamed: boolean): Headers;
