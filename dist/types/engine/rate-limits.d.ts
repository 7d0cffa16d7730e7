import type { Millis } from "../base/index.js";
import { type LimitAccount } from "../measurement/index.js";
import type { ResponseHeaders } from "./protocol.js";
/** What one answer's headers tell; null where they tell nothing. `wallMs`: since 1970. */
export declare function limitsIn(headers: ResponseHeaders, wallMs: Millis): LimitAccount | null;
