import { fault, type Place } from "./fault.ts";
import type { SampleRow, Samples } from "./samples.ts";

/** Of fewer instants some may be the same by chance. */
const FEWEST_INSTANTS = 10;
/** Files put together more often than this were not put together by mistake. */
const MOST_COPIES = 10;

const isSame = (a: SampleRow, b: SampleRow): boolean =>
  a.startMs === b.startMs && a.latencyUs === b.latencyUs && a.outcome === b.outcome &&
  a.sequence === b.sequence;

/** How often the least frequent of these rows is among them, which all have one start. */
function leastOften(rows: readonly SampleRow[]): number {
  const alike = Map.groupBy(rows, ({ latencyUs, outcome, sequence }) =>
    `${latencyUs} ${outcome} ${sequence}`);
  return [...alike.values()].reduce((least, { length }) => Math.min(least, length), rows.length);
}

/**
 * How often every request is there, wherever its copies stand. An honest file ends this with one
 * of its first requests.
 */
function copiesAnywhere(samples: Samples, order: Uint32Array): number {
  let least = MOST_COPIES;
  for (let from = 0; from < order.length && least > 1;) {
    const first = samples.at(order[from] ?? 0);
    const together: SampleRow[] = [];
    let rank = from;
    for (; rank < order.length; rank += 1) {
      const row = samples.at(order[rank] ?? 0);
      if (row.startMs !== first.startMs) break;
      // What an iteration dropped at once is alike, and is no copy.
      if (row.outcome !== "dropped") together.push(row);
    }
    if (together.length > 0) least = Math.min(least, leastOften(together));
    from = rank;
  }
  return least;
}

/**
 * How often the whole file stands in it, one after the other. Instants in whole ms or seconds may be
 * those of several requests, but rows in the order of time do not begin again.
 */
function copiesInARow(samples: Samples): number {
  const { size } = samples;
  for (let copies = 2; copies <= MOST_COPIES; copies += 1) {
    const length = size / copies;
    let index = length;
    if (!Number.isInteger(length)) continue;
    while (index < size && isSame(samples.at(index), samples.at(index - length))) index += 1;
    if (index === size) return copies;
  }
  return 1;
}

function hasInstants(startsMs: Float64Array): boolean {
  const found = new Set<number>();
  return startsMs.some((startMs) => found.add(startMs).size >= FEWEST_INSTANTS);
}

/**
 * A file put together with itself, which would count every request several times.
 * @throws UsageError where that is certain.
 */
export function refuseCopies(
  samples: Samples, startsMs: Float64Array, order: Uint32Array, place: Place,
): void {
  if (!hasInstants(startsMs)) return;
  const isFine = !samples.isCoarse && startsMs.some((startMs) => !Number.isInteger(startMs));
  const copies = isFine ? copiesAnywhere(samples, order) : copiesInARow(samples);
  if (copies < 2) return;
  throw fault(place, {
    field: "requests", value: samples.size,
    message: `each is in the file ${copies === 2 ? "twice" : `${copies} times`}, to the instant and the ` +
      "latency: the file was put together with itself.",
    fix: "give the results once",
  });
}
