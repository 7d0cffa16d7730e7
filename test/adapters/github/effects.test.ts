import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  annotate, type Annotation, appendSummary, maskSecret, readInputs, writeOutputs,
} from "../../../src/adapters/github/index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tailgate-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

/** Lines that the toolkit writes to standard output meanwhile. */
function linesOf(act: () => void): readonly string[] {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    act();
  } finally {
    spy.mockRestore();
  }
  return written.join("").split(/\r?\n/).slice(0, -1);
}

const annotationLine = (annotation: Annotation): string =>
  linesOf(() => annotate([annotation])).join("\n");

/** The runner's reading of a file command (FileCommandManager.cs): `NAME<<DELIM` … `DELIM`. */
function parseOutputs(text: string): Record<string, string> {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  const outputs: Record<string, string> = {};
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? "";
    index += 1;
    if (line === "") continue;
    const [name = "", delimiter] = line.split("<<");
    const end = lines.indexOf(delimiter ?? "", index);
    if (end < 0) throw new Error("matching delimiter not found");
    outputs[name] = lines.slice(index, end).join("\n");
    index = end + 1;
  }
  return outputs;
}

describe("outputs", () => {
  test("whatever a value holds, the runner reads it back and no other output", () => {
    const file = join(folder, "output");
    vi.stubEnv("GITHUB_OUTPUT", file);
    const values = fc.string({ unit: "grapheme" }).filter((value) => !/[\r\n]$|\r\n/.test(value));
    fc.assert(fc.property(values, fc.constantFrom("x=y", "a<<b", "EOF\nb<<EOF\nz"), (one, two) => {
      writeFileSync(file, "");
      const outputs = { "p99-ms": one, verdict: two };
      writeOutputs(outputs);
      expect(parseOutputs(readFileSync(file, "utf8"))).toEqual(outputs);
    }));
  });

  test("are appended to those of before", () => {
    const file = join(folder, "output");
    writeFileSync(file, "");
    vi.stubEnv("GITHUB_OUTPUT", file);
    writeOutputs({ verdict: "pass" });
    writeOutputs({ "comment-url": "" });
    expect(parseOutputs(readFileSync(file, "utf8"))).toEqual({ verdict: "pass", "comment-url": "" });
  });

  test("a file that cannot be written is a publishing failure", () => {
    vi.stubEnv("GITHUB_OUTPUT", join(folder, "no/such/folder"));
    expect(() => writeOutputs({ a: "1" })).toThrow(/GITHUB_OUTPUT/);
  });
});

describe("the summary", () => {
  test("is appended as a block of its own after what was there", () => {
    const file = join(folder, "summary");
    writeFileSync(file, "| a |");
    expect(appendSummary(file, "# Tail")).toEqual({ kind: "appended", sizeBytes: 6 });
    expect(appendSummary(file, "# Two\n")).toMatchObject({ kind: "appended" });
    expect(readFileSync(file, "utf8")).toBe("| a |\n\n# Tail\n\n# Two\n");
  });

  test("stays within 1 MiB of bytes, not characters", () => {
    const file = join(folder, "summary");
    writeFileSync(file, "x".repeat(1000));
    const wide = "π".repeat(524_000);
    const result = appendSummary(file, wide);
    expect(result).toMatchObject({ kind: "too-large", sizeBytes: 1_048_000 });
    expect(readFileSync(file, "utf8")).toHaveLength(1000);
    if (result.kind !== "too-large") throw new Error("unreachable");
    expect(appendSummary(file, "y".repeat(result.roomBytes + 1)).kind).toBe("too-large");
    expect(appendSummary(file, "y".repeat(result.roomBytes)).kind).toBe("appended");
    expect(readFileSync(file).byteLength).toBeLessThanOrEqual(1024 * 1024);
  });

  test("a file that cannot be written is a publishing failure", () => {
    expect(() => appendSummary(join(folder, "no/such/folder"), "x"))
      .toThrow(/GITHUB_STEP_SUMMARY/);
  });
});

describe("annotations", () => {
  test("are workflow commands with title, place and message", () => {
    expect(annotationLine({
      level: "error", title: "P99: over, budget", message: "50% over\nby far", file: "a,b.yml",
      line: 3,
    })).toBe("::error title=P99%3A over%2C budget,file=a%2Cb.yml,line=3::50%25 over%0Aby far");
  });

  test("a message cannot start a command of its own, whatever it holds", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (title, message) => {
      const evil = `${message}\r\n::add-mask::x##[error]y`;
      const line = annotationLine({ level: "notice", title, message: evil });
      expect(line).not.toMatch(/[\r\n]|##\[/);
      expect(line.match(/::/g)).toHaveLength(2);
    }));
  });

  test("a long message is cut to 4,000 characters", () => {
    const line = annotationLine({ level: "warning", title: "t", message: "x".repeat(9000) });
    expect(line.slice("::warning title=t::".length)).toBe(`${"x".repeat(3999)}…`);
  });

  test("ten of each level are written, the others counted", () => {
    const many = (level: "error" | "notice", count: number) =>
      Array.from({ length: count }, (_, index) => ({ level, title: `${index}`, message: "m" }));
    const all = [...many("error", 12), ...many("notice", 3)];
    const lines = linesOf(() => {
      expect(annotate(all)).toEqual({ written: 13, dropped: 2 });
    });
    expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::notice"))).toHaveLength(3);
  });
});

describe("inputs", () => {
  test("are read as the runner spells them; empty ones were not given", () => {
    const env = { "INPUT_MAX-TOKENS": " 128 ", INPUT_TWO_WORDS: "x", INPUT_RATE: "", PATH: "/" };
    expect(readInputs(env, ["max-tokens", "two words", "rate", "model"])).toEqual({
      values: { "max-tokens": "128", "two words": "x" }, unknown: [],
    });
  });

  test("names that are none of ours are told, even without a value", () => {
    const env = { INPUT_BUDGET: "x", "INPUT_API_KEY": "", "INPUT_API-KEY": "k" };
    expect(readInputs(env, ["budgets", "api-key"])).toEqual({
      values: { "api-key": "k" }, unknown: ["api_key", "budget"],
    });
  });
});

describe("maskSecret", () => {
  const masksOf = (secret: string): readonly string[] =>
    linesOf(() => maskSecret(secret)).map((line) => line.replace(/^::add-mask::/, ""));

  test.each([
    ["itself", 'p+q/ "z"?', 'p+q/ "z"?'],
    ["base64", 'p+q/ "z"?', Buffer.from('p+q/ "z"?').toString("base64")],
    ["URL-encoded", 'p+q/ "z"?', "p%252Bq%252F%2520%2522z%2522%253F"],
    ["escaped for JSON", 'p+q/ "z"?', 'p+q/ \\"z\\"?'],
    ["each of its lines", "line one\nline two", "line two"],
    ["without the white space around it", " sk-abc \n", "sk-abc"],
  ])("masks a secret %s", (_, secret, form) => {
    expect(masksOf(secret)).toContain(form);
  });

  test.each([["empty", ""], ["three characters", "abc"], ["blank", "      "]])(
    "does not mask what is %s, and says so", (_, secret) => {
      const lines = linesOf(() => {
        expect(maskSecret(secret)).toEqual({ kind: "too-short", minChars: 4 });
      });
      expect(lines).toEqual([]);
    },
  );

  test("never masks a form of fewer than four characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (secret) => {
      for (const form of masksOf(`${secret}\na\n  b`)) expect(form.length).toBeGreaterThan(3);
    }));
  });
});
