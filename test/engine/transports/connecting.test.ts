import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import type { TransportOptions } from "../../../src/engine/index.ts";
import type { Outcome } from "../../../src/measurement/index.ts";
import { AUTHORITY, CERTIFICATE, KEY } from "../certificate.ts";
import { begin, listen, makeBench, OK, send, TRANSPORTS } from "../servers.ts";

describe.each(TRANSPORTS)("%s:", (_name, make) => {
  const { serve, connect, closeAll } = makeBench(make);

  afterEach(closeAll);

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

    test("tells how long each phase took, and only those that there were", async () => {
      const onPlain = (socket: { write(text: string): void }): void => socket.write(OK);
      const plain = await serve(onPlain);
      const secure = await serve(onPlain, (onSocket) =>
        createTlsServer({ cert: CERTIFICATE, key: KEY }, onSocket));
      const opened = async (origin: string) => {
        const [opening] = (await send(connect(origin, { insecureTls: true })).heard).openings;
        if (!opening) throw new Error("no opening");
        return opening;
      };
      const address = await opened(plain.origin);
      expect(address).toMatchObject({ dnsMs: 0, tlsMs: 0, proxyMs: 0 });
      const named = await opened(secure.origin.replace("http://127.0.0.1", "https://localhost"));
      expect(named.proxyMs).toBe(0);
      for (const one of [address.tcpMs, named.dnsMs, named.tcpMs, named.tlsMs]) {
        expect(one).toBeGreaterThan(0);
      }
      for (const { dnsMs, tcpMs, tlsMs, totalMs } of [address, named]) {
        expect(totalMs).toBeGreaterThanOrEqual(dnsMs + tcpMs + tlsMs - 1e-6);
        expect(totalMs).toBeLessThan(5000);
      }
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
});
