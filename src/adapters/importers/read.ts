import { pipeline, Readable } from "node:stream";
import { createGunzip, gunzipSync } from "node:zlib";
import { TailgateError } from "../../base/index.ts";
import type { Recording } from "../../measurement/index.ts";
import { fault } from "./fault.ts";
import { chooseFormat } from "./formats.ts";
import type { Head, Imported, ReadContext } from "./imported.ts";
import { encodingOf, makeLineSplitter } from "./lines.ts";
import type { ColumnMapping } from "./mapping.ts";
import { type ImportOptions, recordingOf } from "./recording.ts";
import { beginsAsJson, lineOfBreak, parseWhole } from "./whole-json.ts";

export interface ImportRequest extends Omit<ImportOptions, "tool"> {
  /** A tool's name, or auto. */
  readonly from: string;
  readonly columns: ColumnMapping | null;
}

/** Up to here a file is held in memory; a longer one can only be of lines. */
export const MOST_HELD_BYTES = 64_000_000;
const HEAD_BYTES = 65_536;
const GZIP = [0x1f, 0x8b];

const isGzip = (bytes: Uint8Array): boolean => GZIP.every((byte, at) => bytes[at] === byte);

function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function headOf(bytes: Uint8Array, name: string, isWhole: boolean): Head {
  const begin = textOf(bytes.subarray(0, HEAD_BYTES));
  const lines = begin.split("\n").map((line) => line.replace(/\r$/, ""));
  // The last one may be cut; a single one is looked at as it is.
  if (lines.length > 1 && bytes.length > HEAD_BYTES) lines.pop();
  const first = lines.findIndex((line) => line.trim() !== "");
  const mayBeWhole = isWhole && beginsAsJson(begin);
  return {
    name, lines: lines.slice(Math.max(0, first)),
    document: mayBeWhole ? parseWhole(textOf(bytes)) : undefined,
    brokenAt: () => (mayBeWhole ? lineOfBreak(textOf(bytes)) : null),
  };
}

/** A reader that was told what a file's beginning shows, and takes bytes until the end. */
interface Intake {
  readonly tool: string;
  push(bytes: Uint8Array): void;
  end(): Imported;
}

function openIntake(start: Uint8Array, isWhole: boolean, request: ImportRequest): Intake {
  const context: ReadContext = { file: request.file, columns: request.columns };
  const head = headOf(start, request.file, isWhole);
  const format = chooseFormat(head, request.from, context);
  if (format.kind === "document") {
    return {
      tool: format.tool,
      push() {},
      end: () => format.read(head.document, context),
    };
  }
  const reader = format.start(context);
  const splitter = makeLineSplitter(request.file, (line, place) => reader.line(line, place));
  splitter.push(start);
  return {
    tool: format.tool,
    push: (bytes) => splitter.push(bytes),
    end: () => reader.end(splitter.end()),
  };
}

function finish(intake: Intake, request: ImportRequest): Recording {
  return recordingOf(intake.end(), { ...request, tool: intake.tool });
}

function damaged(file: string, error: unknown): Error {
  return fault({ file, line: null }, {
    field: "file", value: error instanceof Error ? error.message : undefined,
    message: "is compressed and cannot be unpacked.", fix: "the file is torn: export the results again",
  });
}

function unpack(bytes: Uint8Array, file: string): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: 8 * MOST_HELD_BYTES });
  } catch (error) {
    throw damaged(file, error);
  }
}

/**
 * A recording from the bytes of a tool's results, compressed with gzip or not.
 * @throws UsageError with one problem: file, line, value and what to do.
 */
export function importBytes(bytes: Uint8Array, request: ImportRequest): Recording {
  return finish(openIntake(unpack(bytes, request.file), true, request), request);
}

/** Chunks, unpacked where they are gzip. */
async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  async function* whole(): AsyncGenerator<Uint8Array, void, undefined> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  if (!isGzip(first.value)) {
    yield* whole();
    return;
  }
  const gunzip: AsyncIterable<Uint8Array> =
    pipeline(Readable.from(whole()), createGunzip(), () => {});
  try {
    yield* gunzip;
  } catch (error) {
    throw error instanceof TailgateError ? error : damaged(file, error);
  }
}

/**
 * A recording from a stream: a file of lines takes the memory of its requests, not of its text.
 * @throws UsageError with one problem: file, line, value and what to do.
 */
export async function importStream(
  chunks: AsyncIterable<Uint8Array>,
  request: ImportRequest,
): Promise<Recording> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let intake: Intake | null = null;
  for await (const chunk of unpacked(chunks, request.file)) {
    if (intake !== null) {
      intake.push(chunk);
      continue;
    }
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes <= MOST_HELD_BYTES) continue;
    intake = openIntake(Buffer.concat(held), false, request);
    held = [];
  }
  return finish(intake ?? openIntake(Buffer.concat(held), true, request), request);
}
