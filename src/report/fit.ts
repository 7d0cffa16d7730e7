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
 * The text in at most `maxChars` UTF-16 units: whole parts that do not fit beside those before them
 * are left out, and a note says how many. Only if the head alone is too long is it cut, at the end
 * of a line.
 */
export function fitParts(text: Parts, maxChars: number): string {
  const { head, parts, joint, tail } = text;
  const all = [head, ...parts].join(joint) + tail;
  if (all.length <= maxChars) return all;
  const note = (dropped: number): string => text.note(plural(dropped, "section"));
  let left = maxChars - head.length - joint.length - note(parts.length).length - tail.length;
  const kept = parts.filter((part) => {
    const fits = part.length + joint.length <= left;
    if (fits) left -= part.length + joint.length;
    return fits;
  });
  const whole = [head, ...kept, note(parts.length - kept.length)].join(joint) + tail;
  if (whole.length <= maxChars) return whole;
  const room = Math.max(0, maxChars - CUT_NOTE.length);
  const cut = head.slice(0, room);
  const lastLine = cut.lastIndexOf("\n");
  return `${lastLine > 0 ? cut.slice(0, lastLine) : cut}${CUT_NOTE}`.slice(0, maxChars);
}
