/** Responses as servers send them and as they should not, for the two transports to agree on. */
import fc from "fast-check";

/** What a scripted server does with the first request of a connection. */
export interface Script {
  /** One character a byte. */
  readonly bytes: string;
  /** Where the bytes are cut into pieces, each sent on its own: ascending offsets. */
  readonly cuts: readonly number[];
  /** Otherwise the server closes after the last byte. */
  readonly isKeptOpen: boolean;
}

/** Mostly the first, which is as it should be. */
const mostly = <T, U>(
  good: fc.Arbitrary<T>, ...odd: readonly fc.Arbitrary<U>[]
): fc.Arbitrary<T | U> => fc.oneof({ weight: 6 * odd.length, arbitrary: good }, ...odd);

const usually = (good: readonly string[], odd: readonly string[]): fc.Arbitrary<string> =>
  mostly(fc.constantFrom(...good), ...odd.map((one) => fc.constant(one)));

const statusLine = usually([
  "HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 ", "HTTP/1.0 200 OK",
  "HTTP/1.1 500 Caf\xe9 closed", "HTTP/1.1 204 Nothing", "HTTP/1.1 304 Not Modified", "HTTP/1.1 599 x",
], [
  "HTTP/1.1 200", "HTTP/1.1 999 x", "HTTP/1.1 20 OK", "HTTP/1.1 2000 OK", "HTTP/1.1 099 x",
  "HTTP/2.0 200 OK", "http/1.1 200 OK", "HTTP/1.1  200 OK", " HTTP/1.1 200 OK", "ICY 200 OK",
  "\r\nHTTP/1.1 200 OK", "HTTP/1.1 200 O\x01K", "HTTP/1.10 200 OK", "HTTP/1.1\t200 OK", "HTTP/0.9 200 OK",
]);

const interim = fc.constantFrom(
  "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n",
  "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 103 x\r\ncontent-length: 5\r\n\r\n",
);

const field = usually([
  "x-a: b", "X-Upper:  c  ", "x-empty:", "set-cookie: a=1; b", "x-tab: a\tb", "x-latin: \xe9\xff",
  "server: x (y/1.0)", "connection: keep-alive", "keep-alive: timeout=5, max=9", "x_y!#$%&'*+.^`|~: z",
], [
  "connection: close", "connection: x, close", "x-space : y", " folded", "x-ctl: a\x01b", "x-nul: a\0b",
  "x-del: \x7f", "no colon", ": no name", "x(y): z", "x-cr: a\rb", "x-lf: a\nb: c", "x-folded: a\r\n b",
  "connection: upgrade\r\nupgrade: x",
]);

const content = fc.string({
  unit: fc.constantFrom("a", "b", "\r", "\n", "0", " ", "\xff", "HTTP/1.1 200 OK\r\n\r\n"), maxLength: 12,
});

/** Header lines that frame a body, and the body as it is sent. */
interface Framed {
  readonly fields: readonly string[];
  readonly body: string;
  readonly endsByItself: boolean;
}

const withLength: fc.Arbitrary<Framed> = content.chain((body) => {
  const size = body.length;
  const good = `content-length: ${size}`;
  const lines = [
    [good], [`Content-Length:${size}`], [`content-length: 00${size}`], [`content-length: ${size} `],
  ];
  const odd = [
    [good, good], [`content-length: ${size}, ${size}`], [good, `content-length: ${size + 1}`],
    [`content-length: ${size},${size + 1}`], [`content-length: +${size}`], [`content-length: -${size}`],
    [`content-length: 0x${size}`], [`content-length: ${size}.0`], ["content-length:"], ["content-length: x"],
    [`content-length: ${size + 3}`], [`content-length: ${Math.max(0, size - 1)}`],
    [`content-length: 1 ${size}`],
    ["content-length: 99999999999999999999999"], ["content-length: 18446744073709551617"],
    ["content-length: 9007199254740993"], [`content-length: 000000000000000000000${size}`],
    [good, "transfer-encoding: chunked"], [good, "transfer-encoding: identity"],
  ];
  return mostly(fc.constantFrom(...lines), ...odd.map((one) => fc.constant(one)))
    .map((fields) => ({ fields, body, endsByItself: lines.includes(fields) }));
});

