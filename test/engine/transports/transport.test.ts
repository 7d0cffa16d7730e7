import type { Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/measurement/index.ts";
import { begin, GET, makeBench, OK, send, startServer, TRANSPORTS } from "../servers.ts";

/** Lets what was written leave this machine before the connection is broken. */
function then(socket: Socket, text: string, next: () => void): void {
  socket.write(text, () => setTimeout(next, 20));
}

const HALF = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf";
const HALF_CHUNK = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\nhalf";

describe.each(TRANSPORTS)("%s:", (_name, make) => {
  const { serve, connect, closeAll } = makeBench(make);

  afterEach(closeAll);

  describe("faults, as they come off the wire", () => {
    test.each<[string, Outcome, RegExp, (socket: Socket) => void]>([
      ["reset before the headers", "reset", /ECONNRESET|UND_ERR_SOCKET/,
        (socket) => socket.resetAndDestroy()],
      ["closed before the headers", "reset", /other side closed/, (socket) => socket.end()],
      ["reset after the headers", "reset", /ECONNRESET|UND_ERR_SOCKET/,
        (socket) => then(socket, HALF, () => socket.resetAndDestroy())],
      ["closed after half a body", "reset", /other side closed/, (socket) => socket.end(HALF)],
      ["closed after half a body, as announced", "reset", /CONTENT_LENGTH|other side closed/,
        (socket) => socket.end(HALF.replace("\r\n", "\r\nconnection: close\r\n"))],
      ["closed in a chunk", "reset", /other side closed/, (socket) => socket.end(HALF_CHUNK)],
      ["closed in a chunk, as announced", "reset", /HPE_INVALID_EOF_STATE|other side closed/,
        (socket) => socket.end(HALF_CHUNK.replace("\r\n", "\r\nconnection: close\r\n"))],
      ["garbage instead of HTTP", "decode", /not HTTP\/1\.1/,
        (socket) => socket.write("SSH-2.0-x\r\n")],
      ["a chunk size that is none", "decode", /not HTTP\/1\.1/,
        (socket) => socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n")],
      ["a head with bare line feeds", "decode", /not HTTP\/1\.1: a line that does not end/,
        (socket) => socket.write("HTTP/1.1 200 OK\ncontent-length: 2\n\nok")],
      ["two codings", "decode", /not HTTP\/1\.1: a transfer-encoding/,
        (socket) => socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n")],
      ["two lengths", "decode", /not HTTP\/1\.1: a content-length/,
        (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nok")],
      ["chunks in HTTP/1.0", "decode", /not HTTP\/1\.1/,
        (socket) => socket.write("HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n")],
      ["a change of protocol", "decode", /nobody asked for/,
        (socket) => socket.write("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n")],
      ["a trailer that is none", "decode", /not HTTP\/1\.1/, (socket) =>
        socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\nno colon\r\n\r\n")],
      ["reset where the end would be the body's", "reset", /ECONNRESET/, (socket) =>
        then(socket, "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nha", () => socket.resetAndDestroy())],
      ["headers of 100 kB", "too-large", /./,
        (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}\r\n\r\n`)],
      ["TLS instead of HTTP", "decode", /not HTTP\/1\.1/,
        (socket) => socket.write(Uint8Array.of(21, 3, 1, 0, 2, 2, 70))],
    ])("%s: %s", async (_, outcome, detail, answer) => {
      const { origin, quiet } = await serve(answer);
      const going = begin(connect(origin));
      const ended = await going.ended;
      expect(ended.sample.outcome).toBe(outcome);
      expect(ended.fault?.detail).toMatch(detail);
      expect(ended.fault?.isOurs).toBe(false);
      await quiet();
      expect(going.ends()).toBe(1);
    });

    test("a port where nobody listens: refused", async () => {
      const { origin, close } = await startServer(() => {});
      await close();
      const { sample, fault } = await begin(connect(origin)).ended;
      expect(sample).toMatchObject({ outcome: "refused", connectMs: null, headersMs: null });
      expect(fault?.detail).toMatch(/ECONNREFUSED/);
    });

    test("a name that nobody has: dns", async () => {
      const { sample } = await begin(connect("http://no-such-host.invalid")).ended;
      expect(sample.outcome).toBe("dns");
    });

    test("a header that cannot be written never leaves, and says so", async () => {
      const { origin, sockets } = await serve((socket) => socket.write(OK));
      const heard = Promise.withResolvers<string>();
      connect(origin).send({ ...GET, headers: ["x", "a\nb"] }, {
        connected() {}, headers() {}, bytes() {}, end: () => heard.resolve("end"),
        fault: ({ outcome, detail }) => heard.resolve(`${outcome}: ${detail}`),
      });
      expect(await heard.promise).toMatch(/^aborted: invalid x header/);
      expect(sockets).toHaveLength(0);
    });

    test.each([
      ["in one piece", (socket: Socket, text: string) => void socket.write(text)],
      ["byte by byte", (socket: Socket, text: string) => {
        socket.setNoDelay(true);
        const write = (at: number): void => {
          if (at < text.length) socket.write(text.slice(at, at + 1), () => write(at + 1));
        };
        write(0);
      }],
    ])("interim answers are passed over, %s", async (_, play) => {
      const { origin, sockets } = await serve((socket) => play(socket,
        `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${OK}`));
      const transport = connect(origin);
      for (let request = 1; request <= 2; request += 1) {
        const heard = await send(transport).heard;
        expect(heard.names.filter((name, at, all) => name !== all[at - 1]))
          .toEqual(["connected", "headers", "bytes", "end"]);
        expect(heard.body).toBe("ok");
      }
      expect(sockets).toHaveLength(1);
    });

    test("white space behind a content-length is none of it", async () => {
      const { origin } = await serve((socket) => socket.write(OK.replace(": 2", ": 2 \t")));
      expect(await send(connect(origin)).heard).toMatchObject({ body: "ok", fault: null });
    });

    test("a request after a fault gets a connection of its own and succeeds", async () => {
      const { origin, sockets } = await serve((socket, { request }) => {
        if (request === 1) socket.resetAndDestroy();
        else socket.write(OK);
      });
      const transport = connect(origin);
      expect((await begin(transport).ended).sample.outcome).toBe("reset");
      expect((await begin(transport).ended).sample.outcome).toBe("ok");
      expect(sockets).toHaveLength(2);
    });
  });

  describe("connections", () => {
    test("are reused, the last one first, and only the first request opened one", async () => {
      const { origin, sockets } = await serve((socket) => socket.write(OK));
      const transport = connect(origin);
      const opened: (number | null)[] = [];
      for (let n = 0; n < 20; n += 1) opened.push((await begin(transport).ended).sample.connectMs);
      expect(sockets).toHaveLength(1);
      expect(opened[0]).toBeGreaterThan(0);
      expect(opened.slice(1).every((tookMs) => tookMs === null)).toBe(true);
    });

    test("are as many as there are requests at a time", async () => {
      const waiting: Socket[] = [];
      const { origin, sockets } = await serve((socket) => {
        waiting.push(socket);
        if (waiting.length === 7) for (const one of waiting.splice(0)) one.write(OK);
      });
      const transport = connect(origin);
      const round = (): Promise<unknown> =>
        Promise.all(Array.from({ length: 7 }, () => begin(transport).ended));
      await round();
      await round();
      expect(sockets).toHaveLength(7);
    });

    test("keep-alive 0 opens a new one for each request, also with a limit and a queue", async () => {
      const { origin, sockets, quiet } = await serve((socket) => socket.write(OK));
      for (const maxConnections of [null, 1]) {
        const before = sockets.length;
        const transport = connect(origin, { keepAliveMs: 0, maxConnections });
        const all = Array.from({ length: 5 }, () => begin(transport).ended);
        const outcomes = (await Promise.all(all)).map(({ sample }) =>
          [sample.outcome, sample.connectMs !== null]);
        expect(outcomes).toEqual(Array.from({ length: 5 }, () => ["ok", true]));
        expect(sockets.length - before).toBe(5);
      }
      await quiet();
    });

    test("one that the server announced to close is replaced", async () => {
      const { origin, sockets } = await serve((socket) =>
        socket.end(OK.replace("\r\n", "\r\nconnection: close\r\n")));
      const transport = connect(origin);
      for (let n = 0; n < 3; n += 1) expect((await begin(transport).ended).sample.outcome).toBe("ok");
      expect(sockets).toHaveLength(3);
    });

    test("one that the server closed while idle is replaced without anyone noticing", async () => {
      const { origin, sockets, quiet } = await serve((socket) => socket.write(OK));
      const transport = connect(origin);
      await begin(transport).ended;
      sockets[0]?.end();
      await quiet();
      const { sample } = await begin(transport).ended;
      expect(sample.outcome).toBe("ok");
      expect(sample.connectMs).not.toBeNull();
      expect(sockets).toHaveLength(2);
    });

    test("one that the server closes just as it is used: ok or reset, never silence", async () => {
      const { origin } = await serve((socket, { ofSocket }) => {
        if (ofSocket === 1) socket.end(OK);
        else socket.destroy();
      });
      const transport = connect(origin);
      for (let n = 0; n < 50; n += 1) {
        const going = begin(transport, { limits: { totalMs: 2000 } });
        expect(["ok", "reset"]).toContain((await going.ended).sample.outcome);
      }
    });

    test("close ends what is under way and what waits; afterwards a new one is opened", async () => {
      const { origin, sockets, quiet } = await serve((socket, { request }) => {
        if (request > 1) socket.write(OK);
      });
      const transport = connect(origin, { maxConnections: 1 });
      const [first, second] = [send(transport), send(transport)];
      expect([first.flight.isQueued, second.flight.isQueued]).toEqual([false, true]);
      while (sockets.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await transport.close();
      expect((await first.heard).fault?.outcome).toBe("aborted");
      expect((await second.heard).fault?.outcome).toBe("aborted");
      await quiet();
      expect((await begin(transport).ended).sample.outcome).toBe("ok");
      expect(sockets).toHaveLength(2);
    });
  });

  describe("a limited pool", () => {
    test("has never more sockets than allowed, and waiting is reported", async () => {
      let now = 0;
      let most = 0;
      const { origin, sockets } = await serve((socket) => {
        now += 1;
        most = Math.max(most, now);
        setTimeout(() => {
          now -= 1;
          socket.write(OK);
        }, 30);
      });
      const transport = connect(origin, { maxConnections: 2 });
      const all = await Promise.all(Array.from({ length: 8 }, () => begin(transport).ended));
      expect(all.map(({ sample }) => sample.outcome)).toEqual(Array.from({ length: 8 }, () => "ok"));
      expect({ sockets: sockets.length, most }).toEqual({ sockets: 2, most: 2 });
      const waits = all.map(({ sample }) => sample.poolWaitMs);
      [0, 0, 30, 30, 60, 60, 90, 90].forEach((expected, at) => {
        expect(waits[at]).toBeGreaterThanOrEqual(expected - 3);
        expect(waits[at]).toBeLessThan(expected + 25);
      });
      expect(all.slice(2).every(({ sample }) => sample.connectMs === null)).toBe(true);
    });

    test("a fault hands its place to the next that waits", async () => {
      const { origin, sockets } = await serve((socket, { request }) => {
        if (request <= 3) socket.resetAndDestroy();
        else socket.write(OK);
      });
      const transport = connect(origin, { maxConnections: 1 });
      const all = await Promise.all(Array.from({ length: 6 }, () => begin(transport).ended));
      expect(all.map(({ sample }) => sample.outcome))
        .toEqual(["reset", "reset", "reset", "ok", "ok", "ok"]);
      expect(sockets).toHaveLength(4);
    });

    test("an aborted flight hands its place to the next that waits", async () => {
      const { origin, sockets } = await serve((socket, { request }) => {
        if (request > 1) socket.write(OK);
      });
      const transport = connect(origin, { maxConnections: 1 });
      const [hangs, waits] = [begin(transport), begin(transport)];
      while (sockets.length === 0) await new Promise((resolve) => setImmediate(resolve));
      hangs.abort();
      expect((await hangs.ended).sample.outcome).toBe("aborted");
      expect((await waits.ended).sample.outcome).toBe("ok");
      expect([hangs.ends(), waits.ends()]).toEqual([1, 1]);
    });

    test("giving up in the queue: the server never hears of it, the wait counts", async () => {
      const { origin, requests, sockets } = await serve((socket) => {
        setTimeout(() => socket.write(OK), 150);
      });
      const transport = connect(origin, { maxConnections: 1 });
      const first = begin(transport);
      const impatient = begin(transport, { limits: { totalMs: 60 } });
      const patient = begin(transport);
      const { sample } = await impatient.ended;
      expect(sample.outcome).toBe("timeout-total");
      expect(sample.poolWaitMs).toBeGreaterThan(55);
      expect((await first.ended).sample.outcome).toBe("ok");
      expect((await patient.ended).sample.outcome).toBe("ok");
      expect({ requests: requests(), sockets: sockets.length, ends: impatient.ends() })
        .toEqual({ requests: 2, sockets: 1, ends: 1 });
    });
  });
});
