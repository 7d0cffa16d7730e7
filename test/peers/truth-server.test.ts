import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openWorkshop, start } from "../../bench/lab/programs.ts";
import { parseServerLog, type ServerLog } from "../../bench/lab/server-log.ts";

/** The bench's ground truth, `bench/server/truth.c`, on real sockets. */

const workshop = openWorkshop({ isFirst: false });
afterAll(() => workshop.close());

interface Account {
  readonly requests: number;
  readonly answered: number;
  readonly non200: number;
  readonly connections: number;
}

/** Runs the server for as long as `talk` takes. */
async function withServer(
  flags: readonly string[], talk: (socket: Socket) => Promise<unknown>,
): Promise<{ readonly log: ServerLog; readonly account: Account }> {
  const file = join(workshop.folder, "log");
  const server = start(workshop, 0, { program: workshop.truth, args: [...flags, "--log", file] });
  const { port } = JSON.parse(await server.firstLine) as { readonly port: number };
  const socket = connect(port, "127.0.0.1");
  await talk(socket).finally(() => { socket.destroy(); server.stop(); });
  const { stdout } = await server.done;
  const account = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Account;
  return { log: parseServerLog(readFileSync(file)), account };
}

/** Collects until there are so many matches; the connection's end ends it too. */
function until(socket: Socket, pattern: RegExp, count: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const end = (): void => {
      socket.off("data", take).off("close", end).off("error", reject);
      resolve(text);
    };
    const take = (bytes: Buffer): void => {
      text += bytes.toString("latin1");
      if ((text.match(pattern) ?? []).length >= count) end();
    };
    socket.on("data", take).once("close", end).once("error", reject);
  });
}

const request = (path: string, body = "x".repeat(300)): string =>
  `POST ${path} HTTP/1.1\r\nHost: truth\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const OK = /HTTP\/1\.1 200 OK/g;

describe("the server that knows the truth", () => {
  test("every thousand requests get each delay exactly as often as was asked for", async () => {
    const { log, account } = await withServer(["--delays", "0:0.955,1:0.04,3:0.005"], async (socket) => {
      for (let sent = 0; sent < 1000; sent += 10) {
        const answers = until(socket, OK, 10);
        socket.write(request("/json").repeat(10));
        await answers;
      }
    });
    const raw = readFileSync(join(workshop.folder, "log"));
    const delays = Array.from(log.arrivalMs, (_, row) =>
      Number(raw.readBigUInt64LE(row * 40 + 8) - raw.readBigUInt64LE(row * 40)) / 1e6);
    expect([0, 1, 3].map((ms) => delays.filter((one) => one === ms).length)).toEqual([955, 40, 5]);
    expect(account).toMatchObject({ requests: 1000, answered: 1000, non200: 0, connections: 1 });
    const early = log.firstByteMs.filter((one, row) =>
      one < (log.arrivalMs[row] ?? 0) + (delays[row] ?? 0));
    expect(early).toHaveLength(0);
  });

  test.each([1, 7, 100])("requests cut into pieces of %d bytes are the same requests", async (size) => {
    const { account } = await withServer([], async (socket) => {
      const answers = until(socket, OK, 3);
      const bytes = request("/json").repeat(3);
      for (let at = 0; at < bytes.length; at += size) {
        const isFull = !socket.write(bytes.slice(at, at + size));
        if (isFull) await new Promise((done) => { socket.once("drain", done); });
      }
      await answers;
    });
    expect(account).toMatchObject({ requests: 3, answered: 3 });
  });

  test.each(["sse", "firehose"])("a stream by %s has events, usage and end in chunks", async (mode) => {
    let text = "";
    const flags = ["--mode", mode, "--events", "500", "--itl-ms", "0.1"];
    const { log } = await withServer(flags, async (socket) => {
      const answer = until(socket, /\r\n0\r\n\r\n/g, 1);
      socket.write(request("/v1/chat/completions"));
      text = await answer;
    });
    const body = text.slice(text.indexOf("\r\n\r\n") + 4);
    const events: string[] = [];
    for (let at = 0; ;) {
      const end = body.indexOf("\r\n", at);
      const bytes = Number.parseInt(body.slice(at, end), 16);
      if (bytes === 0) break;
      events.push(body.slice(end + 2, end + 2 + bytes));
      at = end + 2 + bytes + 2;
    }
    expect(events.every((one) => one.startsWith("data: ") && one.endsWith("\n\n"))).toBe(true);
    expect(events.filter((one) => one.includes('"content":"x'))).toHaveLength(500);
    expect(events).toHaveLength(500 + 4);
    expect(events.at(-2)).toContain('"completion_tokens":500');
    expect(events.at(-1)).toBe("data: [DONE]\n\n");
    expect(log.events[0]).toBe(500);
  });

  test("in a freeze nothing is read or written", async () => {
    const { log } = await withServer(["--freeze-at-ms", "20", "--freeze-ms", "200"], async (socket) => {
      const first = until(socket, OK, 1);
      socket.write(request("/json"));
      await first;
      const second = until(socket, OK, 1);
      setTimeout(() => { socket.write(request("/json")); }, 60);
      await second;
    });
    expect(log.arrivalMs[1]).toBeGreaterThanOrEqual(220);
  });

  test.each([
    ["a body without a length", "POST /json HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "411"],
    ["no request at all", "hello\r\n\r\n", "400"],
    ["a head without an end", "x".repeat(16_384), "400"],
  ])("%s is refused", async (_, bytes, status) => {
    const { account } = await withServer([], async (socket) => {
      const answer = until(socket, /HTTP\/1\.1/g, 1);
      socket.write(bytes);
      expect(await answer).toContain(`HTTP/1.1 ${status}`);
    });
    expect(account).toMatchObject({ requests: 0, non200: 1 });
  });

  test.each([
    [["--mode", "xml"], "--mode"], [["--delays", "5:0.5"], "--delays"], [["--events", "many"], "--events"],
  ])("bad flags %j are named", async (args, name) => {
    const { code, stderr } = await start(workshop, 0, { program: workshop.truth, args }).done;
    expect(code).not.toBe(0);
    expect(stderr).toContain(name);
  });
});
