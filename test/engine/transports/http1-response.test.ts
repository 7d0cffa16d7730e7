import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ResponseFraming } from "../../../src/engine/transports/http1-response.ts";

/** Feeds the pieces one after the other; each lies in memory that is overwritten afterwards. */
function read(pieces: readonly string[], hasNoBody = false) {
  const framing = new ResponseFraming({ text: "", head: null });
  const parts: string[] = [];
  const body: string[] = [];
  let surplus = 0;
  framing.expect(hasNoBody);
  for (const piece of pieces) {
    const memory = Buffer.from(`${piece}${"\xff".repeat(8)}`, "latin1");
    surplus += framing.feed(memory, piece.length, {
      connected: () => {},
      headers: (status) => parts.push(`headers ${status}`),
      bytes: (chunk) => {
        parts.push("bytes");
        body.push(Buffer.from(chunk).toString("latin1"));
      },
      end: () => {},
      fault: () => {},
    });
    memory.fill(0xff);
  }
  return { framing, parts, body: body.join(""), surplus };
}

const at = (text: string, cuts: readonly number[]): readonly string[] => {
  const edges = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
};

const CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
  "5;a=b\r\nhello\r\n000000000000000000001\r\n,\r\n00a\r\n beautiful\r\n6\r\n world\r\n0\r\nx: y\r\n\r\n";
const LENGTH = "HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\nhello world";
const INTERIM = `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n${LENGTH}`;

describe("the parts of a response", () => {
  test.each([
    ["chunked", CHUNKED, "hello, beautiful world"], ["with a length", LENGTH, "hello world"],
    ["after interim answers", INTERIM, "hello world"],
  ])("%s: the same for every split", (_, text, body) => {
    fc.assert(fc.property(fc.array(fc.nat(400), { maxLength: 12 }), (cuts) => {
      const { framing, parts, body: found, surplus } = read(at(text, cuts));
      expect(framing.isComplete).toBe(true);
      expect(framing.problem).toBeNull();
      expect([found, surplus]).toEqual([body, 0]);
      expect(parts.filter((part) => part !== "bytes")).toEqual(["headers 200"]);
    }));
    expect(read([...text]).body).toBe(body);
  });

  test("chunks that came in one read are handed on as one", () => {
    expect(read([CHUNKED]).parts).toEqual(["headers 200", "bytes"]);
  });

  test("what follows the end is counted, not read", () => {
    expect(read([`${LENGTH}HTTP`]).surplus).toBe(4);
    expect(read([`${CHUNKED}x`]).surplus).toBe(1);
    expect(read(["HTTP/1.1 204 No Content\r\n\r\nxy"]).surplus).toBe(2);
  });

  test("the answer to HEAD has no body, whatever its headers say", () => {
    expect(read(["HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n"], true).framing.isComplete).toBe(true);
  });

  test("without a length the end is the connection's", () => {
    const { framing, body } = read(["HTTP/1.1 200 OK\r\n\r\nhel", "lo"]);
    expect([framing.isComplete, framing.close(), body]).toEqual([false, true, "hello"]);
  });

  test.each([["HTTP/1.1 200 OK\r\ncontent-len"], [LENGTH.slice(0, -1)], [CHUNKED.slice(0, -1)]])(
    "a connection that closes early does not complete %j", (text) => {
      expect(read([text]).framing.close()).toBe(false);
    });

  test("the memory of the last head serves the next response, not one that differs", () => {
    const memory = { text: "", head: null };
    const framing = new ResponseFraming(memory);
    const statuses: number[] = [];
    const sink = {
      connected: () => {}, headers: (status: number) => statuses.push(status), bytes: () => {},
      end: () => {}, fault: () => {},
    };
    for (const status of [200, 200, 503, 200]) {
      framing.expect(false);
      const bytes = Buffer.from(`HTTP/1.1 ${status} X\r\ncontent-length: 0\r\n\r\n`);
      framing.feed(bytes, bytes.length, sink);
    }
    expect(statuses).toEqual([200, 200, 503, 200]);
  });

  test("nothing is handed on after a stop, also from within a part", () => {
    const framing = new ResponseFraming({ text: "", head: null });
    const parts: string[] = [];
    framing.expect(false);
    const bytes = Buffer.from(LENGTH);
    framing.feed(bytes, bytes.length, {
      connected: () => {},
      headers: () => {
        parts.push("headers");
        framing.stop();
      },
      bytes: () => parts.push("bytes"), end: () => {}, fault: () => {},
    });
    expect([parts, framing.isComplete, framing.problem]).toEqual([["headers"], false, null]);
  });
});

const BODY = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

describe("what is not HTTP/1.1 is a problem, however it is split", () => {
  test.each<[string, string, "decode" | "too-large"]>([
    ["SSH-2.0-OpenSSH\r\n\r\n\r\n", "a status line that is none", "decode"],
    ["HTTP/1.1 101 Switching\r\nupgrade: x\r\n\r\n", "a change of protocol that nobody asked for", "decode"],
    ["HTTP/1.1 200 OK\ncontent-length: 2\n\n{}", "a line that does not end with CR LF", "decode"],
    ["HTTP/1.1 200 OK\r\nx: a\rb", "a line that does not end with CR LF", "decode"],
    [`HTTP/1.1 200 OK\r\nx: ${"y".repeat(70_000)}\r\n\r\n`, "headers of more than 64 KiB", "too-large"],
    [`HTTP/1.1 200 OK\r\nx: ${"y".repeat(70_000)}`, "headers of more than 64 KiB", "too-large"],
    [`${BODY}xyz\r\n`, "a chunk size that is none", "decode"],
    [`${BODY}\r\n`, "a chunk size that is none", "decode"],
    [`${BODY} 5\r\n`, "a chunk size that is none", "decode"],
    [`${BODY}-5\r\n`, "a chunk size that is none", "decode"],
    [`${BODY}0x5\r\n`, "a chunk size that is none", "decode"],
    [`${BODY}5 \r\n`, "a chunk size that is none", "decode"],
    [`${BODY}5\n`, "a chunk size that is none", "decode"],
    [`${BODY}5\rx`, "a chunk size without its line end", "decode"],
    [`${BODY}${"f".repeat(14)}\r\n`, "a chunk size without end", "decode"],
    [`${BODY}${"0".repeat(17_000)}`, "a chunk size without end", "decode"],
    [`${BODY}5;a\nb`, "a chunk extension with a control character", "decode"],
    [`${BODY}5;${"a".repeat(17_000)}`, "a chunk extension of more than 16 KiB", "too-large"],
    [`${BODY}5\r\nhello!\r\n`, "a chunk longer than its size", "decode"],
    [`${BODY}5\r\nhello\rx`, "a chunk longer than its size", "decode"],
    [`${BODY}5;a=b c\r\n`, "a chunk extension that is none", "decode"],
    [`${BODY}5;\r\n`, "a chunk extension that is none", "decode"],
    [`${BODY}0\r\nno colon\r\n`, "a trailer that is none", "decode"],
    [`${BODY}0\r\nContent-Length: 5\r\n`, "a trailer that is none", "decode"],
    [`${BODY}0\r\na: b\n`, "a trailer with a control character", "decode"],
    [`${BODY}0\r\n\rx`, "a trailer without its line end", "decode"],
  ])("%#: %s", (text, phrase, outcome) => {
    expect(read([text]).framing.problem).toEqual({ phrase, outcome });
    if (text.length < 1000) expect(read([...text]).framing.problem).toEqual({ phrase, outcome });
  });
});
