import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EventStream } from "../../../src/adapters/protocols/index.ts";
import { AZURE, OPENAI, OPENROUTER_ERROR } from "./streams.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface NamedText {
  readonly event: string;
  readonly data: string;
}

/** A stream that keeps its events as text, and whose chunks are overwritten as soon as read. */
function makeStream() {
  const events: NamedText[] = [];
  const stream = new EventStream({
    event: (event, from, start, end) => {
      events.push({ event, data: Buffer.from(from.subarray(start, end)).toString("utf8") });
    },
  });
  return {
    events,
    push: (chunk: Uint8Array): void => {
      const lent = Uint8Array.from(chunk);
      stream.push(lent);
      lent.fill(0xff);
    },
    hasRest: (): boolean => stream.rest !== "",
  };
}

function parse(...chunks: readonly Uint8Array[]): readonly NamedText[] {
  const stream = makeStream();
  for (const chunk of chunks) stream.push(chunk);
  return stream.events;
}

const message = (data: string): NamedText => ({ event: "message", data });

describe("an event stream, as the WHATWG standard reads it", () => {
  test.each<[string, string, readonly NamedText[]]>([
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
      "data: a", "data:", "data", "dat", ":", "event: e", "\n", "\r", "\r\n", "\n\n", "\ufeff",
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

  test("what is left over is known of", () => {
    const stream = makeStream();
    stream.push(bytes("data: ab"));
    expect(stream.hasRest()).toBe(true);
    stream.push(bytes("c\n"));
    expect(stream.hasRest()).toBe(true);
    stream.push(bytes("\n"));
    expect(stream.hasRest()).toBe(false);
    stream.push(bytes(": a comment is no event"));
    expect(stream.hasRest()).toBe(false);
    stream.push(bytes("\n\n"));
    expect(stream.hasRest()).toBe(false);
    expect(stream.events).toEqual([message("abc")]);
  });

  test("data of many lines in many chunks is joined, however long", () => {
    const lines = Array.from({ length: 40 }, (_, n) => `${n} ${"x".repeat(n * n)}`);
    const whole = bytes(`${lines.map((line) => `data: ${line}\n: c\n`).join("")}\n`);
    for (const size of [1, 7, 100, 1000, 5000]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) },
        (_, n) => whole.subarray(n * size, (n + 1) * size));
      expect(parse(...chunks)).toEqual([message(lines.join("\n"))]);
    }
  });

  test("an event within a chunk is handed on where it lies", () => {
    const whole = bytes(": c\n\ndata: first\n\nevent: e\ndata: second\r\n\r\n");
    const found: (readonly [Uint8Array, number, number])[] = [];
    new EventStream({ event: (_, ...data) => found.push(data) }).push(whole);
    expect(found.map(([from]) => from === whole)).toEqual([true, true]);
    expect(found.map(([, start, end]) => Buffer.from(whole.subarray(start, end)).toString()))
      .toEqual(["first", "second"]);
  });
});

describe("bounds", () => {
  const MIB = 1024 * 1024;

  test("a line that never ends is refused once it has 16 MiB", () => {
    const stream = new EventStream({ event: () => undefined });
    const piece = new Uint8Array(4 * MIB).fill(97);
    for (let n = 0; n < 4; n += 1) stream.push(piece);
    expect(() => stream.push(Uint8Array.of(97))).toThrow(RangeError);
  });

  test("an event of ever more lines is refused once its data has 16 MiB", () => {
    const stream = new EventStream({ event: () => undefined });
    const line = bytes(`data: ${"x".repeat(MIB - 1)}\n`);
    for (let n = 0; n < 16; n += 1) stream.push(line);
    expect(() => stream.push(line)).toThrow(RangeError);
  });

  test("many short lines are not one long one", () => {
    let count = 0;
    const stream = new EventStream({ event: () => { count += 1; } });
    const piece = bytes(`data: ${"x".repeat(65_528)}\n\n`.repeat(16));
    for (let n = 0; n < 17; n += 1) stream.push(piece);
    expect(count).toBe(17 * 16);
  });
});
