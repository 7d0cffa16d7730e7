/** Which proxy the environment names for an endpoint. */
import { BlockList, isIP } from "node:net";
import { UsageError } from "../base/index.ts";
import { isLoopback, parseProxy, type ProxyChoice } from "../config/index.ts";
import type { Env } from "./surroundings.ts";

/** A host, or a domain with all below it, or a range of addresses; optionally one port of it. */
const NO_PROXY_ITEM = /^(?:\[([^\]]+)\]|([^:]+|[^:]*:[^:]*:.*?))(?::(\d+))?$/;

/** The small letters win where both are set, as with curl and Node; set but empty is no proxy. */
function variable(env: Env, name: string): { readonly name: string; readonly value: string } | null {
  const found = [name.toLowerCase(), name.toUpperCase()].find((one) => env[one] !== undefined);
  return found === undefined ? null : { name: found, value: (env[found] ?? "").trim() };
}

function isInRange(host: string, range: string): boolean {
  const [network = "", bits = ""] = range.split("/");
  const families = ["ipv4", "ipv6"] as const;
  const family = families[isIP(network) === 6 ? 1 : 0];
  const isRange = isIP(network) !== 0 && isIP(network) === isIP(host) && /^\d{1,3}$/.test(bits) &&
    Number(bits) <= (family === "ipv4" ? 32 : 128);
  if (!isRange) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), family);
  return list.check(host, family);
}

/** Whether one item of NO_PROXY covers an endpoint. */
function isExempted(item: string, host: string, port: string): boolean {
  if (item === "*") return true;
  const [, bracketed, plain = "", onlyPort] = NO_PROXY_ITEM.exec(item.toLowerCase()) ?? [];
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const name = (bracketed ?? plain).replace(/^\*?\./, "");
  if (name === "") return false;
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`)) || isInRange(host, name);
}

/** Loopback is never sent through a proxy that the environment names: nobody means that. */
function isDirect(url: URL, env: Env): boolean {
  if (isLoopback(url.href)) return true;
  const exempted = (variable(env, "no_proxy")?.value ?? "").split(/[\s,]+/).filter(Boolean);
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = url.port === "" ? { "http:": "80", "https:": "443" }[url.protocol] ?? "" : url.port;
  return exempted.some((item) => isExempted(item, host, port));
}

function fromEnvironment(url: URL, env: Env): string | null {
  const isTls = url.protocol === "https:";
  const named = variable(env, isTls ? "https_proxy" : "http_proxy");
  if (named === null || named.value === "" || isDirect(url, env)) return null;
  // As curl and Node read it: a bare host and port is an HTTP proxy.
  const written = named.value.includes("://") ? named.value : `http://${named.value}`;
  const read = parseProxy(written);
  if (read.ok) return read.value.kind === "url" ? read.value.url : null;
  throw new UsageError(read.problems.map(({ message }) => ({
    field: "proxy", value: null, origin: `environment variable ${named.name}`,
    message: `${named.name} ${message}.`,
    fix: `set ${named.name} to e.g. http://proxy.example.com:3128, or write proxy: none`,
  })));
}

/**
 * The proxy to go through to an endpoint; null for none. What is written goes before the
 * environment.
 * @throws UsageError when the environment names something that is no http or https proxy.
 */
export function proxyFor(
  endpoint: { readonly url: string; readonly socketPath: string | null },
  written: ProxyChoice | null,
  env: Env,
): string | null {
  if (endpoint.socketPath !== null || written?.kind === "none") return null;
  return written === null ? fromEnvironment(new URL(endpoint.url), env) : written.url;
}
