import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ChatChunk } from "../../../src/adapters/protocols/chat-chunk.ts";
import { COMPLETE, OPENROUTER_ERROR } from "./streams.ts";

/** What a look through the bytes found, null when it left the chunk to `JSON.parse`. */
interface Found {
  readonly isVisible: boolean;
  readonly isReasoning: boolean;
  readonly isFinished: boolean;
  readonly model: string | null;
}

function look(text: string | Uint8Array): Found | null {
  // As an event lies in a stream: something before it, a line end and other bytes after it.
  const bytes = Buffer.concat([Buffer.from("data: "), Buffer.from(text), Buffer.from("\n\n\"}]}}")]);
  const end = bytes.length - 7;
  const chunk = new ChatChunk();
  if (!chunk.read(bytes, 6, end)) return null;
  const { isVisible, isReasoning, isFinished, modelStart, modelEnd } = chunk;
  const model = modelEnd === modelStart ? null
    : String(JSON.parse(bytes.subarray(modelStart, modelEnd).toString("utf8")));
  return { isVisible, isReasoning, isFinished, model };
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value)) : {};
const listOf = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : [];
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

/** The same from the parsed document; null if it is an error, has usage or is no JSON. */
function parsed(text: string | Uint8Array): Found | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text).toString("utf8"));
  } catch {
    return null;
  }
  const { choices, model, usage, error } = membersOf(value);
  const list = listOf(choices).map(membersOf);
  const deltas = list.map((choice) => membersOf(choice["delta"]));
  const hasUsage = typeof usage === "object" && usage !== null && !Array.isArray(usage);
  if (hasUsage || (error !== undefined && error !== null)) return null;
  if (list.some((choice) => choice["finish_reason"] === "error")) return null;
  return {
    isVisible: deltas.some((delta) => isText(delta["content"]) || isText(delta["refusal"]) ||
      listOf(delta["content"]).length > 0 || listOf(delta["tool_calls"]).length > 0 ||
      Object.keys(membersOf(delta["function_call"])).length > 0),
    isReasoning: deltas.some((delta) =>
      isText(delta["reasoning_content"]) || isText(delta["reasoning"])),
    isFinished: list.some((choice) => isText(choice["finish_reason"])),
    model: typeof model === "string" ? model : null,
  };
}

/** Whenever the look is sure, the document says the same. */
function expectTrue(text: string | Uint8Array): void {
  const found = look(text);
  if (found !== null) expect(found).toEqual(parsed(text));
}

const CHUNKS = [...Object.values(COMPLETE), OPENROUTER_ERROR].join("\n").split(/\r\n|\r|\n/)
  .filter((line) => line.startsWith("data: {")).map((line) => line.slice(6));

const chunkOf = (delta: string, more = ""): string =>
  `{"id":"c-1","model":"m","choices":[{"index":0,"delta":${delta},"finish_reason":null}]${more}}`;

describe("a look at a chunk", () => {
  const nothing: Found = { isVisible: false, isReasoning: false, isFinished: false, model: "m" };
  test.each<[string, string, Partial<Found>]>([
    ["text", chunkOf('{"content":"a"}'), { isVisible: true }],
    ["characters beyond ASCII", chunkOf('{"content":"é☕🚆"}'), { isVisible: true }],
    ["escapes", chunkOf('{"content":"\\n\\u00e9\\ud83d\\"\\\\"}'), { isVisible: true }],
    ["the priming chunk", chunkOf('{"role":"assistant","content":""}'), {}],
    ["nothing said", chunkOf('{"content":null,"tool_calls":[ ],"function_call":{ }}'), {}],
    ["a refusal", chunkOf('{"refusal":"no"}'), { isVisible: true }],
    ["reasoning", chunkOf('{"reasoning":"r"}'), { isReasoning: true }],
    ["reasoning_content", chunkOf('{"reasoning_content":"r"}'), { isReasoning: true }],
    ["both", chunkOf('{"reasoning_content":"r","content":"c"}'),
      { isReasoning: true, isVisible: true }],
    ["tool calls", chunkOf('{"tool_calls":[{"function":{"arguments":"{"}}]}'), { isVisible: true }],
    ["a function call", chunkOf('{"function_call":{"name":"f"}}'), { isVisible: true }],
    ["content in parts", chunkOf('{"content":[{"text":""}]}'), { isVisible: true }],
    ["an end", chunkOf("{}").replace("null", '"stop"'), { isFinished: true }],
    ["an empty finish reason", chunkOf("{}").replace("null", '""'), {}],
    ["several choices", '{"model":"m","choices":[{"delta":{}},{"delta":{"content":"a"}}]}',
      { isVisible: true }],
    ["white space", chunkOf('\t{ "content" : "a" } ').replace(",", " , "), { isVisible: true }],
    ["names in other places", chunkOf("{}",
      ',"content":"a","delta":{"content":"a"},"x":{"choices":[{"delta":{"content":"a"}}]}'), {}],
    ["members of no interest twice", chunkOf('{"role":1,"role":2}', ',"id":null'), {}],
    ["members without a value", chunkOf("null", ',"usage":null,"error":null'), {}],
    ["members that are something else", chunkOf('[{"content":"a"}]', ',"usage":[1],"x":-1.5e+3'), {}],
    ["choices that are none", '{"model":"m","choices":[null,1,"a",[{"delta":{"content":"a"}}]]}', {}],
    ["no choices", '{"model":"m","choices":{"delta":{"content":"a"}}}', {}],
  ])("%s: is enough", (_, text, expected) => {
    expect(look(text)).toEqual({ ...nothing, ...expected });
    expect(parsed(text)).toEqual({ ...nothing, ...expected });
  });

  test.each<[string, string]>([
    ["usage", chunkOf("{}", ',"usage":{"prompt_tokens":1}')],
    ["an error", chunkOf("{}", ',"error":{"message":"no"}')],
    ["an error that is a string", chunkOf("{}", ',"error":""')],
    ["a finish reason that is an error", chunkOf("{}").replace("null", '"error"')],
    ["the same with an escape", chunkOf("{}").replace("null", '"\\u0065rror"')],
    ["a name with an escape", chunkOf('{"\\u0063ontent":"a"}')],
    ["a member of interest twice", chunkOf('{"content":"a","content":""}')],
    ["deep nesting", chunkOf("{}", `,"x":${"[".repeat(200)}${"]".repeat(200)}`)],
    ["no object", '[{"choices":[]}]'],
    ["the end of the stream", "[DONE]"],
    ["nothing", ""],
    ["a cut", chunkOf('{"content":"a"}').slice(0, -1)],
    ["more than a document", `${chunkOf("{}")}}`],
    ["a control character", chunkOf('{"content":"\u0001"}')],
    ["a tab in a string", chunkOf('{"content":"\t"}')],
    ["a lone comma", chunkOf('{"content":"a",}')],
    ["a missing colon", chunkOf('{"content" "a"}')],
    ["white space that JSON does not have", chunkOf("\u00a0{}")],
    ...["01", "1.", ".5", "-", "+1", "1e", "1e+", "0x1", "NaN", "tru", "nul", "falsee", "'a'",
      '"\\x"', '"\\u12g4"', '"\\u123g"', "[1,]", "[1 2]", "[", "{1:2}", "{", "]"].map((value) =>
      [`not a value: ${value}`, chunkOf("{}", `,"x":${value}`)] as [string, string]),
  ])("%s: is not enough", (_, text) => {
    expect(look(text)).toBeNull();
  });

  test("most of what endpoints send needs no more than a look", () => {
    const seen = CHUNKS.filter((text) => look(text) !== null);
    expect(seen.length / CHUNKS.length).toBeGreaterThan(0.7);
    expect(CHUNKS.filter((text) => look(text) === null && parsed(text) !== null)).toEqual([]);
  });
});

