/**
 * Untrusted text. Whatever came from an endpoint, a file or a pull request passes through here
 * before it is shown anywhere.
 */

// Control characters, bidirectional overrides, zero-width characters and line separators.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** One line of printable text of at most `maxChars` characters. */
export function oneLine(text: string, maxChars = 300): string {
  const flat = text.replace(INVISIBLE, " ").replace(/ {2,}/g, " ").trim();
  return flat.length <= maxChars ? flat : `${flat.slice(0, maxChars - 1)}…`;
}

/**
 * Makes sure that a line written to a log cannot be read as a workflow command: `::name::` counts
 * at the start of a line, `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
export function neutraliseCommands(text: string): string {
  return text.replace(/##\[/g, "##\u200b[").replace(/:(?=:)/g, ":\u200b");
}

/** Edits between two small words; two letters that changed places are one (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The valid name nearest to a misspelt one, or null when nothing is near. */
export function nearestName(name: string, valid: readonly string[]): string | null {
  const wanted = name.toLowerCase().slice(0, 100);
  const ranked = valid
    .map((candidate) => ({
      candidate, edits: distance(wanted, candidate.toLowerCase()),
      lengths: Math.abs(wanted.length - candidate.length),
    }))
    .toSorted((a, b) => a.edits - b.edits || a.lengths - b.lengths);
  const best = ranked[0];
  return best && best.edits <= Math.max(2, best.candidate.length / 3) ? best.candidate : null;
}

/** Named one by one; of more only the number is told. */
const MOST_NAMED = 10;

/** `1/16, 2/16 and 14 more`, of however many. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
