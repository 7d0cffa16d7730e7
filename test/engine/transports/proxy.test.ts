import { createServer as createHttp, type IncomingMessage, request } from "node:http";
import { createServer as createHttps } from "node:https";
import { mkdtempSync, rmSync } from "node:fs";
import { connect as connectTcp, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { makeHttp2Transport } from "../../../src/engine/transports/http2.ts";
import { forwardingOf, parseProxy } from "../../../src/engine/transports/proxy.ts";
import { AUTHORITY, CERTIFICATE, KEY } from "../certificate.ts";
import { begin, GET, listen, makeBench, OK, send, transportTo, TRANSPORTS } from "../servers.ts";

const { serve, connect, keep, closeAll } = makeBench();

afterEach(closeAll);

const IDENTITY = { cert: CERTIFICATE, key: KEY };
const SECRET = "s3cr:et/%";
const USER_INFO = `me:${encodeURIComponent(SECRET)}`;
const AUTHORIZATION = `Basic ${Buffer.from(`me:${SECRET}`).toString("base64")}`;

/** A proxy that works, and notes what it was asked for. */
async function startProxy(scheme: "http" | "https") {
  const asked: (string | undefined)[][] = [];
  const sockets = new Set<Socket>();
  const note = ({ method, url, headers }: IncomingMessage): void => {
    asked.push([method, url, headers.host, headers["proxy-authorization"]]);
  };
  const proxy = scheme === "http" ? createHttp() : createHttps(IDENTITY);
  proxy.on(scheme === "http" ? "connection" : "secureConnection", (socket: Socket) =>
    sockets.add(socket.on("error", () => {})));
  proxy.on("request", (received, response) => {
    note(received);
    const { "proxy-authorization": _, ...headers } = received.headers;
    const onwards = request(received.url ?? "", { method: received.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onwards.on("error", () => response.writeHead(502).end());
    received.pipe(onwards);
  });
  proxy.on("connect", (received: IncomingMessage, socket: Socket) => {
    note(received);
    const [host, port] = (received.url ?? "").split(":");
    const onwards = connectTcp(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\nvia: test\r\n\r\n");
      socket.pipe(onwards).pipe(socket);
    });
    onwards.on("error", () => socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
    socket.on("close", () => onwards.destroy());
  });
  const port = await listen(proxy);
  return keep({
    url: `${scheme}://${USER_INFO}@127.0.0.1:${port}`,
    asked,
    sockets,
    close: async () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  });
}

/** An endpoint over TLS, which notes the requests as they come. */
async function serveTls() {
  const heads: string[] = [];
  const server = await serve((socket) => socket.write(OK), (onSocket) =>
    createTlsServer(IDENTITY, (socket) => {
      socket.on("data", (bytes: Buffer) => heads.push(bytes.toString("latin1")));
      onSocket(socket);
    }).on("tlsClientError", () => {}));
  return { ...server, origin: server.origin.replace("http:", "https:"), heads };
}

describe("the URL of a proxy", () => {
  test.each([
    ["http://proxy", { host: "proxy", port: 80, isTls: false, authorization: null }],
    ["https://proxy", { host: "proxy", port: 443, isTls: true, authorization: null }],
    ["http://[::1]:8080/", { host: "::1", port: 8080, isTls: false, authorization: null }],
    ["http://u@proxy", { host: "proxy", port: 80, isTls: false, authorization: "Basic dTo=" }],
    [`http://${USER_INFO}@proxy`, { host: "proxy", port: 80, isTls: false, authorization: AUTHORIZATION }],
    ["http://a%b:c@proxy", { host: "proxy", port: 80, isTls: false, authorization: "Basic YSViOmM=" }],
  ])("%s", (text, proxy) => {
    expect(parseProxy(text)).toEqual(proxy);
  });

  test.each(["", "proxy:8080", "socks5://me:hush@proxy", "http://", "ftp://me:hush@proxy"])(
    "%j is none, and no password is told", (text) => {
      expect(() => parseProxy(text)).toThrow(/^proxy is not the URL of an HTTP proxy$/);
    });

  test("only plain requests are forwarded", () => {
    const proxy = "http://u@proxy";
    expect(forwardingOf({ origin: "http://a:81", proxy })?.pathPrefix).toBe("http://a:81");
    expect(forwardingOf({ origin: "https://a", proxy })).toBeNull();
    expect(forwardingOf({ origin: "http://a", proxy: null })).toBeNull();
  });
});

describe.each(["http", "https"] as const)("through a proxy over %s", (scheme) => {
  test("a plain endpoint is asked in absolute form, over one connection", async () => {
    const heads: string[] = [];
    const proxy = await startProxy(scheme);
    const { origin } = await serve((socket) => socket.write(OK), (onSocket) =>
      createServer((socket) => {
        socket.on("data", (bytes: Buffer) => heads.push(bytes.toString("latin1")));
        onSocket(socket);
      }));
    const transport = connect(origin, { proxy: proxy.url, ca: AUTHORITY });
    const all = [
      await send(transport, { ...GET, path: "/v1?x=1" }).heard, await send(transport).heard,
    ];
    expect(all).toMatchObject([{ body: "ok" }, { body: "ok", openings: [null] }]);
    const opening = all[0]?.openings[0];
    expect(opening).toMatchObject({ dnsMs: 0, tlsMs: 0 });
    expect((opening?.proxyMs ?? 0) > 0).toBe(scheme === "https");
    const host = new URL(origin).host;
    expect(proxy.asked).toEqual([
      ["GET", `${origin}/v1?x=1`, host, AUTHORIZATION], ["GET", `${origin}/`, host, AUTHORIZATION],
    ]);
    expect(proxy.sockets.size).toBe(1);
    expect(heads.join("")).not.toMatch(/authorization/i);
  });

  test.each(TRANSPORTS)("%s: a TLS endpoint is reached in a tunnel", async (_, make) => {
    const proxy = await startProxy(scheme);
    const { origin, heads } = await serveTls();
    const transport = keep(transportTo(origin, { proxy: proxy.url, ca: AUTHORITY }, make));
    const all = [await send(transport).heard, await send(transport).heard];
    expect(all).toMatchObject([{ body: "ok" }, { body: "ok", openings: [null] }]);
    const { host } = new URL(origin);
    expect(proxy.asked).toEqual([["CONNECT", host, host, AUTHORIZATION]]);
    expect(heads.join("")).not.toMatch(/authorization/i);
    const opening = all[0]?.openings[0];
    if (!opening) throw new Error("no opening");
    const { dnsMs, tcpMs, proxyMs, tlsMs, totalMs } = opening;
    for (const tookMs of [tcpMs, proxyMs, tlsMs]) expect(tookMs).toBeGreaterThan(0);
    expect(dnsMs).toBe(0);
    expect(totalMs).toBeGreaterThanOrEqual(tcpMs + proxyMs + tlsMs - 1e-6);
  });

  test("the endpoint's certificate is checked against the endpoint's name", async () => {
    const proxy = await startProxy(scheme);
    const { origin } = await serveTls();
    const named = origin.replace("127.0.0.1", "localhost");
    const { fault } = await send(connect(named, { proxy: proxy.url, ca: AUTHORITY })).heard;
    expect(fault).toMatchObject({ outcome: "tls" });
    expect(fault?.detail).toMatch(/^Hostname\/IP does not match certificate's altnames: .*localhost/);
  });

  test("an endpoint that the proxy cannot reach", async () => {
    const proxy = await startProxy(scheme);
    const { origin, close } = await serveTls();
    await close();
    const { fault } = await send(connect(origin, { proxy: proxy.url, ca: AUTHORITY })).heard;
    expect(fault).toMatchObject({ outcome: "refused" });
    expect(fault?.detail).toMatch(/^the proxy answered 502 Bad Gateway/);
  });
});

test("HTTP/2 goes through a tunnel", async () => {
  const proxy = await startProxy("http");
  const { origin } = await serveTls();
  const transport = keep(transportTo(origin, { proxy: proxy.url, ca: AUTHORITY, http2: true },
    makeHttp2Transport));
  expect((await send(transport).heard).body).toBe("ok");
});

describe("a proxy that fails", () => {
  test.each<[string, string, RegExp, (socket: Socket) => void]>([
    ["asks for a password", "refused", /^the proxy answered 407 Proxy Authentication Required/,
      (socket) => socket.end(`HTTP/1.1 407 ${SECRET}\r\nproxy-authenticate: Basic\r\n\r\n`)],
    ["forbids the tunnel", "refused", /^the proxy answered 403 Forbidden/,
      (socket) => socket.write("HTTP/1.0 403 No\r\ncontent-length: 2\r\n\r\nno")],
    ["redirects", "refused", /^the proxy answered 302 Found/,
      (socket) => socket.write("HTTP/1.1 302 x\r\nlocation: /\r\n\r\n")],
    ["answers an interim status first", "refused", /^the proxy answered 503/,
      (socket) => socket.write("HTTP/1.1 100 Go on\r\n\r\nHTTP/1.1 503 Away\r\n\r\n")],
    ["closes", "reset", /^the proxy: the other side closed/, (socket) => socket.end()],
    ["resets", "reset", /^the proxy: .*ECONNRESET/, (socket) => socket.resetAndDestroy()],
    ["speaks something else", "decode", /^the proxy did not answer CONNECT in HTTP\/1\.1/,
      (socket) => socket.write("SSH-2.0\r\n\r\n")],
    ["never ends its answer", "decode", /^the proxy's answer to CONNECT has no end/,
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(70_000)}`)],
    ["never answers", "timeout-connect", /^no connection within 100 ms: the proxy took too long/,
      () => {}],
    ["tunnels to nowhere", "timeout-connect", /^no connection within 100 ms: TLS took too long/,
      (socket) => socket.write("HTTP/1.1 200 OK\r\n\r\n")],
    ["sends more than a tunnel", "tls", /SSL/,
      (socket) => socket.write("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 400 What?\r\n\r\n")],
  ])("%s: %s", async (_, outcome, detail, answer) => {
    const { origin, quiet } = await serve(answer);
    const proxy = origin.replace("//", `//${USER_INFO}@`);
    const going = begin(connect("https://endpoint.invalid", { proxy, connectTimeoutMs: 100 }));
    const { sample, fault } = await going.ended;
    expect(sample.outcome).toBe(outcome);
    expect(fault?.detail).toMatch(detail);
    for (const secret of [SECRET, USER_INFO, AUTHORIZATION]) {
      expect(fault?.detail).not.toContain(secret);
    }
    await quiet();
    expect(going.ends()).toBe(1);
  });

  test("asks for a password for a plain endpoint", async () => {
    const { origin: proxy, quiet } = await serve((socket) =>
      socket.write("HTTP/1.1 407 Auth\r\ncontent-length: 2\r\n\r\nno"));
    const { names, fault } = await send(connect("http://endpoint.invalid", { proxy })).heard;
    expect(names).toEqual(["connected", "fault"]);
    expect(fault).toMatchObject({ outcome: "refused" });
    expect(fault?.detail).toMatch(/^the proxy answered 407 Proxy Authentication Required/);
    await quiet();
  });

  test.each<[string, string, string, RegExp]>([
    ["is not there", "http://127.0.0.1:1", "refused", /^the proxy: connect ECONNREFUSED/],
    ["has an unknown name", "http://no-such-proxy.invalid", "dns", /^the proxy: getaddrinfo/],
  ])("%s", async (_, proxy, outcome, detail) => {
    const { fault } = await send(connect("https://endpoint.invalid", { proxy })).heard;
    expect(fault?.outcome).toBe(outcome);
    expect(fault?.detail).toMatch(detail);
  });

  test("has a certificate of another name", async () => {
    const { url } = await startProxy("https");
    const proxy = url.replace("127.0.0.1", "localhost");
    for (const endpoint of ["https://endpoint.invalid", "http://endpoint.invalid"]) {
      const { fault } = await send(connect(endpoint, { proxy, ca: AUTHORITY, insecureTls: true })).heard;
      expect(fault?.outcome).toBe("tls");
      expect(fault?.detail).toMatch(/^the proxy: Hostname\/IP does not match/);
    }
  });
});

describe.each(TRANSPORTS)("%s: a unix socket", (_name, make) => {
  test("carries requests to whatever host the URL names", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tailgate-"));
    const socketPath = join(folder, "endpoint.sock");
    const server = createServer((socket) => socket.on("data", () => socket.write(OK)));
    await new Promise<void>((resolve) => server.listen(socketPath, resolve));
    const transport = keep(transportTo("http://endpoint.invalid", { socketPath }, make));
    const { body, openings } = await send(transport).heard;
    expect(body).toBe("ok");
    expect(openings[0]).toMatchObject({ dnsMs: 0, tlsMs: 0, proxyMs: 0 });
    expect(openings[0]?.tcpMs).toBeGreaterThan(0);
    await transport.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["that is not there", "/tmp/no/such.sock", /ENOENT \/tmp\/no\/such\.sock/],
    ["that is none", "/dev/null", /(ECONNREFUSED|ENOTSOCK|EACCES) \/dev\/null/],
    ["below a file", "/dev/null/x", /ENOTDIR \/dev\/null\/x/],
  ])("%s: refused", async (_, socketPath, detail) => {
    const transport = keep(transportTo("http://endpoint.invalid", { socketPath }, make));
    const { fault } = await send(transport).heard;
    expect(fault).toMatchObject({ outcome: "refused" });
    expect(fault?.detail).toMatch(detail);
  });
});
