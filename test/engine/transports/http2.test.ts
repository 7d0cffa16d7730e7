import { constants, type ServerHttp2Session, type ServerHttp2Stream } from "node:http2";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { makeHttp2Transport } from "../../../src/engine/transports/http2.ts";
import type { Transport, TransportOptions } from "../../../src/engine/index.ts";
import { AUTHORITY, CERTIFICATE, KEY } from "../certificate.ts";
import {
  DATA, frame, GOAWAY, HEAD, type OnStream, RST, type Served, startHttp2, startRaw,
} from "../http2-servers.ts";
import { begin, GET, makeBench, OK, send } from "../servers.ts";

const { serve: benchServe, connect, keep, closeAll } = makeBench(makeHttp2Transport);

afterEach(closeAll);

const serve = async (...given: Parameters<typeof startHttp2>): Promise<Served> =>
  keep(await startHttp2(...given));

const reach = (origin: string, more: Partial<TransportOptions> = {}): Transport =>
  connect(origin, { http2: true, ca: AUTHORITY, ...more });

const ok = (stream: ServerHttp2Stream): void => {
  stream.respond({ ":status": 200 });
  stream.end("ok");
};

const many = (count: number, transport: Transport) =>
  Array.from({ length: count }, () => send(transport));

/** Resolves when the client has read everything that was sent before. */
const settled = (session: ServerHttp2Session | undefined): Promise<void> =>
  new Promise((resolve) => session?.ping(() => resolve()));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

describe("HTTP/2", () => {
  test("carries what is asked for, there and back", async () => {
    const heard: unknown[] = [];
    const { origin } = await serve((stream) => {
      let body = "";
      stream.on("data", (bytes: Buffer) => {
        body += bytes.toString();
      });
      stream.on("end", () => {
        heard.push(body);
        stream.additionalHeaders({ ":status": 103 });
        stream.respond({ ":status": 201, "set-cookie": ["a=1", "b=2"], "x-one": "1" },
          { waitForTrailers: true });
        stream.on("wantTrailers", () => stream.sendTrailers({ "x-late": "2" }));
        stream.end("done");
      });
      heard.push(stream.sentHeaders);
    });
    const ended = await send(reach(origin), {
      method: "POST", path: "/v1?x=%20",
      headers: ["Content-Type", "text/plain", "Connection", "close", "Transfer-Encoding", "chunked"],
      body: Buffer.from("hello"),
    }).heard;
    expect(ended).toMatchObject({ status: 201, body: "done", fault: null });
    expect(ended.names.slice(0, 2)).toEqual(["connected", "headers"]);
    expect(heard.at(-1)).toBe("hello");
  });

  test("answers that are read after their stream has closed are whole", async () => {
    const body = "x".repeat(200_000);
    const { origin } = await serve((stream) => {
      stream.respond({ ":status": 200 });
      stream.end(body);
    });
    const post = { ...GET, method: "POST", body: Buffer.from("{}") };
    const transport = reach(origin);
    for (let round = 0; round < 10; round += 1) {
      const heard = await Promise.all(Array.from({ length: 20 }, () => send(transport, post).heard));
      expect(heard.map(({ fault }) => fault)).toEqual(heard.map(() => null));
      expect(heard.every((one) => one.body.length === body.length)).toBe(true);
    }
  });

  test("requests share a connection, which only the first one opened", async () => {
    const { origin, sockets } = await serve(ok);
    const transport = reach(origin);
    const all = await Promise.all(many(100, transport).map(({ heard }) => heard));
    const last = await send(transport).heard;
    expect(sockets).toHaveLength(1);
    expect([...all, last].every(({ body }) => body === "ok")).toBe(true);
    const openings = [...all, last].map(({ openings: [opening] }) => opening);
    expect(openings[0]?.tlsMs).toBeGreaterThan(0);
    expect(openings.slice(1)).toEqual(Array.from({ length: 100 }, () => null));
  });

  test.each([
    { allowed: 3, requests: 10, connections: 4 },
    { allowed: 1000, requests: 201, connections: 3 },
  ])("$allowed streams allowed: $requests requests take $connections connections", async (given) => {
    const waiting: ServerHttp2Stream[] = [];
    const { origin, sockets, sessions } = await serve((stream) => {
      waiting.push(stream);
      if (waiting.length === given.requests) waiting.forEach(ok);
    }, { settings: { maxConcurrentStreams: given.allowed } });
    const all = await Promise.all(many(given.requests, reach(origin)).map(({ heard }) => heard));
    expect(all.map(({ fault }) => fault)).toEqual(all.map(() => null));
    expect(sockets).toHaveLength(given.connections);
    expect(sessions).toHaveLength(given.connections);
  });

  test("a limited pool makes the rest wait, and never breaks the server's limit", async () => {
    let now = 0;
    let most = 0;
    const { origin, sockets } = await serve((stream) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        ok(stream);
      }, 10);
    }, { settings: { maxConcurrentStreams: 4 } });
    const transport = reach(origin, { maxConnections: 2 });
    const flights = many(30, transport);
    const all = await Promise.all(flights.map(({ heard }) => heard));
    expect(all.every(({ body }) => body === "ok")).toBe(true);
    expect(sockets).toHaveLength(2);
    expect(most).toBe(8);
  });

  test("a server that chooses HTTP/1.1 gets one request per connection", async () => {
    const server = await benchServe((socket) => socket.write(OK), (onSocket) =>
      createTlsServer({ cert: CERTIFICATE, key: KEY, ALPNProtocols: ["http/1.1"] }, onSocket));
    const transport = reach(server.origin.replace("http:", "https:"));
    const all = await Promise.all(many(5, transport).map(({ heard }) => heard));
    expect(all.map(({ fault, body }) => fault ?? body)).toEqual(["ok", "ok", "ok", "ok", "ok"]);
    expect(all.every(({ openings }) => (openings[0]?.tlsMs ?? 0) > 0)).toBe(true);
    expect(await send(transport).heard).toMatchObject({ body: "ok", openings: [null] });
    expect(server.sockets).toHaveLength(5);
    await transport.close();
    expect((await send(transport).heard).body).toBe("ok");
  });

  test("keep-alive 0 opens a connection for each request", async () => {
    const { origin, sockets } = await serve(ok);
    const transport = reach(origin, { keepAliveMs: 0, maxConnections: 2 });
    const all = await Promise.all(many(5, transport).map(({ heard }) => heard));
    expect(all.every(({ body, openings }) => body === "ok" && openings[0] !== null)).toBe(true);
    expect(sockets).toHaveLength(5);
    await until(() => sockets.every(({ destroyed }) => destroyed));
  });

  test("an idle connection is closed when its time is up", async () => {
    const { origin, sockets } = await serve(ok);
    const transport = reach(origin, { keepAliveMs: 50 });
    await send(transport).heard;
    await until(() => sockets[0]?.destroyed === true);
    expect((await send(transport).heard).openings[0]).not.toBeNull();
  });

  test("a header that cannot be written never leaves, and says so", async () => {
    const { origin, sockets } = await serve(ok);
    const { fault } = await send(reach(origin), { ...GET, headers: ["x", "a\nb"] }).heard;
    expect(fault).toMatchObject({ outcome: "aborted" });
    expect(fault?.detail).toMatch(/"x"/);
    expect(sockets).toHaveLength(0);
  });
});