describe("a look that is sure is right", () => {
  const anyChunk = fc.constantFrom(...CHUNKS);

  test("of any JSON", () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5, stringUnit: "binary" }), (text) => {
      expectTrue(text);
      expectTrue(chunkOf(text));
      expectTrue(chunkOf(`{"content":${text}}`));
      expectTrue(`{"choices":${text},"model":${text}}`);
    }));
  });

  /** Documents of the names that count, in any places, with any values. */
  const lookalike = fc.letrec<{ value: string; list: string; object: string }>((tie) => {
    const name = fc.constantFrom("choices", "model", "usage", "error", "delta", "finish_reason",
      "content", "refusal", "tool_calls", "function_call", "reasoning_content", "reasoning", "x",
      "contents", "conten", "", "cOntent", "Content", "con\\u0074ent", "é");
    const leaf = fc.constantFrom('""', '"a"', '"error"', '"stop"', "null", "0", "-1.5E2", "true",
      '"\\u0065rror"', "[]", "{}", "[ ]", '"é"', "{1}", '"', "01");
    const inList = (items: fc.Arbitrary<string>) => fc.array(items, { maxLength: 4 });
    return {
      value: fc.oneof({ maxDepth: 6, withCrossShrink: true }, leaf, tie("list"), tie("object")),
      list: inList(tie("value")).map((items) => `[${items.join(", ")}]`),
      object: inList(fc.tuple(name, tie("value")).map(([key, value]) => `"${key}":${value}`))
        .map((members) => `{${members.join(",")}}`),
    };
  });

  test("of documents with the same names elsewhere", () => {
    const { object, value } = lookalike;
    fc.assert(fc.property(object, value, object, (top, delta, other) => {
      expectTrue(top);
      expectTrue(`{"choices":[{"delta":${delta}}]}`);
      expectTrue(`{"choices":[${other},{"delta":${other}}],"x":${delta}}`);
      expectTrue(`{"choices":[${delta}, ${other}], ${top.slice(1)}`);
    }), { numRuns: 1000 });
  });

  test("of chunks cut off anywhere", () => {
    for (const text of CHUNKS) {
      const bytes = Buffer.from(text);
      for (let end = 0; end < bytes.length; end += 1) expect(look(bytes.subarray(0, end))).toBeNull();
    }
  });

  test("of chunks with other bytes in them", () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('"\\{}[],:0e-. \t\nu')));
    const change = fc.record(
      { at: fc.nat(400), removed: fc.nat(3), added: fc.array(byte, { maxLength: 3 }) });
    fc.assert(fc.property(anyChunk, fc.array(change, { minLength: 1, maxLength: 4 }),
      (text, changes) => {
        const bytes = [...Buffer.from(text)];
        for (const { at, removed, added } of changes) {
          bytes.splice(at % bytes.length, removed, ...added);
        }
        expectTrue(Uint8Array.from(bytes));
      }), { numRuns: 3000 });
  });

  test("of chunks with members put in", () => {
    const member = fc.tuple(fc.constantFrom("content", "delta", "error", "usage", "finish_reason",
      "model", "reasoning", "choices", "obfuscation"), lookalike.value)
      .map(([name, value]) => `"${name}":${value},`);
    fc.assert(fc.property(anyChunk, fc.nat(20), member, (text, index, put) => {
      const places = [...text.matchAll(/\{(?=")/g)].map((match) => match.index + 1);
      const at = places[index % places.length] ?? 0;
      expectTrue(text.slice(0, at) + put + text.slice(at));
    }), { numRuns: 1000 });
  });
});
