import type { Transport, TransportOptions } from "../transport.js";
/**
 * The lean transport wherever it applies; proxies are undici's, HTTP/2 needs TLS. The others are
 * loaded only when they are asked for: that takes longer than all the rest of the engine.
 */
export declare function chooseTransport(options: TransportOptions, wish: "auto" | "undici"): Promise<Transport>;
