import { escapeHtml } from "../escape.ts";
import type { Chart, Series } from "../model.ts";
import { rowsSvgOf } from "./rows-svg.ts";
import { formatY, xHeading, xName } from "./scale.ts";
import { placesOf, px, svgOf } from "./svg.ts";

/** A chart in a page: the drawing, its legend, what it says in words and its values as a table. */

/** What a series has at one x: a value with its interval, or the span of several values. */
function cellOf(chart: Chart, series: Series, x: number): string {
  const show = (y: number): string => formatY(chart, y);
  const values = series.points.flatMap(([at, y]) => (at === x && y !== null ? [y] : []));
  const [first] = values;
  if (first === undefined) return "–";
  if (values.length > 1) {
    return `${show(Math.min(...values))} to ${show(Math.max(...values))} (${values.length} runs)`;
  }
  const interval = series.intervals?.find((one) => one.x === x);
  if (interval === undefined) return show(first);
  const end = (y: number | null): string => (y === null ? "open" : show(y));
  return `${show(first)} [${end(interval.low)} to ${end(interval.high)}]`;
}

function valueTable(chart: Chart): string {
  const xs = [...new Set(chart.series.flatMap(({ points }) => points.map(([x]) => x)))]
    .toSorted((a, b) => a - b);
  const place = chart.axis.kind === "rows" ? null : placesOf(chart);
  const head = chart.series.map(({ name }) => `<th scope="col" class="num">${escapeHtml(name)}</th>`);
  const rows = xs.map((x) => {
    const cells = chart.series.map((series) =>
      `<td class="num">${escapeHtml(cellOf(chart, series, x))}</td>`);
    // Where the pointer finds the row.
    const at = place === null ? "" : ` data-x="${px(place(x))}"`;
    return `<tr${at}><th scope="row">${escapeHtml(xName(chart, x))}</th>${cells.join("")}</tr>`;
  });
  const caption = escapeHtml(`Values: ${chart.title}`);
  return `<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table>` +
    `<caption><span>${caption}</span></caption><thead>` +
    `<tr><th scope="col">${xHeading(chart)}</th>${head.join("")}</tr></thead>` +
    `<tbody>${rows.join("\n")}</tbody></table></div>`;
}

function legend({ series, axis, bands = [], markers = [] }: Chart): string {
  // Rows are named where they stand.
  if (axis.kind === "rows") return "";
  const lines = series.map(({ name, role, mark = "line" }) => ({ look: `${mark} ${role}`, name }));
  const washes = bands.map(({ tone, label }) => ({ look: `wash ${tone}`, name: label }));
  const instants = markers.map(({ label: name }) => ({ look: "instant", name }));
  const others = [...washes, ...instants]
    .filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at);
  return `<div class="legend">${[...lines, ...others].map(({ look, name }) =>
    `<span><i class="${look}"></i>${escapeHtml(name)}</span>`).join("")}</div>`;
}

/** `id` is unique in the page. */
export function figureOf(chart: Chart, id: string): string {
  const drawing = chart.axis.kind === "rows"
    ? rowsSvgOf(chart, chart.axis.labels, id) : svgOf(chart, id);
  return `<figure><b>${escapeHtml(chart.title)}</b>${legend(chart)}${drawing}` +
    `<div class="foot"><figcaption>${escapeHtml(chart.description)}</figcaption>` +
    `<p class="readout"></p></div>` +
    `<details><summary>Values</summary>${valueTable(chart)}</details></figure>`;
}
