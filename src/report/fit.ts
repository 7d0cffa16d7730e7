import { plural } from "./format.ts";

/** A text in parts of which the last ones can be done without. */
export interface Parts {
  readonly head: string;
  readonly parts: readonly string[];
  readonly joint: string;
  readonly tail: string;
  /** Says that something is missing: `3 sections left out …`. */
  readonly note: (leftOut: string) => string;
}

const CUT_NOTE = "\n\n… cut to fit\n";

/**
 * The text in at most `maxChars` UTF-16 units: whole parts are dropped from the end, and a note
 * says how many. Only if the head alone is too long is it cut, at the end of a line.
 */
export function fitParts(text: Parts, maxChars: number): string {
  const { head, parts, joint, tail } = text;
  for (let kept = parts.length; kept >= 0; kept -= 1) {
    const dropped = parts.length - kept;
    const note = dropped === 0 ? [] : [text.note(plural(dropped, "section"))];
    const whole = [head, ...parts.slice(0, kept), ...note].join(joint) + tail;
    if (whole.length <= maxChars) return whole;
  }
  const room = Math.max(0, maxChars - CUT_NOTE.length);
  const cut = head.slice(0, room);
  const lastLine = cut.lastIndexOf("\n");
  return `${lastLine > 0 ? cut.slice(0, lastLine) : cut}${CUT_NOTE}`.slice(0, maxChars);
}
