import { neutraliseCommands } from "../../base/index.ts";
import { formatCommand, type WriteLine } from "./command.ts";

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

export function formatAnnotation(annotation: Annotation): string {
  const { level, title, message, file, line } = annotation;
  const properties = {
    title: cut(title, MAX_TITLE_CHARS),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: String(line) }),
  };
  return formatCommand(level, properties, cut(message, MAX_MESSAGE_CHARS));
}

/** Writes the first ten of each level; GitHub would drop the others without a word. */
export function annotate(
  annotations: readonly Annotation[],
  write: WriteLine,
): { readonly written: number; readonly dropped: number } {
  const shown = annotations.filter((annotation, index) => {
    const before = annotations.slice(0, index).filter((other) => other.level === annotation.level);
    return before.length < MAX_PER_LEVEL;
  });
  for (const annotation of shown) write(formatAnnotation(annotation));
  return { written: shown.length, dropped: annotations.length - shown.length };
}