const chunkOf = content.filter((part) => part !== "").chain((part) => {
  const size = part.length.toString(16);
  const sizes = [size, size.toUpperCase(), `00${size}`, `${size};a`, `${size};a=b;c="d e"`];
  const odd = [
    `+${size}`, `-${size}`, `0x${size}`, ` ${size}`, `${size} `, `${size} ;a=b`, `${size}\t`, "",
    "xyz", `${size}g`,
    "fffffffffffffffff", "10000000000000000", `00000000000000000000${size}`, `${size};a=\x01`, `${size};`,
    `${size};a="\\"x"`, `${(part.length + 1).toString(16)}`, `${size};=`, `${size};a\rb`,
  ];
  const after = mostly(fc.constant("\r\n"), fc.constantFrom("\n", "", "\r", "x\r\n", "\r\n\r\n"));
  const line = mostly(fc.constant("\r\n"), fc.constantFrom("\n", "\r", "\r\r\n"));
  return fc.tuple(mostly(fc.constantFrom(...sizes), ...odd.map((one) => fc.constant(one))), line, after)
    .map(([first, lineEnd, end]) => ({
      text: `${first}${lineEnd}${part}${end}`,
      isGood: sizes.includes(first) && lineEnd === "\r\n" && end === "\r\n",
    }));
});

const codings = ["transfer-encoding: chunked", "Transfer-Encoding:Chunked"];
const coding = usually(codings, [
  "transfer-encoding: gzip, chunked", "transfer-encoding: chunked, chunked", "transfer-encoding: identity",
  "transfer-encoding: chunked, gzip", "transfer-encoding:", "transfer-encoding: xchunked",
  "transfer-encoding: chunked;x=y", "transfer-encoding: chunked\r\ntransfer-encoding: chunked",
  "transfer-encoding: gzip\r\ntransfer-encoding: chunked", "transfer-encoding: ,chunked",
]);
const lastChunks = ["0\r\n\r\n", "000\r\n\r\n", "0;x=y\r\n\r\n", "0\r\nx-trailer: 1\r\n\r\n"];
const lastChunk = usually(lastChunks, [
  "0\r\n", "", "0\n\n", "0\r\nno colon\r\n\r\n", "0\r\nx: a\x01\r\n\r\n", "0\r\ncontent-length: 5\r\n\r\n",
  "0\r\n folded\r\n\r\n", "0 \r\n\r\n", "-0\r\n\r\n", "0\r\nx: a\n\r\n",
]);

const withChunks: fc.Arbitrary<Framed> = fc.tuple(coding, fc.array(chunkOf, { maxLength: 4 }), lastChunk)
  .map(([line, chunks, last]) => ({
    fields: [line],
    body: chunks.map(({ text }) => text).join("") + last,
    endsByItself: codings.includes(line) && lastChunks.includes(last) && chunks.every(({ isGood }) => isGood),
  }));

const untilClose: fc.Arbitrary<Framed> =
  content.map((body) => ({ fields: [], body, endsByItself: false }));

const lineEnd = mostly(fc.constant("\r\n"), fc.constantFrom("\n", "\r", "\r\r\n"));

const whole = fc.record({
  before: mostly(fc.constant(""), interim),
  first: statusLine,
  fields: fc.array(field, { maxLength: 3 }),
  framed: fc.oneof(withLength, withChunks, untilClose),
  surplus: mostly(fc.constant(""), fc.constantFrom(
    "x", "\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nbad",
  )),
  end: lineEnd,
}).map(({ before, first, fields, framed, surplus, end }) => {
  const lines = [first, ...fields, ...framed.fields].map((line) => line + end);
  const bytes = `${before}${lines.join("")}${end}${framed.body}${surplus}`;
  return { bytes, framed, first, fields, end, surplus };
});

/** One byte too many, too few or another one. */
const slip = fc.record({
  at: fc.nat(), byte: fc.constantFrom("\r", "\n", " ", "0", ":", "x", "\xff", "\0", ""),
  removes: fc.constantFrom(0, 1),
});

const cutting = (length: number): fc.Arbitrary<readonly number[]> => fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(fc.nat(length), { maxLength: 4 })
      .map((all) => all.toSorted((a, b) => a - b)),
  },
  { weight: 1, arbitrary: fc.constant(Array.from({ length }, (_, at) => at)) },
);

/** Whole responses, some with a byte wrong, some broken off. */
export const script: fc.Arbitrary<Script> = fc.tuple(
  whole, mostly(fc.constant(null), slip), mostly(fc.constant(null), fc.nat()), fc.boolean(),
).chain(([response, slipped, brokenAt, isKept]) => {
  let { bytes } = response;
  if (slipped !== null) {
    const at = slipped.at % bytes.length;
    bytes = bytes.slice(0, at) + slipped.byte + bytes.slice(at + slipped.removes);
  }
  if (brokenAt !== null) bytes = bytes.slice(0, brokenAt % bytes.length);
  // Kept open only when both sides know where the end is: nothing shall wait for a deadline.
  const isKeptOpen = isKept && slipped === null && brokenAt === null && response.framed.endsByItself &&
    response.end === "\r\n" && response.fields.length === 0 && response.first === "HTTP/1.1 200 OK";
  // Surplus that comes on its own may meet the next request or not.
  return cutting(bytes.length).map((cuts) =>
    ({ bytes, cuts, isKeptOpen: isKeptOpen && (response.surplus === "" || cuts.length === 0) }));
});
