import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unzip, ZipError } from "../../../src/adapters/stores/zip.ts";
import { zipOf } from "./archive.ts";

const LIMITS = { maxFiles: 10, maxFileBytes: 1000, maxTotalBytes: 1500 };
const all: (name: string) => boolean = () => true;

/** Made by Python's zipfile: a deflated and a stored file. */
const FROM_PYTHON = "UEsDBBQAAAAIAKICeF0Yt7kXEgAAAD8AAAAQAAAAYS9yZWNvcmRpbmcuanNvbqtWykjNyclXslJQ" +
  "qiAZKNUCAFBLAwQUAAAAAAAAACEAz2IgGQUAAAAFAAAABQAAAGIudHh0cGxhaW5QSwECFAMUAAAACACiAnhdGLe5FxIA" +
  "AAA/AAAAEAAAAAAAAAAAAAAAgAEAAAAAYS9yZWNvcmRpbmcuanNvblBLAQIUAxQAAAAAAAAAIQDPYiAZBQAAAAUAAAAF" +
  "AAAAAAAAAAAAAACAAUAAAABiLnR4dFBLBQYAAAAAAgACAHEAAABoAAAAAAA=";

const texts = (archive: Buffer, isWanted = all): Record<string, string> => Object.fromEntries(
  unzip(archive, isWanted, LIMITS).map(({ name, bytes }) => [name, bytes.toString("utf8")]));

describe("a ZIP archive", () => {
  test("that another program made is read, deflated files and stored ones", () => {
    expect(texts(Buffer.from(FROM_PYTHON, "base64"))).toEqual({
      "a/recording.json": `{"hello": "${"x".repeat(50)}"}`, "b.txt": "plain",
    });
  });

  test("gives its files as they were, and only those that are wanted", () => {
    const files = { "one.json": "1", "dir/two.json": "π".repeat(300), "three.txt": "" };
    expect(texts(zipOf(files))).toEqual(files);
    expect(texts(zipOf(files), (name) => name.endsWith(".txt"))).toEqual({ "three.txt": "" });
  });

  test.each([
    ["with too many files", zipOf(Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [`${at}`, ""]))), /more than 10 files/],
    ["with a file too large", zipOf({ big: "x".repeat(1001) }), /big: too large/],
    ["with too much in it", zipOf({ a: "x".repeat(900), b: "y".repeat(900) }), /b: too large/],
    ["that is none", Buffer.from("hello, I am no archive at all"), /no central directory/],
    ["that is empty", Buffer.alloc(0), /too short/],
  ])("%s is refused", (_, archive, why) => {
    expect(() => texts(archive)).toThrow(why);
  });

  test("that understates a file's size is not inflated beyond it", () => {
    const archive = zipOf({ bomb: "0".repeat(900) });
    archive.writeUInt32LE(5, archive.lastIndexOf("PK\u0001\u0002") + 24);
    expect(() => texts(archive)).toThrow(/bomb: cannot be inflated/);
  });

  test("with a byte changed or cut off gives its content or a ZipError, never anything else", () => {
    const files = { "a.json": "some text, some text, some more text", b: "x" };
    const archive = zipOf(files);
    fc.assert(fc.property(
      fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(),
      (at, change, isCut) => {
        const altered = isCut ? archive.subarray(0, at) : Buffer.from(archive);
        if (!isCut) altered.writeUInt8((altered.readUInt8(at) ^ change) & 255, at);
        try {
          for (const { name, bytes } of unzip(altered, all, LIMITS)) {
            // A name is not covered by a checksum; content is.
            expect(Object.values(files), name).toContain(bytes.toString("utf8"));
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ZipError);
        }
      }), { numRuns: 500 });
  });
});
