import { type ProxyChoice } from "../config/index.js";
import type { Env } from "./surroundings.js";
/**
 * The proxy to go through to an endpoint; null for none. What is written goes before the
 * environment.
 * @throws UsageError when the environment names something that is no http or https proxy.
 */
export declare function proxyFor(endpoint: {
    readonly url: string;
    readonly socketPath: string | null;
}, written: ProxyChoice | null, env: Env): string | null;
