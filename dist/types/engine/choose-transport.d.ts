import type { Transport, TransportOptions } from "./transport.js";
/** The lean transport wherever it applies; proxies are undici's, HTTP/2 needs TLS. */
export declare function chooseTransport(options: TransportOptions, wish: "auto" | "undici"): Transport;
