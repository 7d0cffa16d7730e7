import type { Millis } from "../base/index.js";
import type { ResponseHeaders } from "./protocol.js";
/** What gateways told of their own part in answers. */
export interface GatewayAccount {
    /** Answers that told anything of it. */
    readonly answers: number;
    /** Of them: answered after more than one attempt behind the gateway. */
    readonly retried: number;
    /** Of them: answered from the gateway's own cache. */
    readonly cached: number;
    /** The gateway's own share of the time, where it is told. */
    readonly overhead: {
        readonly answers: number;
        readonly totalMs: Millis;
        readonly maxMs: Millis;
    };
}
export declare const NO_GATEWAY: GatewayAccount;
/** What one answer's headers tell; null where no gateway speaks. */
export declare function gatewayIn(headers: ResponseHeaders): GatewayAccount | null;
export declare function addAccounts(a: GatewayAccount, b: GatewayAccount): GatewayAccount;
