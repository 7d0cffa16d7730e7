import { type DerivedFile, folderOf, type RunHistory } from "../comparison/index.ts";
import { plural } from "./format.ts";
import {
  eventsOf, HISTORY_HEADINGS, historyCells, renderHistoryPage, shownHistories, spanOf,
} from "./history.ts";
import { pageOf } from "./html/page.ts";
import { pictureOf } from "./html/picture.ts";
import { type Block, code, left, right, type Section, text } from "./model.ts";
import { trendCharts } from "./trend-charts.ts";

/** The files of the data branch that people look at, all derived from its runs. */

/** `charts/<suite>/<scenario>.svg`; null for names that are no folder's. */
function picturePath(history: RunHistory): string | null {
  const [, suite = "", scenario = ""] = folderOf(history).split("/");
  return /^\.*$/.test(suite) || /^\.*$/.test(scenario) ? null : `charts/${suite}/${scenario}.svg`;
}

interface Picture extends DerivedFile {
  readonly history: RunHistory;
}

/** One of each scenario: of the configuration that ran last. */
function picturesOf(histories: readonly RunHistory[]): readonly Picture[] {
  const byPath = new Map<string, Picture>();
  for (const history of histories) {
    const path = picturePath(history);
    const charts = trendCharts(history);
    if (path === null || byPath.has(path) || charts.length === 0) continue;
    const title = `${history.suite} / ${history.scenario}: ${spanOf(history)}`;
    byPath.set(path, { path, text: pictureOf(charts, title), history });
  }
  return [...byPath.values()];
}

function sectionOf(history: RunHistory): Section {
  const events = eventsOf(history);
  const blocks: readonly Block[] = [
    { kind: "paragraph", line: [
      text(`${spanOf(history)}; configuration `),
      code(history.fingerprint.replace("sha256:", "").slice(0, 16)),
    ] },
    {
      kind: "table", caption: "Levels, and what has become of them since the first runs",
      columns: HISTORY_HEADINGS.map((heading, at) => (at === 0 ? left(heading) : right(heading))),
      rows: history.trends.map((trend) => {
        const [id = "", ...cells] = historyCells(trend);
        return [[code(id)], ...cells.map((cell) => [text(cell)])];
      }),
    },
    ...(events.length === 0 ? [] : [
      { kind: "list" as const, items: events.map((event) => [text(event)]) },
    ]),
    ...trendCharts(history),
  ];
  return { title: `${history.suite} / ${history.scenario}`, blocks, isForTerminal: false };
}

/** The history as one self-contained page, for a browser. */
export function renderHistoryHtml(histories: readonly RunHistory[]): string {
  const { shown, left: notShown } = shownHistories(histories);
  const runs = histories.reduce((sum, one) => sum + one.runs, 0);
  const last = shown[0]?.to.slice(0, 16).replace("T", " ") ?? null;
  return pageOf({
    verdict: null,
    headline: `Tailgate: ${plural(runs, "stored run")} of ${plural(histories.length, "configuration")}` +
      (notShown === 0 ? "" : `, the ${shown.length} that ran last are shown`),
    subject: [text(last === null ? "no run yet" : `last run ${last} UTC`)],
    lead: [], details: shown.map(sectionOf), brief: null,
  }, null);
}

/** `README.md` with its pictures, and with `withHtml` the page `index.html`. */
export function renderDataBranch(
  histories: readonly RunHistory[],
  { withHtml }: { readonly withHtml: boolean },
): readonly DerivedFile[] {
  const pictures = picturesOf(shownHistories(histories).shown);
  const pathOf = new Map(pictures.map(({ history, path }) => [history, path]));
  return [
    { path: "README.md", text: renderHistoryPage(histories, pathOf) },
    ...pictures.map(({ path, text: svg }) => ({ path, text: svg })),
    ...(withHtml ? [{ path: "index.html", text: renderHistoryHtml(histories) }] : []),
  ];
}
