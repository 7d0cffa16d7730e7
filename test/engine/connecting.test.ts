import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import type { Transport, TransportOptions } from "../../src/engine/index.ts";
import type { Outcome } from "../../src/measurement/index.ts";
import { AUTHORITY, CERTIFICATE, KEY } from "./certificate.ts";
import { begin, listen, OK, send, startServer, type TestServer, transportTo } from "./servers.ts";

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(...given: Parameters<typeof startServer>): Promise<TestServer> {
  const server = await startServer(...given);
  open.push(server);
  return server;
}

function connect(origin: string, more: Partial<TransportOptions> = {}): Transport {
  const transport = transportTo(origin, more);
  open.push(transport);
  return transport;
}

describe("aborting", () => {
  test("closes the connection and is heard of no more", async () => {
    const { origin, sockets, quiet } = await serve((socket) =>
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"));
    const { flight, heard } = send(connect(origin));
    let isOver = false;
    void heard.then(() => {
      isOver = true;
    });
    while (sockets.length === 0) await new Promise((resolve) => setImmediate(resolve));
    flight.abort();
    flight.abort();
    await quiet();
    expect(isOver).toBe(false);
  });

  test("a connection that is still being opened is given up at once", async () => {
    // TLS that is never answered: the connection stays in the making.
    const { origin, sockets, quiet } = await serve(() => {});
    const transport = connect(origin.replace("http:", "https:"), { connectTimeoutMs: 60_000 });
    const { flight } = send(transport);
    while (sockets.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const startedMs = performance.now();
    flight.abort();
    await quiet();
    expect(performance.now() - startedMs).toBeLessThan(1000);
  });
});

describe("opening a connection", () => {
  test("takes no longer than the connect timeout, within 5 ms", async () => {
    const { origin, quiet } = await serve(() => {});
    const transport = connect(origin.replace("http:", "https:"), { connectTimeoutMs: 80 });
    const took: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      const startedMs = performance.now();
      const { sample, fault } = await begin(transport).ended;
      took.push(performance.now() - startedMs - 80);
      expect(sample.outcome).toBe("timeout-connect");
      expect(fault?.detail).toMatch(/no connection within 80 ms/);
    }
    expect(Math.abs(took.toSorted((a, b) => a - b)[4] ?? 99)).toBeLessThan(5);
    await quiet();
  });

  test.each<[string, Partial<TransportOptions>, Outcome]>([
    ["an authority that is not trusted", {}, "tls"],
    ["that authority given", { ca: AUTHORITY }, "ok"],
    ["another text given", { ca: "no certificate" }, "tls"],
    ["no check wanted", { insecureTls: true }, "ok"],
  ])("TLS with %s", async (_, options, outcome) => {
    const { origin, sockets } = await serve((socket) => socket.write(OK), (onSocket) =>
      createTlsServer({ cert: CERTIFICATE, key: KEY }, onSocket).on("tlsClientError", () => {}));
    const transport = connect(origin.replace("http:", "https:"), options);
    const ended = await begin(transport).ended;
    expect(ended.sample.outcome).toBe(outcome);
    if (outcome !== "ok") return expect(ended.fault?.detail).toMatch(/UNABLE_TO|SELF_SIGNED/);
    expect(ended.sample.connectMs).toBeGreaterThan(0);
    expect((await begin(transport).ended).sample.connectMs).toBeNull();
    return expect(sockets).toHaveLength(1);
  });

  test("TLS to a server that speaks plain HTTP", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => {}).end("HTTP/1.1 400 No\r\n\r\n");
    });
    const port = await listen(server);
    const { sample } = await begin(connect(`https://127.0.0.1:${port}`)).ended;
    expect(sample.outcome).toBe("tls");
    server.close();
  });
});
