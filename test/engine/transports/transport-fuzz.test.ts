/**
 * The two HTTP/1.1 transports meet the same generated responses, and must make the same of them. For
 * what is accepted, llhttp, undici's parser, is the oracle; which heads both must refuse is written
 * here once more.
 */
import type { Socket } from "node:net";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Transport } from "../../../src/engine/index.ts";
import { makeLeanTransport } from "../../../src/engine/transports/lean.ts";
import { makeUndiciTransport } from "../../../src/engine/transports/undici.ts";
import { type Script, script } from "../responses.ts";
import { GET, makeBench, type MakeTransport, OK, transportTo } from "../servers.ts";

/** What came of a request, as far as the transports must agree. */
interface Result {
  readonly outcome: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** After a fault only its outcome counts: how much of a body came before it is a matter of chance. */
const failed = (outcome: string): Result => ({ outcome, status: null, headers: {}, body: "" });

function get(transport: Transport): Promise<Result> {
  return new Promise((resolve) => {
    let status: number | null = null;
    let headers: Readonly<Record<string, string>> = {};
    let body = "";
    transport.send(GET, {
      connected() {},
      headers(code, received) {
        status = code;
        headers = received;
      },
      bytes(chunk) {
        body += Buffer.from(chunk).toString("latin1");
      },
      end: () => resolve({ outcome: "ok", status, headers, body }),
      fault: ({ outcome }) => resolve(failed(outcome)),
    });
  });
}

function play(socket: Socket, { bytes, cuts, isKeptOpen }: Script): void {
  const pieces = [...cuts, bytes.length].map((to, at) => bytes.slice(cuts[at - 1] ?? 0, to));
  const next = (): void => {
    const piece = pieces.shift();
    if (socket.destroyed) return;
    if (piece === undefined) {
      if (!isKeptOpen) socket.end();
      return;
    }
    socket.write(piece, "latin1");
    setImmediate(next);
  };
  next();
}

const STATUS_LINE = /^HTTP\/1\.[01] [1-9]\d\d( [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD_LINE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*$/;

function valuesOf(fields: readonly string[], name: string): readonly string[] {
  return fields.filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1));
}

/** Why a head must be refused, by RFC 9112; null if it must not. */
function refusalOf(head: string): string | null {
  const [first = "", ...fields] = head.split("\r\n");
  if (!STATUS_LINE.test(first)) return "a status line that is none";
  if (!fields.every((line) => FIELD_LINE.test(line))) return "a header line that is none";
  const lengths = valuesOf(fields, "content-length");
  const codings = valuesOf(fields, "transfer-encoding");
  if (lengths.length > 0 && codings.length > 0) return "two framings";
  if (codings.length > 1 || codings.some((one) => !/^[\t ]*chunked[\t ]*$/i.test(one))) {
    return "a coding that nobody asked for";
  }
  if (codings.length > 0 && first.startsWith("HTTP/1.0")) return "chunks in HTTP/1.0";
  if (lengths.length > 1) return "two lengths";
  if (lengths.some((one) => !/^[\t ]*\d{1,15}[\t ]*$/.test(one))) return "a length that is none";
  return first.slice(9, 12) === "101" ? "a change of protocol" : null;
}

/** The status line and header lines of the first final answer; null if they do not end. */
function headIn(bytes: string): string | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = bytes.slice(0, end);
  return /^HTTP\/1\.[01] 1/.test(head) && refusalOf(head) === null ? headIn(bytes.slice(end + 4)) : head;
}

const { serve, closeAll } = makeBench();

afterEach(closeAll);

test("lean and undici make the same of every response", async () => {
  const counts = new Map<string, number>();
  let current: Script | null = null;
  const { origin } = await serve((socket, { ofSocket }) => {
    socket.setNoDelay(true);
    if (current !== null && ofSocket === 1) play(socket, current);
    else socket.write(OK);
  });
  const meet = async (make: MakeTransport, isKeptOpen: boolean) => {
    const transport = transportTo(origin, {}, make);
    const first = await get(transport);
    const second = isKeptOpen ? await get(transport) : null;
    await transport.close();
    return { first, second };
  };
  const property = fc.asyncProperty(script, async (given) => {
    current = given;
    const [undici, lean] = await Promise.all([
      meet(makeUndiciTransport, given.isKeptOpen), meet(makeLeanTransport, given.isKeptOpen),
    ]);
    expect(lean.first).toEqual(undici.first);
    // On a new connection, where something was left over on the first, the script begins again.
    if (given.isKeptOpen) expect([undici.second, lean.first]).toContainEqual(lean.second);
    const head = headIn(given.bytes);
    const why = head === null ? null : refusalOf(head);
    if (why !== null) expect(lean.first, why).toEqual(failed("decode"));
    const kind = head === null ? "unfinished" : why === null ? lean.first.outcome : "refused";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
  await fc.assert(property, { numRuns: 1000, seed: 20_261 });
  expect(counts.get("ok")).toBeGreaterThan(300);
  for (const kind of ["unfinished", "refused", "reset", "decode"]) {
    expect(counts.get(kind), kind).toBeGreaterThan(5);
  }
});
