import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeSseParser, type ServerSentEvent } from "../../../src/adapters/protocols/index.ts";
import { AZURE, OPENAI, OPENROUTER_ERROR } from "./streams.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function parse(...chunks: readonly Uint8Array[]): readonly ServerSentEvent[] {
  const parser = makeSseParser();
  return chunks.flatMap((chunk) => [...parser.push(chunk)]);
}

const message = (data: string): ServerSentEvent => ({ event: "message", data });

describe("an event stream, as the WHATWG standard reads it", () => {
  test.each<[string, string, readonly ServerSentEvent[]]>([
    ["one event", "data: a\n\n", [message("a")]],
    ["no white space after the colon", "data:a\n\n", [message("a")]],
    ["only the first space is cut", "data:  a\n\n", [message(" a")]],
    ["a tab is not a space", "data:\ta\n\n", [message("\ta")]],
    ["data lines are joined by LF", "data: YHOO\ndata: +2\ndata: 10\n\n",
      [message("YHOO\n+2\n10")]],
    ["the standard's first example of fields", ": test stream\n\ndata: first event\nid: 1\n\n" +
      "data:second event\nid\n\ndata:  third event\n\n",
      [message("first event"), message("second event"), message(" third event")]],
    ["the standard's second example: empty data counts, an unended event does not",
      "data\n\ndata\ndata\n\ndata:", [message(""), message("\n")]],
    ["the standard's third example: both colons mean the same", "data:test\n\ndata: test\n\n",
      [message("test"), message("test")]],
    ["a named event", "event: ping\ndata: {}\n\n", [{ event: "ping", data: "{}" }]],
    ["the last name counts", "event: a\nevent: b\ndata: 1\n\n", [{ event: "b", data: "1" }]],
    ["an event without data is none, and its name is forgotten", "event: a\n\ndata: 1\n\n",
      [message("1")]],
    ["comments", ": OPENROUTER PROCESSING\n\n:\ndata: 1\n:x\n\n", [message("1")]],
    ["ids, retries and unknown fields", "id: 7\nretry: 10\nfoo: bar\nDATA: no\ndata: 1\n\n",
      [message("1")]],
    ["CR ends a line", "data: a\rdata: b\r\r", [message("a\nb")]],
    ["CRLF ends one line, not two", "data: a\r\ndata: b\r\n\r\n", [message("a\nb")]],
    ["line ends may be mixed", "data: a\r\ndata: b\rdata: c\n\r\n", [message("a\nb\nc")]],
    ["LF CR is two line ends", "data: a\n\rdata: b\n\n", [message("a"), message("b")]],
    ["a byte order mark at the start is skipped", "\ufeffdata: a\n\n", [message("a")]],
    ["a second byte order mark is not", "\ufeff\ufeffdata: a\n\ndata: b\n\n", [message("b")]],
    ["a byte order mark later on belongs to its line",
      "data: a\n\n\ufeffdata: b\n\ndata:\ufeffc\n\n", [message("a"), message("\ufeffc")]],
    ["a colon in the value", "data: a:b\n\n", [message("a:b")]],
    ["nothing at all", "", []],
    ["an unended line", "data: a", []],
    ["characters beyond ASCII", "data: Grüße ☕ 🚆\n\n", [message("Grüße ☕ 🚆")]],
  ])("%s", (_, text, expected) => {
    expect(parse(bytes(text))).toEqual(expected);
  });

  test("bytes that are not UTF-8 become replacement characters", () => {
    expect(parse(Uint8Array.of(...bytes("data: a"), 0xff, ...bytes("\n\n"))))
      .toEqual([message("a\ufffd")]);
  });
});

describe("splits", () => {
  const streams = { OPENAI, AZURE, OPENROUTER_ERROR, CRLF: OPENAI.replaceAll("\n", "\r\n") };

  test.each(Object.entries(streams))("%s: cut in two anywhere, same events", (_, text) => {
    const whole = bytes(text);
    const expected = parse(whole);
    expect(expected.length).toBeGreaterThan(2);
    for (let at = 0; at <= whole.length; at += 1) {
      expect(parse(whole.subarray(0, at), whole.subarray(at))).toEqual(expected);
    }
  });

  test("byte by byte, also inside a character and between CR and LF", () => {
    const whole = bytes("\ufeffdata: é☕🚆\r\nevent: x\r\n\r\ndata: 2\r\r");
    const single = [...whole].map((byte) => Uint8Array.of(byte));
    expect(parse(...single)).toEqual([{ event: "x", data: "é☕🚆" }, message("2")]);
  });

  test("any text in any pieces gives the events of the whole", () => {
    const piece = fc.constantFrom(
      "data: a", "data:", "data", ":", "event: e", "\n", "\r", "\r\n", "\n\n", "\ufeff",
      "é", "🚆", " ",
    );
    fc.assert(fc.property(
      fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(100), { maxLength: 8 }),
      (pieces, cuts) => {
        const whole = bytes(pieces.join(""));
        const at = [0, ...cuts.map((cut) => Math.min(cut, whole.length)), whole.length]
          .toSorted((a, b) => a - b);
        const chunks = at.slice(1).map((end, index) => whole.slice(at[index] ?? 0, end));
        expect(parse(...chunks)).toEqual(parse(whole));
      },
    ));
  });

  test("what was pushed may be overwritten afterwards", () => {
    const parser = makeSseParser();
    const buffer = bytes("data: ab");
    parser.push(buffer);
    const kept = parser.hasRest;
    expect(kept).toBe(true);
    expect(parser.push(bytes("c\n\n"))).toEqual([message("abc")]);
    expect(parser.hasRest).toBe(false);
  });
});

describe("bounds", () => {
  test("a line that never ends is refused once it has 16 MiB", () => {
    const parser = makeSseParser();
    const piece = new Uint8Array(4 * 1024 * 1024).fill(97);
    for (let n = 0; n < 4; n += 1) parser.push(piece);
    expect(() => parser.push(Uint8Array.of(97))).toThrow(RangeError);
  });

  test("many short lines are not one long one", () => {
    const parser = makeSseParser();
    const piece = bytes(`data: ${"x".repeat(65_528)}\n\n`.repeat(16));
    for (let n = 0; n < 17; n += 1) expect(parser.push(piece)).toHaveLength(16);
  });
});
