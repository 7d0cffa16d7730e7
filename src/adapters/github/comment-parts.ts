/**
 * A comment that several jobs of one run write together, as the jobs of a matrix do: each has its
 * part, the worst stands first. The text of a part is finished; where it begins and ends is told by
 * the marker, which no text can forge.
 */
export interface Part {
  /** The same for the same job, attempt after attempt; empty: speaks for the whole run. */
  readonly name: string;
  /** One line of markdown that tells the parts apart; shown where there are several. */
  readonly title: string;
  /** 0 is the worst. */
  readonly rank: number;
  readonly attempt: number;
  /** Its first line is the verdict. */
  readonly text: string;
}

/** A part as the marker keeps it: its text is `chars` long, where it is shown. */
export interface PartMark extends Omit<Part, "text"> {
  readonly chars: number;
}

export const MAX_PARTS = 40;
const JOINT = "\n\n---\n\n";

function headOf(text: string): { readonly head: string; readonly rest: string } {
  const end = text.indexOf("\n");
  return end < 0 ? { head: text, rest: "" } : { head: text.slice(0, end), rest: text.slice(end) };
}

function withTitle({ title, text }: Part): string {
  const { head, rest } = headOf(text);
  return `${head}\n\n${title}${rest}`;
}

/** Null where somebody has edited the text. */
function withoutTitle(shown: string, title: string): string | null {
  const { head, rest } = headOf(shown);
  const line = `\n\n${title}`;
  return rest.startsWith(line) ? `${head}${rest.slice(line.length)}` : null;
}

const shownOf = (parts: readonly Part[]): readonly string[] =>
  (parts.length === 1 ? parts.map(({ text }) => text) : parts.map(withTitle));

const lengthOf = (parts: readonly Part[]): number => shownOf(parts).join(JOINT).length;

function withoutDetails(text: string): string {
  const at = text.indexOf("\n<details>");
  return at < 0 ? text : `${text.slice(0, at).trimEnd()}\n\nThe details are in the job's summary.`;
}

const onlyHeadline = (text: string): string => headOf(text).head;

/** What is least bad gives way first: its details, then all but its headline, then itself. */
function fit(parts: readonly Part[], maxChars: number): readonly Part[] {
  let fitting = parts;
  for (const shorten of [withoutDetails, onlyHeadline]) {
    for (let at = parts.length - 1; at >= 0 && lengthOf(fitting) > maxChars; at -= 1) {
      fitting = fitting.map((part, index) =>
        (index === at ? { ...part, text: shorten(part.text) } : part));
    }
  }
  while (fitting.length > 1 && lengthOf(fitting) > maxChars) fitting = fitting.slice(0, -1);
  return fitting;
}

/** The text of a comment, and what its marker has to say of the parts. One part is never shortened. */
export function joinParts(
  parts: readonly Part[],
  maxChars: number,
): { readonly text: string; readonly marks: readonly PartMark[] } {
  const fitting = parts.length === 1 ? parts : fit(parts, maxChars);
  const shown = shownOf(fitting);
  return {
    text: shown.join(JOINT),
    marks: fitting.map(({ text: _text, ...mark }, at) => ({ ...mark, chars: shown[at]?.length ?? 0 })),
  };
}

/** The parts of a comment's text; none where it is not as it was written. */
export function splitParts(text: string, marks: readonly PartMark[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { chars, ...mark } of marks) {
    const shown = text.slice(at, at + chars);
    const own = marks.length === 1 ? shown : withoutTitle(shown, mark.title);
    at += chars;
    const isWhole = at === text.length || text.startsWith(JOINT, at);
    if (own === null || !isWhole) return [];
    parts.push({ ...mark, text: own });
    at += JOINT.length;
  }
  return parts;
}

const isWhole = ({ name }: Part): boolean => name === "";

/**
 * The parts with ours among them, the worst first; null where a later attempt of the same job has
 * spoken already. Who speaks for the whole run leaves no part beside its own, and the other way round.
 */
export function mergeParts(present: readonly Part[], ours: Part): readonly Part[] | null {
  const replaced = present.filter((part) =>
    part.name === ours.name || isWhole(part) || isWhole(ours));
  if (replaced.some(({ attempt }) => attempt > ours.attempt)) return null;
  const others = present.filter((part) => !replaced.includes(part));
  return [...others, ours]
    .toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1)).slice(0, MAX_PARTS);
}
