import type { Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { findProtocol } from "../../src/adapters/protocols/index.ts";
import type { Limits } from "../../src/plan/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { scripted } from "./plans.ts";
import { begin, OK, startServer, transportTo } from "./servers.ts";

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function against(answer: (socket: Socket) => void) {
  const server = await startServer(answer);
  const transport = transportTo(server.origin);
  open.push(server, transport);
  return { server, transport };
}

const median = (values: readonly number[]): number =>
  [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const HEADERS = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
const piece = "1\r\nx\r\n";

describe("deadlines, within 5 ms", () => {
  test.each<[string, string, Partial<Limits>, number, number, (socket: Socket) => void]>([
    ["first byte: counts from hand-over", "timeout-first-byte", { firstByteMs: 50 }, 0, 50,
      () => {}],
    ["total: counts from the intended instant", "timeout-total", { totalMs: 90 }, 40, 50, () => {}],
    ["total: in mid-answer", "timeout-total", { totalMs: 50 }, 0, 50,
      (socket) => socket.write(HEADERS + piece)],
    ["idle: counts from the headers", "timeout-idle", { idleMs: 40 }, 0, 40,
      (socket) => socket.write(HEADERS)],
    ["idle: counts from the last byte", "timeout-idle", { idleMs: 40 }, 0, 100, (socket) => {
      socket.write(HEADERS);
      for (const afterMs of [20, 40, 60]) setTimeout(() => socket.write(piece), afterMs);
    }],
  ])("%s (%s)", async (_, outcome, limits, lateMs, expectedMs, answer) => {
    const { server, transport } = await against(answer);
    const errors: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const startedMs = performance.now();
      const going = begin(transport, { limits, lateMs });
      const { sample } = await going.ended;
      errors.push(performance.now() - startedMs - expectedMs);
      expect(sample).toMatchObject({ outcome, endMs: null });
      expect(going.ends()).toBe(1);
    }
    expect(Math.abs(median(errors))).toBeLessThan(5);
    expect(Math.min(...errors)).toBeGreaterThan(-1.5);
    await server.quiet();
  });

  test("a request that is already too late is handed over and times out at once", async () => {
    const { transport } = await against(() => {});
    const startedMs = performance.now();
    const { sample } = await begin(transport, { limits: { totalMs: 100 }, lateMs: 500 }).ended;
    expect(sample.outcome).toBe("timeout-total");
    expect(sample.dispatchedMs).toBeGreaterThanOrEqual(0);
    expect(sample.intendedMs).toBe(-500);
    expect(performance.now() - startedMs).toBeLessThan(50);
  });

  test("a first byte in time is followed by no first-byte timeout", async () => {
    const { transport } = await against((socket) => {
      socket.write(HEADERS);
      setTimeout(() => socket.write(`${piece}0\r\n\r\n`), 80);
    });
    const { sample } = await begin(transport, { limits: { firstByteMs: 40, idleMs: 150 } }).ended;
    expect(sample.outcome).toBe("ok");
  });

  test("no timer is left behind", async () => {
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const { transport } = await against((socket) => socket.write(OK));
    await begin(transport, { limits: { firstByteMs: 60_000, idleMs: 60_000 } }).ended;
    const before = timers();
    await Promise.all(Array.from({ length: 20 }, () =>
      begin(transport, { limits: { firstByteMs: 60_000, idleMs: 60_000 } }).ended));
    // undici keeps a timer for each idle connection; they go with them.
    await transport.close();
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

describe("bounds", () => {
  test("a body beyond the bound is too large, whatever it announces", async () => {
    const { server, transport } = await against((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n");
      socket.write("x".repeat(200_000));
    });
    const going = begin(transport, { maxBodyBytes: 100_000 });
    expect((await going.ended).sample.outcome).toBe("too-large");
    await server.quiet();
    expect(going.ends()).toBe(1);
  });

  test("a body of just the bound is not", async () => {
    const { transport } = await against((socket) => socket.write(OK));
    expect((await begin(transport, { maxBodyBytes: 2 }).ended).sample.outcome).toBe("ok");
    expect((await begin(transport, { maxBodyBytes: 1 }).ended).sample.outcome).toBe("too-large");
  });

  test("a line that a reader refuses is too large", async () => {
    const { transport } = await against((socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: ");
      socket.write(Buffer.alloc(17 * 1024 * 1024, 97));
    });
    const reader = findProtocol("openai-chat").reader(targetOf());
    const going = begin(transport, { maxBodyBytes: 64 * 1024 * 1024, reader });
    expect((await going.ended).sample.outcome).toBe("too-large");
  });
});

describe("what is noted", () => {
  test("instants in their order, on one clock, relative to the origin", async () => {
    const { transport } = await against((socket) => {
      setTimeout(() => socket.write(HEADERS), 20);
      setTimeout(() => socket.write(`${piece}0\r\n\r\n`), 50);
    });
    const { sample, status, fault } = await begin(transport, { lateMs: 7 }).ended;
    const { intendedMs, dispatchedMs, headersMs, endMs, connectMs, poolWaitMs } = sample;
    expect({ intendedMs, status, fault }).toEqual({ intendedMs: -7, status: 200, fault: null });
    expect(dispatchedMs).toBeGreaterThanOrEqual(0);
    expect(headersMs).toBeGreaterThanOrEqual((dispatchedMs ?? 0) + (connectMs ?? 0) + 19);
    expect((endMs ?? 0) - (headersMs ?? 0)).toBeGreaterThan(20);
    expect(poolWaitMs).toBeLessThan(10);
  });
});

describe("our own bugs", () => {
  test("a reader that throws ends the request without a result and tells the bug", async () => {
    const { server, transport } = await against((socket) => socket.write(HEADERS + piece));
    const bug = new TypeError("oops");
    const told: unknown[] = [];
    const reader = findProtocol("http").reader(targetOf({ api: "http" }));
    const broken = Object.assign(reader, { bytes: () => { throw bug; } });
    const going = begin(transport, { reader: broken, broke: (error) => told.push(error) });
    while (told.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await server.quiet();
    expect(told).toEqual([bug]);
    expect(going.ends()).toBe(0);
  });

  test("given up before send returns, the flight is aborted", () => {
    const transport = scripted((sink) => {
      sink.headers(200, {});
      sink.bytes(new Uint8Array(3));
    });
    const going = begin(transport, { maxBodyBytes: 2 });
    expect([going.ends(), transport.aborts()]).toEqual([1, 1]);
  });
});
