import { neutraliseCommands } from "../../base/index.ts";
import { type Toolkit, toolkit } from "./toolkit.ts";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** Relative to the workspace. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** GitHub shows ten annotations of a level per step and cuts messages at 4,096 characters. */
const MAX_PER_LEVEL = 10;
const MAX_MESSAGE_CHARS = 4000;
const MAX_TITLE_CHARS = 255;

function cut(text: string, maxChars: number): string {
  const safe = neutraliseCommands(text);
  return safe.length <= maxChars ? safe : `${safe.slice(0, maxChars - 1)}…`;
}

/** Writes the first ten of each level; GitHub would drop the others without a word. */
export function annotate(
  annotations: readonly Annotation[],
  to: Toolkit = toolkit,
): { readonly written: number; readonly dropped: number } {
  const shown = annotations.filter((annotation, index) => {
    const before = annotations.slice(0, index).filter((other) => other.level === annotation.level);
    return before.length < MAX_PER_LEVEL;
  });
  for (const { level, title, message, file, line } of shown) {
    to[level](cut(message, MAX_MESSAGE_CHARS), {
      title: cut(title, MAX_TITLE_CHARS),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
    });
  }
  return { written: shown.length, dropped: annotations.length - shown.length };
}
