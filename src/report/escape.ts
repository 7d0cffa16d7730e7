import { neutraliseCommands, oneLine } from "../base/index.ts";

/**
 * Untrusted text for each dialect. Every function is total: whatever comes in, what goes out is
 * one line of text of bounded length that cannot be read as markup, a mention or a command.
 */
const MAX_CHARS = 1000;

/** Printable and well formed: no controls, bidirectional overrides, lone surrogates. */
export function printable(text: string, maxChars = MAX_CHARS): string {
  return oneLine(text.slice(0, maxChars * 4), maxChars).toWellFormed()
    // A workflow command wherever it stands in a line, should the text ever reach a log.
    .replaceAll("##[", "## [")
    .replace(/[\u00ad\u061c\u180e\ufff9-\uffff]/g, "");
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;",
};

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? "");
}

/** Quotes need no escape outside attributes; in markdown they would only be noise. */
function angles(text: string): string {
  return text.replace(/[&<>]/g, (character) => HTML_ENTITIES[character] ?? "");
}

export function escapeHtml(text: string): string {
  return entities(printable(text));
}

/** For attributes and character content. XML 1.0, section 2.2 forbids most control characters. */
export function escapeXml(text: string): string {
  return entities(printable(text));
}

/** Several lines of character content, such as the body of a failure. */
export function escapeXmlLines(lines: readonly string[]): string {
  return lines.map(escapeXml).join("\n");
}

/** For a terminal or a log: no escape sequences, no workflow commands. */
export function escapeTerminal(text: string): string {
  return neutraliseCommands(printable(text));
}

/**
 * What GitHub makes of plain text after markdown is done: `@name` pings, `#1` and `GH-1` link,
 * addresses link, `$` pairs become mathematics. A zero-width space behind the sign stops the
 * first three; a dollar sign is wrapped, which MathJax does not look into.
 */
function breakHash(found: string): string {
  const isHash = /\d/.test(found) && /[a-f]/i.test(found);
  return isHash ? `${found.slice(0, 4)}&#8203;${found.slice(4)}` : found;
}

function withoutAutolinks(html: string): string {
  return html
    .replace(/@/g, "@&#8203;")
    .replace(/(?<!&)#/g, "#&#8203;")
    .replace(/GH-(?=\d)/gi, (found) => `${found}&#8203;`)
    .replace(/:\/\//g, ":&#8203;//")
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}&#8203;.`)
    .replace(/\b[0-9a-f]{7,40}\b/gi, breakHash)
    .replace(/\$/g, "<span>$</span>");
}

/** For text inside HTML that stands in a markdown file, such as a table on a single line. */
export function escapeHtmlInMarkdown(text: string): string {
  return withoutAutolinks(angles(printable(text)));
}

/** As above for a `<code>` element, where GitHub links nothing and looks for no mathematics. */
export function codeHtmlInMarkdown(text: string): string {
  const plain = printable(text);
  return `<code>${/^[\w./: +-]*$/.test(plain) ? plain : escapeHtmlInMarkdown(plain)}</code>`;
}

const MARKDOWN_SIGNS = /[\\`*_[\]~|]/g;
/** What begins a list, a rule or an underlined heading when it stands first in a line. */
const BLOCK_START = /^([-+](?=\s|$)|[-=]+(?=\s*$))/;
const ORDERED_START = /^(\d{1,9})([.)])(?=\s|$)/;

/** For running text and table cells. Numeric references never end a cell or open a span. */
export function escapeMarkdown(text: string): string {
  const inline = withoutAutolinks(angles(printable(text)))
    .replace(MARKDOWN_SIGNS, (sign) => {
      const isMarkup = sign === "|" || sign === "`" || sign === "\\";
      return isMarkup ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
    });
  return inline.replace(BLOCK_START, "\\$1").replace(ORDERED_START, "$1\\$2");
}

/** A code span; text that could break out of backticks becomes an escaped `<code>` element. */
export function codeMarkdown(text: string): string {
  const plain = printable(text);
  if (plain === "") return "–";
  return /^[^`|\\<>&$]+$/.test(plain) ? `\`${plain}\`` : `<code>${escapeMarkdown(plain)}</code>`;
}

/** A fence that its content cannot close. */
export function fenceMarkdown(lines: readonly string[]): string {
  const content = lines.map((line) => printable(line));
  const longest = Math.max(2, ...content.map((line) => /`+/.exec(line)?.[0].length ?? 0),
    ...content.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...content, fence].join("\n");
}

/** A quoted label of a mermaid chart. One bad character makes the whole diagram fail. */
export function escapeMermaid(text: string): string {
  return printable(text, 120).replace(/["`;<>#&\\{}[\]]/g, "").trim();
}
