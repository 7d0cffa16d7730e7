/** Printable and well formed: no controls, bidirectional overrides, lone surrogates. */
export declare function printable(text: string, maxChars?: number): string;
export declare function escapeHtml(text: string): string;
/** For attributes and character content. XML 1.0, section 2.2 forbids most control characters. */
export declare function escapeXml(text: string): string;
/** Several lines of character content, such as the body of a failure. */
export declare function escapeXmlLines(lines: readonly string[]): string;
/** For a terminal or a log: no escape sequences, no workflow commands. */
export declare function escapeTerminal(text: string): string;
/** For text inside HTML that stands in a markdown file, such as a table on a single line. */
export declare function escapeHtmlInMarkdown(text: string): string;
/** As above for a `<code>` element, where GitHub links nothing and looks for no mathematics. */
export declare function codeHtmlInMarkdown(text: string): string;
/** For running text and table cells. Numeric references never end a cell or open a span. */
export declare function escapeMarkdown(text: string): string;
/** A code span; text that could break out of backticks becomes an escaped `<code>` element. */
export declare function codeMarkdown(text: string): string;
/** A fence that its content cannot close. */
export declare function fenceMarkdown(lines: readonly string[]): string;
/** A quoted label of a mermaid chart. One bad character makes the whole diagram fail. */
export declare function escapeMermaid(text: string): string;
