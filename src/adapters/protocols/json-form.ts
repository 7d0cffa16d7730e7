import type { Json } from "../../base/index.ts";
import { oneLine } from "../../base/index.ts";
import type { TokenUsage } from "../../measurement/index.ts";
import { type Answer, DONE, type Part } from "./answer.ts";
import type { AnswerForm } from "./answer-reader.ts";
import { asObject, type JsonObject } from "./json-object.ts";
import { decode } from "./sse.ts";
import { detailOf } from "./status.ts";

/** How an API's JSON is read. Functions from value to value: nothing is remembered here. */
export interface JsonReading {
  readonly terminal: string;
  readonly mayBeArray?: boolean;
  /** Whether an event of this name is worth parsing; `message` is any that has none. */
  matters(name: string): boolean;
  /** A document of a stream; `usage` is what was told of it before. */
  event(document: JsonObject, usage: TokenUsage | null): Part;
  whole(document: JsonObject): Part;
  /** All texts generated in either, one after the other: thoughts, names and arguments of calls too. */
  text(document: JsonObject): string;
}

/** Null, and a problem noted, for what is not JSON. */
function parse(answer: Answer, text: string): JsonObject | null {
  try {
    const value: Json = JSON.parse(text);
    return asObject(value);
  } catch {
    answer.fail("decode", `not JSON: ${oneLine(text.slice(0, 500), 120)}`);
    return null;
  }
}

function note(
  answer: Answer, text: string, api: JsonReading, read: (document: JsonObject) => Part,
): void {
  const document = parse(answer, text);
  if (document === null) return;
  if (answer.countsText) answer.noteText(api.text(document));
  const { error = null } = document;
  answer.note(error === null ? read(document) : { error: document });
}

/** An API whose every document is parsed, streamed or whole. */
export function jsonForm(api: JsonReading): AnswerForm {
  return {
    terminal: api.terminal,
    mayBeArray: api.mayBeArray ?? false,
    event(answer, name, bytes, start, end) {
      const isError = name === "error";
      if (!isError && !api.matters(name)) return;
      const text = decode(bytes, start, end).trim();
      if (text === "") return;
      if (isError) return answer.fail("in-band-error", detailOf(text, {}));
      if (text !== DONE) return note(answer, text, api, (document) => api.event(document, answer.usage));
      if (api.terminal === DONE) answer.isFinished = true;
    },
    whole: (answer, text) => note(answer, text, api, api.whole),
  };
}
