import { describe, expect, test } from "vitest";
import { historiesOf } from "../../src/comparison/index.ts";
import { renderHistory, renderHistoryPage } from "../../src/report/index.ts";
import { runSummary } from "../support/run-summaries.ts";

const runs = Array.from({ length: 30 }, (_, day) => runSummary(day, {
  levels: { "latency.p99": (day < 20 ? 100 : 140) + (day % 3), "error-rate": 0 },
}));
const histories = historiesOf(runs);

describe("the history in a terminal", () => {
  test("shows level, anchor, drift, a trend and each change", () => {
    const lines = renderHistory(histories, "directory .tailgate").split("\n");
    expect(lines[0]).toMatch(/^default \/ default \(0{16}\): 30 runs, 30 admitted, 2026-10-01 to /);
    expect(lines[2]).toMatch(/^ {2}latency\.p99 +141 ms +101 ms +\+40% +1 +[▁▂]{20}[▇█]{10}$/);
    expect(lines.join("\n")).toMatch(
      /2026-10-21 latency\.p99 \+[34]\d(?:\.\d)?% \(worse\) from cccccc2 \(after cccccc1\)/);
  });

  test("of an empty store says so", () => {
    expect(renderHistory([], "directory .tailgate")).toBe("directory .tailgate holds no run yet.\n");
  });
});

describe("the page of the data branch", () => {
  test("explains itself and shows a table, the changes and a chart", () => {
    const page = renderHistoryPage(histories);
    expect(page).toMatch(/^# Baselines of tailgate/);
    expect(page).toContain("| `latency.p99` | 141 ms |");
    expect(page).toContain("```mermaid\nxychart-beta");
    expect(page).not.toContain("NaN");
  });

  test("a name from a file is no markup", () => {
    const hostile = "</details><img src=x> @octocat |\n# x";
    const page = renderHistoryPage(historiesOf(
      [1, 2].map((day) => runSummary(day, { suite: hostile, providerModel: `${hostile}${day}` }))));
    expect(page).not.toMatch(/<img|@octocat|^# x/m);
  });
});
