import { fault, type Place } from "./fault.ts";

/** Longest line of which anything is expected: a response of some megabytes, in base64. */
const MAX_LINE_CHARS = 16_000_000;

export interface LineSplitter {
  push(bytes: Uint8Array): void;
  /** The last line may lack its end. Where it stands. */
  end(): Place;
}

/** UTF-16 is what some shells redirect into; a byte order mark tells. */
export function encodingOf(first: Uint8Array): "utf-16le" | "utf-16be" | "utf-8" {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  return first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Cuts bytes into lines without their ends, whatever the chunks they come in. */
export function makeLineSplitter(
  file: string,
  take: (line: string, place: Place) => void,
): LineSplitter {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let rest = "";
  let number = 0;
  const give = (line: string): void => {
    number += 1;
    take(line.endsWith("\r") ? line.slice(0, -1) : line, { file, line: number });
  };
  const cut = (text: string): void => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) give(line);
    if (rest.length > MAX_LINE_CHARS) {
      throw fault({ file, line: number + 1 }, {
        field: "line", message: `is longer than ${MAX_LINE_CHARS / 1e6} million characters.`,
        fix: "is this the right file?",
      });
    }
  };
  return {
    push(bytes) {
      decoder ??= new TextDecoder(encodingOf(bytes));
      cut(decoder.decode(bytes, { stream: true }));
    },
    end() {
      cut(decoder?.decode() ?? "");
      if (rest !== "") give(rest);
      rest = "";
      return { file, line: number };
    },
  };
}
