import { makeHttp2Transport } from "./http2-transport.ts";
import { makeLeanTransport } from "./lean-transport.ts";
import type { Transport, TransportOptions } from "./transport.ts";
import { makeUndiciTransport } from "./undici-transport.ts";

/** The lean transport wherever it applies; proxies are undici's, HTTP/2 needs TLS. */
export function chooseTransport(options: TransportOptions, wish: "auto" | "undici"): Transport {
  if (options.http2 && options.origin.startsWith("https:")) return makeHttp2Transport(options);
  return wish === "auto" && options.proxy === null
    ? makeLeanTransport(options)
    : makeUndiciTransport(options);
}
