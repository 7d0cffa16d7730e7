import { makeLeanTransport } from "./lean.ts";
import type { Transport, TransportOptions } from "../transport.ts";

/**
 * The lean transport wherever it applies; proxies are undici's, HTTP/2 needs TLS. The others are
 * loaded only when they are asked for: that takes longer than all the rest of the engine.
 */
export async function chooseTransport(
  options: TransportOptions,
  wish: "auto" | "undici",
): Promise<Transport> {
  if (options.http2 && options.origin.startsWith("https:")) {
    const { makeHttp2Transport } = await import("./http2.ts");
    return makeHttp2Transport(options);
  }
  if (wish === "auto" && options.proxy === null) return makeLeanTransport(options);
  const { makeUndiciTransport } = await import("./undici.ts");
  return makeUndiciTransport(options);
}
