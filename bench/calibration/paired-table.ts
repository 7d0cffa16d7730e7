/** The paired study's cells as markdown. Figures are percent of the tests or gates that failed. */
import { clopperPearsonLower, clopperPearsonUpper } from "../../src/stats/index.ts";
import { PAIRED_CHANGES, PAIRED_SHAPES, PAIRED_SIZES, type PairedCell } from "./paired-study.ts";
import { percent, signed, table } from "./table.ts";

type Counted = PairedCell["alone"];

const share = ({ fails, trials }: Counted): number => fails / trials;

const withInterval = ({ fails, trials }: Counted): string =>
  `${percent(fails / trials)} (${[clopperPearsonLower, clopperPearsonUpper]
    .map((bound) => percent(bound(fails, trials, 0.025))).join(" to ")})`;

/** Small sizes first, each with all of its shapes. */
function rowsOf(
  cells: readonly PairedCell[],
  columns: (own: readonly PairedCell[]) => readonly string[],
): readonly (readonly string[])[] {
  return PAIRED_SIZES.flatMap((count) => PAIRED_SHAPES.flatMap((shape) => {
    const own = cells.filter((cell) => cell.shape === shape && cell.count === count);
    return own.length === 0 ? [] : [[shape, `${count}`, ...columns(own)]];
  }));
}

const HEAD = ["requests an arm"];
const CHANGED = PAIRED_CHANGES.filter((change) => change > 0);

const at = (own: readonly PairedCell[], change: number, show: (cell: PairedCell) => string): string =>
  own.filter((cell) => cell.change === change).map(show).join("");

export function pairedFalseAlarms(cells: readonly PairedCell[]): string {
  return table(
    ["unchanged", ...HEAD, "one P99", "oracle", "five metrics", "five, tolerance 20%"],
    rowsOf(cells, (own) => [
      at(own, 0, ({ alone }) => withInterval(alone)),
      at(own, 0, ({ oracle }) => percent(share(oracle))),
      at(own, 0, ({ together }) => withInterval(together)),
      at(own, 0, ({ tolerant }) => withInterval(tolerant)),
    ]));
}

/** One P99 beside the oracle, with the interval of ours. */
export function pairedDetection(cells: readonly PairedCell[]): string {
  return table(["one P99 found, ours / oracle", ...HEAD, ...CHANGED.map(signed)],
    rowsOf(cells, (own) => CHANGED.map((change) => at(own, change, ({ alone, oracle }) =>
      `${withInterval(alone)} / ${percent(share(oracle))}`))));
}

export function pairedGates(cells: readonly PairedCell[]): string {
  return table(["gate of five metrics, tolerance 20%, found", ...HEAD, ...CHANGED.map(signed)],
    rowsOf(cells, (own) => CHANGED.map((change) =>
      at(own, change, ({ tolerant }) => percent(share(tolerant))))));
}

const nameOf = ({ shape, count }: PairedCell): string => `${shape}, ${count} an arm`;

function worst(cells: readonly PairedCell[], badness: (cell: PairedCell) => number): PairedCell | undefined {
  return cells.toSorted((a, b) => badness(b) - badness(a))[0];
}

function goalRow(
  goal: string,
  cell: PairedCell | undefined,
  measured: (cell: PairedCell) => string,
  isMet: (cell: PairedCell) => boolean,
): readonly string[] {
  if (cell === undefined) return [goal, "not in this selection", ""];
  return [goal, `${measured(cell)} (${nameOf(cell)})`, isMet(cell) ? "yes" : "**no**"];
}

/** What the oracle itself cannot reach is no goal for anybody. */
const ofOracle = ({ alone, oracle }: PairedCell): number => share(alone) / share(oracle);

/** The targets, each beside the cell that is furthest from it. */
export function pairedGoals(cells: readonly PairedCell[]): string {
  const unchanged = cells.filter((cell) => cell.change === 0);
  const found = (count: number): readonly PairedCell[] =>
    cells.filter((cell) => cell.change === 0.2 && cell.count === count);
  const besideOracle = ({ alone, oracle }: PairedCell): string =>
    `${withInterval(alone)}, oracle ${percent(share(oracle))}`;
  return table(["target", "measured in the worst cell", "met"], [
    goalRow("unchanged, one P99 called worse: at most 1.5%",
      worst(unchanged, ({ alone }) => share(alone)),
      ({ alone }) => withInterval(alone), ({ alone }) => share(alone) <= 0.015),
    goalRow("unchanged gates failed, tolerance 20%: at most 1.5%",
      worst(unchanged, ({ tolerant }) => share(tolerant)),
      ({ tolerant }) => withInterval(tolerant), ({ tolerant }) => share(tolerant) <= 0.015),
    ...PAIRED_SHAPES.map((shape) => goalRow(`+20% found at 12,000 an arm: at least 95%`,
      found(12_000).find((cell) => cell.shape === shape), besideOracle,
      ({ alone }) => share(alone) >= 0.95)),
    ...PAIRED_SHAPES.map((shape) => goalRow("+20% found at 3,000 an arm: at least 85% of the oracle's",
      found(3000).find((cell) => cell.shape === shape),
      (cell) => `${besideOracle(cell)}: ${percent(ofOracle(cell))}%`,
      (cell) => ofOracle(cell) >= 0.85)),
  ]);
}
