import { describe, expect, test } from "vitest";
import { liveCommands, maskedLog, parseFileCommand } from "./support/runner-log.ts";

/** The harness must see what the runner would see, or the tests that use it prove nothing. */

const namesIn = (stream: string): readonly string[] => liveCommands(stream).map(({ name }) => name);

describe("live workflow commands", () => {
  test.each([
    ["at the start of a line", "::error::x", ["error"]],
    ["after white space", " \t::warning title=a::x", ["warning"]],
    ["in any case", "::ERROR::x", ["error"]],
    ["anywhere in its old form", "text ##[group]x", ["group"]],
    ["after a lone carriage return", "a\r::notice::x", ["notice"]],
    ["not after other text", "text ::error::x", []],
    ["not under a name that is none", "::pwn::x ##[pwn]x", []],
    ["not without its second colons", "::error x", []],
    ["not when it is broken up", "##\u200b[error]x\n:\u200b:error::x", []],
  ])("count %s", (_where, stream, names) => {
    expect(namesIn(stream)).toEqual(names);
  });

  test("are unescaped", () => {
    expect(liveCommands("::error title=a%3Ab%2Cc,file=x::1%0A2%253A")[0]).toMatchObject({
      properties: { title: "a:b,c", file: "x" }, text: "1\n2%3A",
    });
  });
});

test("the log blanks out masks, each line of them, and hides the masking itself", () => {
  expect(maskedLog(["::add-mask::one%0Atwo\nsay one and two"])).toBe("say *** and ***");
});

describe("entries of a command file", () => {
  test.each([
    ["name and value", "a=b<<c\n", { a: "b<<c" }],
    ["several lines", "a<<EOF\n1\n2=3\nEOF\nb=\n", { a: "1\n2=3", b: "" }],
  ])("%s", (_what, text, entries) => {
    expect(parseFileCommand(text)).toEqual(entries);
  });

  test.each([
    ["no separator", "abc\n"], ["no name", "=b\n"], ["no end", "a<<EOF\n1\n"],
    ["no delimiter", "a<<\n1\n"],
  ])("%s fails the step", (_what, text) => {
    expect(() => parseFileCommand(text)).toThrow();
  });
});
