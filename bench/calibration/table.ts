/** The study's cells as markdown. Figures are percent of the gates that a rule failed. */
import { clopperPearsonLower, clopperPearsonUpper } from "../../src/stats/index.ts";
import { type Shape, SHAPES } from "./runs.ts";
import { type Cell, CHANGES, HISTORIES, NOISE, type Rule, RULES } from "./study.ts";

const share = (cell: Cell, rule: Rule): number => cell.fails[rule] / cell.trials;
/** One-sided, 95%. */
const upperLimit = (cell: Cell): number =>
  clopperPearsonUpper(cell.fails.ours, cell.trials, 0.05);

export function percent(value: number): string {
  const shown = value * 100;
  return shown > 0 && shown < 10 ? shown.toFixed(1) : shown.toFixed(0);
}

export const signed = (change: number): string => `+${change * 100}%`;

const withInterval = (cell: Cell): string =>
  `${percent(share(cell, "ours"))} (${[clopperPearsonLower, clopperPearsonUpper]
    .map((bound) => percent(bound(cell.fails.ours, cell.trials, 0.025))).join(" to ")})`;

const besideOracle = (cell: Cell): string =>
  `${percent(share(cell, "ours"))} / ${percent(share(cell, "oracle"))}`;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows];
  return `${lines.map((line) => `| ${line.join(" | ")} |`).join("\n")}\n`;
}

const nameOf = (cell: Cell): string =>
  `${cell.shape}, ${cell.count} requests, ${cell.noise * 100}% noise, K = ${cell.runs}`;

interface Wanted {
  readonly shape?: Shape;
  readonly count?: number;
  readonly noise?: number;
  readonly runs?: number;
  readonly change?: number;
}

function matching(cells: readonly Cell[], wanted: Wanted): readonly Cell[] {
  return cells.filter((cell) =>
    (wanted.shape ?? cell.shape) === cell.shape && (wanted.count ?? cell.count) === cell.count &&
    (wanted.noise ?? cell.noise) === cell.noise && (wanted.runs ?? cell.runs) === cell.runs &&
    (wanted.change ?? cell.change) === cell.change);
}

function goalRow(text: string, cell: Cell | undefined, isMet: (cell: Cell) => boolean): string[] {
  if (cell === undefined) return [text, "not in this selection", ""];
  const measured = `${percent(share(cell, "ours"))}%, 95% upper limit ${percent(upperLimit(cell))}%`;
  return [text, `${measured} (${nameOf(cell)})`, isMet(cell) ? "yes" : "**no**"];
}

const worst = (cells: readonly Cell[]): Cell | undefined =>
  cells.toSorted((a, b) => share(b, "ours") - share(a, "ours"))[0];

/** The targets, each beside the cell that is furthest from it. */
export function goals(cells: readonly Cell[]): string {
  const unchanged = matching(cells, { change: 0 });
  const first = unchanged.filter((cell) => cell.runs === 1);
  const later = unchanged.filter((cell) => cell.runs >= 3);
  const found = matching(cells, {
    shape: "smooth", count: 3000, noise: 0.05, runs: 10, change: 0.5 })[0];
  return table(["target", "measured in the worst cell", "met"], [
    goalRow("unchanged gates failed, K ≥ 3: at most 1.5%, upper limit 2.5%", worst(later),
      (cell) => share(cell, "ours") <= 0.015 && upperLimit(cell) <= 0.025),
    goalRow("unchanged gates failed, K = 1: at most 2.5%", worst(first),
      (cell) => share(cell, "ours") <= 0.025),
    goalRow("+50% found, 3,000 requests, K = 10, 5% noise: at least 90%", found,
      (cell) => share(cell, "ours") >= 0.9),
  ]);
}