describe("HTTP/2 faults", () => {
  test.each<[string, string, RegExp, OnStream]>([
    ["the stream is reset before the headers", "reset", /INTERNAL_ERROR/,
      (stream) => stream.close(constants.NGHTTP2_INTERNAL_ERROR)],
    ["the stream is refused, and not tried again", "reset", /REFUSED_STREAM/,
      (stream) => stream.close(constants.NGHTTP2_REFUSED_STREAM)],
    ["a body that is shorter than announced", "reset", /PROTOCOL_ERROR|closed|aborted/, (stream) => {
      stream.respond({ ":status": 200, "content-length": 100 });
      stream.end("half");
    }],
    ["GOAWAY with an error", "reset", /ENHANCE_YOUR_CALM/,
      (stream) => stream.session?.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM)],
    ["the connection is lost", "reset", /./, (stream) => stream.session?.socket.destroy()],
  ])("%s: %s", async (_, outcome, detail, onStream) => {
    const { origin, streams } = await serve(onStream);
    const going = begin(reach(origin));
    const { sample, fault } = await going.ended;
    expect(sample.outcome).toBe(outcome);
    expect(fault?.detail).toMatch(detail);
    expect(streams).toHaveLength(1);
    expect(going.ends()).toBe(1);
  });

  test("many headers of more than 64 KiB together: too-large", async () => {
    const { origin } = await serve((stream) => {
      stream.respond({ ":status": 200, x: "y".repeat(60_000), z: "z".repeat(60_000) });
      stream.end();
    }, { maxSendHeaderBlockLength: 1_000_000 });
    expect((await begin(reach(origin)).ended).sample.outcome).toBe("too-large");
  });

  test.each([
    { bytes: 66_000, outcome: "too-large" }, { bytes: 100_000, outcome: "decode" },
  ])("headers of $bytes bytes: $outcome", async ({ bytes, outcome }) => {
    const { origin } = await serve((stream) => {
      stream.respond({ ":status": 200, x: "y".repeat(bytes) });
      stream.end();
    }, { maxSendHeaderBlockLength: 1_000_000 });
    expect((await begin(reach(origin)).ended).sample.outcome).toBe(outcome);
  });

  test.each<[string, string, readonly Buffer[], string, RegExp]>([
    ["ends well", "all", [frame(DATA, 1, 1, "all")], "all", /^$/],
    ["is cancelled", "half", [frame(DATA, 0, 1, "half"), frame(RST, 0, 1, 8)], "", /CANCEL/],
    ["is cut without error", "half", [frame(DATA, 0, 1, "half"), frame(RST, 0, 1, 0)], "", /./],
    ["breaks the rules", "half", [frame(DATA, 0, 0, "half")], "", /not HTTP\/2: Protocol error/],
    ["is larger than a frame may be", "", [Buffer.from([255, 255, 255, 0, 0, 0, 0, 0, 1])], "", /./],
  ])("a stream that %s", async (_, __, frames, body, detail) => {
    const { origin } = keep(await startRaw([...HEAD, ...frames]));
    const heard = await send(reach(origin)).heard;
    if (body === "") expect(heard.names.at(-1)).toBe("fault");
    else expect(heard.body).toBe(body);
    expect(heard.fault?.detail ?? "").toMatch(detail);
  });

  test("a connection lost with 50 streams: 50 faults, and the next request succeeds", async () => {
    const { origin, sockets } = await serve((stream, nth) => {
      if (nth === 50) sockets[0]?.destroy();
      else if (nth > 50) ok(stream);
    });
    const transport = reach(origin);
    const going = Array.from({ length: 50 }, () => begin(transport));
    const ended = await Promise.all(going.map((one) => one.ended));
    expect(ended.map(({ sample }) => sample.outcome)).toEqual(ended.map(() => "reset"));
    expect(going.every((one) => one.ends() === 1)).toBe(true);
    expect((await begin(transport).ended).sample.outcome).toBe("ok");
    expect(sockets).toHaveLength(2);
  });

  test("GOAWAY without error: what runs ends well, what comes next is sent elsewhere", async () => {
    const { origin, sockets, sessions, streams } = await serve((stream, nth) => {
      if (nth > 1) return ok(stream);
      stream.respond({ ":status": 200 });
      stream.write("o");
      return undefined;
    });
    const transport = reach(origin);
    const first = send(transport);
    await until(() => streams.length === 1);
    sessions[0]?.goaway();
    await settled(sessions[0]);
    expect((await send(transport).heard).body).toBe("ok");
    expect(sockets).toHaveLength(2);
    streams[0]?.end("k");
    expect(await first.heard).toMatchObject({ body: "ok", fault: null });
  });

  test.each([
    ["without", constants.NGHTTP2_NO_ERROR], ["with", constants.NGHTTP2_INTERNAL_ERROR],
  ])("an idle connection that goes away %s error is closed and replaced", async (_, code) => {
    const reason = Buffer.from([0, 0, 0, 1, 0, 0, 0, code]).toString("latin1");
    const { origin, sockets, quiet } = keep(await startRaw([
      ...HEAD, frame(DATA, 1, 1, "ok"), frame(GOAWAY, 0, 0, reason),
    ]));
    const transport = reach(origin);
    for (let n = 1; n <= 2; n += 1) {
      expect(await send(transport).heard).toMatchObject({ body: "ok", fault: null });
      await quiet();
      expect(sockets).toHaveLength(n);
    }
  });

  test("an aborted stream leaves the others and their connection alone", async () => {
    const waiting: ServerHttp2Stream[] = [];
    const { origin, sockets, streams } = await serve((stream) => waiting.push(stream));
    const transport = reach(origin);
    const all = many(10, transport);
    await until(() => waiting.length === 10);
    all.slice(0, 5).forEach(({ flight }) => flight.abort());
    await until(() => streams.filter(({ closed }) => closed).length === 5);
    for (const stream of waiting) if (!stream.closed) ok(stream);
    const ended = await Promise.all(all.slice(5).map(({ heard }) => heard));
    expect(ended.every(({ body }) => body === "ok")).toBe(true);
    expect(sockets.map(({ destroyed }) => destroyed)).toEqual([false]);
  });

  test("a connection that nobody waits for any more is given up", async () => {
    const { origin, streams } = await serve(ok);
    const transport = reach(origin);
    const flights = many(3, transport);
    flights.forEach(({ flight }) => flight.abort());
    expect((await send(transport).heard).body).toBe("ok");
    expect(streams).toHaveLength(1);
  });

  test("close ends what is under way and what waits; afterwards a new one is opened", async () => {
    const { origin, sockets, streams } = await serve((stream, nth) => {
      if (nth > 1) ok(stream);
    }, { settings: { maxConcurrentStreams: 1 } });
    const transport = reach(origin, { maxConnections: 1 });
    const flights = many(3, transport);
    await until(() => streams.length === 1);
    await transport.close();
    for (const { heard } of flights) expect((await heard).fault?.outcome).toBe("aborted");
    expect((await send(transport).heard).body).toBe("ok");
    expect(sockets).toHaveLength(2);
  });

  test("an untrusted certificate ends every request that waited for the connection", async () => {
    const { origin } = await serve(ok);
    const transport = reach(origin, { ca: null });
    const all = await Promise.all(many(3, transport).map(({ heard }) => heard));
    expect(all.map(({ fault }) => fault?.outcome)).toEqual(["tls", "tls", "tls"]);
  });
});
