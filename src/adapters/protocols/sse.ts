/**
 * Server-sent events from bytes, as the WHATWG standard parses them ("9.2.6 Interpreting an event
 * stream"): lines end in LF, CR or CRLF, `data` lines are joined by LF, comments and unknown fields
 * are skipped, an event ends at an empty line and only counts if it has data. Works for any split
 * of the stream, also inside a UTF-8 character: bytes are decoded a line at a time.
 */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

export interface SseParser {
  /** Events completed by these bytes. Throws RangeError when a line outgrows its bound. */
  push(chunk: Uint8Array): readonly ServerSentEvent[];
  /** Whether bytes of an unfinished event are left over. */
  readonly hasRest: boolean;
}

const LF = 10;
const CR = 13;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
// Keeps byte order marks: only the one that starts the stream is none of the text.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function makeSseParser(): SseParser {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  let afterCr = false;
  let isFirstLine = true;
  let dataLines: string[] = [];
  let event = "";

  const takeLine = (end: Uint8Array): string => {
    const bytes = rest.length === 0 ? end : Buffer.concat([...rest, end]);
    rest = [];
    restBytes = 0;
    const text = decoder.decode(bytes);
    const line = isFirstLine ? text.replace(/^\ufeff/, "") : text;
    isFirstLine = false;
    return line;
  };

  const field = (line: string): void => {
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const raw = colon < 0 ? "" : line.slice(colon + 1);
    const value = raw.startsWith(" ") ? raw.slice(1) : raw;
    if (name === "data") dataLines.push(value);
    else if (name === "event") event = value;
  };

  const dispatch = (): ServerSentEvent | null => {
    const complete = dataLines.length === 0
      ? null
      : { event: event === "" ? "message" : event, data: dataLines.join("\n") };
    dataLines = [];
    event = "";
    return complete;
  };

  return {
    push(chunk) {
      const events: ServerSentEvent[] = [];
      let start = 0;
      for (let at = 0; at < chunk.length; at += 1) {
        const byte = chunk[at];
        if (afterCr && byte === LF) {
          afterCr = false;
          start = at + 1;
          continue;
        }
        afterCr = byte === CR;
        if (byte !== LF && byte !== CR) continue;
        const line = takeLine(chunk.subarray(start, at));
        start = at + 1;
        if (line !== "") field(line);
        else {
          const complete = dispatch();
          if (complete) events.push(complete);
        }
      }
      if (start < chunk.length) {
        rest.push(chunk.slice(start));
        restBytes += chunk.length - start;
        if (restBytes > MAX_LINE_BYTES) throw new RangeError("an event line is too long");
      }
      return events;
    },
    get hasRest() {
      return restBytes > 0 || dataLines.length > 0;
    },
  };
}
