import { type GatewayAccount } from "../measurement/index.js";
import type { ResponseHeaders } from "./protocol.js";
/** What one answer's headers tell; null where no gateway speaks. */
export declare function gatewayIn(headers: ResponseHeaders): GatewayAccount | null;