/** Each rule on gates where nothing changed. */
export function falseAlarms(cells: readonly Cell[]): string {
  const rows = matching(cells, { count: 3000, runs: 10, change: 0 });
  return table(["unchanged, n = 3,000, K = 10", "noise", ...RULES], rows.map((cell) => [
    cell.shape, `${cell.noise * 100}%`,
    ...RULES.map((rule) => (rule === "ours" ? withInterval(cell) : percent(share(cell, rule)))),
  ]));
}

/** The worst noise for each shape and size. */
export function falseAlarmsByHistory(cells: readonly Cell[]): string {
  const sizes = [...new Set(cells.map((cell) => cell.count))];
  const rows = SHAPES.flatMap((shape) => sizes.flatMap((count) => {
    const own = matching(cells, { shape, count, change: 0 });
    if (own.length === 0) return [];
    return [[shape, `${count}`, ...HISTORIES.map((runs) => {
      const cell = worst(matching(own, { runs }));
      return cell === undefined ? "" : percent(share(cell, "ours"));
    })]];
  }));
  return table(["unchanged, worst noise", "n", ...HISTORIES.map((runs) => `K = ${runs}`)], rows);
}

/** Ours and the oracle's detection for each change. */
export function detection(cells: readonly Cell[]): string {
  const changes = CHANGES.filter((change) => change > 0);
  const rows = SHAPES.flatMap((shape) => NOISE.flatMap((noise) => {
    const own = matching(cells, { shape, noise, count: 3000, runs: 10 });
    if (own.length === 0) return [];
    return [[shape, `${noise * 100}%`,
      ...changes.map((change) => matching(own, { change }).map(besideOracle).join(""))]];
  }));
  return table(["found, ours / oracle, n = 3,000, K = 10", "noise", ...changes.map(signed)], rows);
}

export function detectionByRule(cells: readonly Cell[]): string {
  const own = matching(cells, { shape: "smooth", noise: 0.05, count: 3000, runs: 10 });
  return table(["smooth, 5% noise, n = 3,000, K = 10", ...RULES], own.map((cell) => [
    cell.change === 0 ? "unchanged" : signed(cell.change),
    ...RULES.map((rule) => percent(share(cell, rule))),
  ]));
}

export function detectionByHistory(cells: readonly Cell[]): string {
  const own = matching(cells, { shape: "smooth", noise: 0.05, change: 0.5 });
  const sizes = [...new Set(own.map((cell) => cell.count))];
  return table(["+50%, smooth, 5% noise: ours / oracle", ...HISTORIES.map((runs) => `K = ${runs}`)],
    sizes.map((count) => [`${count}`, ...HISTORIES.map((runs) =>
      matching(own, { count, runs }).map(besideOracle).join(""))]));
}

/** How many requests a change takes, K = 10. */
export function requestsNeeded(cells: readonly Cell[]): string {
  const columns = NOISE.flatMap((noise) => [0.3, 0.5, 1].map((change) => ({ noise, change })));
  const sizes = [...new Set(cells.map((cell) => cell.count))].toSorted((a, b) => a - b);
  const rows = sizes.flatMap((count) => {
    const own = matching(cells, { shape: "smooth", count, runs: 10 });
    const [first] = own;
    if (first === undefined) return [];
    return [[`${count}`, first.statistic.toUpperCase(), ...columns.map((column) =>
      matching(own, column).map((cell) => percent(share(cell, "ours"))).join(""))]];
  });
  const heads = columns.map(({ noise, change }) => `${signed(change)} at ${noise * 100}%`);
  return table(["requests", "judged", ...heads], rows);
}

/** Every cell, every rule. */
export function allCells(cells: readonly Cell[]): string {
  return table(["shape", "n", "judged", "noise", "K", "change", ...RULES], cells.map((cell) => [
    cell.shape, `${cell.count}`, cell.statistic, `${cell.noise * 100}%`, `${cell.runs}`,
    signed(cell.change),
    ...RULES.map((rule) => (rule === "ours" ? withInterval(cell) : percent(share(cell, rule)))),
  ]));
}
