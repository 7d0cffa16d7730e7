import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeHtmlInMarkdown, codeMarkdown, escapeHtml, escapeHtmlInMarkdown, escapeMarkdown,
  escapeMermaid, escapeTerminal, escapeXml, fenceMarkdown, printable,
} from "../../src/report/escape.ts";

/** Texts that mean something to markdown, HTML, XML, terminals or GitHub, in any mixture. */
const piece = fc.oneof(
  fc.constantFrom(
    "|", "\\|", "`", "```", "<script>", "</details>", "<!--", "@octocat", "@org/team", "#12", "GH-7",
    "https://x.test", "www.x.test", "$1$", "](http://x)", "![i](u)", "**", "__", "~~", "\n\n", "\r\n",
    "- ", "1. ", "# ", "> ", "&amp;", "&#64;", "\u202e", "\u0007", "\u001b[31m", "\ud800", "::error::",
    "##[error]", '"', "'", "]]>", "0123456789abcdef0123456789abcdef01234567", "\\", "=", "x@y.z",
  ),
  fc.string({ maxLength: 8 }), fc.string({ maxLength: 8, unit: "binary" }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

/**
 * What the escape itself puts there (references, backslash pairs, the wrapped dollar) as a letter:
 * left out, what stands on its two sides would look like one.
 */
const withoutOurs = (escaped: string): string =>
  escaped.replaceAll("<span>$</span>", "x").replace(/\\[_*[\]~+=.)-]/g, "x")
    .replace(/&(amp|lt|gt|quot|#\d+);/g, (found) => (found === "&#8203;" ? "\u200b" : "x"));

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function expectInert(escaped: string): void {
  const rest = withoutOurs(escaped);
  expect(rest).not.toMatch(/[|`<>&$*_[\]~\\\n\r]/);
  expect(rest).not.toMatch(CONTROL);
  expect(rest).not.toMatch(/@(?!\u200b)/);
  expect(rest).not.toMatch(/#(?!\u200b)/);
  expect(rest).not.toMatch(/:\/\/|www\.|GH-\d/i);
  expect(escaped.isWellFormed()).toBe(true);
}

describe("markdown", () => {
  test("text leaves no pipe, backtick, tag, mention, reference, link or emphasis", () => {
    fc.assert(fc.property(hostile, (text) => expectInert(escapeMarkdown(text))),
      { numRuns: 2000 });
  });

  test("text does not begin a list, heading, rule or quote", () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(escapeMarkdown(text)).not.toMatch(/^([-+*] |[-+*]$|\d+[.)] |\d+[.)]$|#(?!&#8203;)|>|=+\s*$|-+\s*$)/);
    }), { numRuns: 2000 });
  });

  test("a code span is backticks around harmless text, or an element with escaped text", () => {
    fc.assert(fc.property(hostile, (text) => {
      const span = codeMarkdown(text);
      if (span === "–") return;
      if (span.startsWith("`")) {
        expect(span.slice(1, -1)).not.toMatch(/[`|<>&$\\\n]/);
        expect(span).toMatch(/^`[^`]+`$/);
      } else {
        expect(span).toMatch(/^<code>.*<\/code>$/);
        expectInert(span.slice("<code>".length, -"</code>".length));
      }
    }), { numRuns: 2000 });
  });

  test.each([
    { text: "@cf/meta/llama", shown: "`@cf/meta/llama`" },
    { text: "a`b", shown: "<code>a&#96;b</code>" },
    { text: "", shown: "–" },
  ])("the code span of $text", ({ text, shown }) => {
    expect(codeMarkdown(text)).toBe(shown);
  });

  test.each([
    { text: "a|b", shown: "a&#124;b" },
    { text: "-1.1%", shown: "-1.1%" },
    { text: "- item", shown: "\\- item" },
    { text: "1. item", shown: "1\\. item" },
    { text: "@octocat", shown: "@&#8203;octocat" },
    { text: "#12", shown: "#&#8203;12" },
    { text: "$4", shown: "<span>$</span>4" },
    { text: "<b>", shown: "&lt;b&gt;" },
    { text: "[x](y)", shown: "\\[x\\](y)" },
  ])("$text becomes $shown", ({ text, shown }) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });

  test("a fence is longer than any run of backticks inside", () => {
    fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (lines) => {
      const [open = "", ...rest] = fenceMarkdown(lines).split("\n");
      const fence = open.replace("text", "");
      expect(rest.length).toBe(lines.length + 1);
      expect(rest.at(-1)).toBe(fence);
      for (const line of rest.slice(0, -1)) expect(line).not.toContain(fence);
    }));
  });

  test("HTML inside markdown is as inert, on one line", () => {
    fc.assert(fc.property(hostile, (text) => {
      const rest = withoutOurs(escapeHtmlInMarkdown(text));
      expect(rest).not.toMatch(/[<>&$\n]|@(?!\u200b)|#(?!\u200b)/);
      expect(codeHtmlInMarkdown(text)).toMatch(/^<code>[^\n]*<\/code>$/);
      expect(codeHtmlInMarkdown(text).slice(6, -7)).not.toMatch(/<(?!span>|\/span>)/);
    }));
  });
});

describe("other dialects", () => {
  test("HTML and XML keep no angle, bare ampersand, quote or illegal character", () => {
    fc.assert(fc.property(hostile, (text) => {
      for (const escaped of [escapeHtml(text), escapeXml(text)]) {
        expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toMatch(/[<>&"']/);
        expect(escaped).not.toMatch(CONTROL);
        expect(escaped).not.toMatch(/[\ufffe\uffff]/);
        expect(escaped.isWellFormed()).toBe(true);
      }
    }), { numRuns: 2000 });
  });

  test("a terminal gets no escape sequence and no workflow command", () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(escapeTerminal(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]|::|##\[/);
    }));
  });

  test("a mermaid label keeps nothing that ends it", () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(escapeMermaid(text)).not.toMatch(/["`;<>#\n[\]{}\\]/);
    }));
  });

  test("length is bounded", () => {
    expect(printable("x".repeat(1e6)).length).toBeLessThanOrEqual(1000);
  });
});
