import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { historiesOf, type RunHistory } from "../../src/comparison/index.ts";
import { renderDataBranch, renderHistory } from "../../src/report/index.ts";
import { runSummary } from "../support/run-summaries.ts";

const runs = Array.from({ length: 30 }, (_, day) => runSummary(day, {
  levels: { "latency.p99": (day < 20 ? 100 : 140) + (day % 3), "error-rate": 0 },
}));
const histories = historiesOf(runs);

describe("the history in a terminal", () => {
  test("shows level, anchor, drift, a trend and each change", () => {
    const lines = renderHistory(histories, "directory .tailgate", 40).split("\n");
    expect(lines[0]).toMatch(/^default \/ default \(0{16}\): 30 runs, 30 admitted, 2026-10-01 to /);
    expect(lines[2]).toMatch(/^ {2}latency\.p99 +141 ms +101 ms +\+40% +1 +[▁▂]{20}[▇█]{10}$/);
    expect(lines.join("\n")).toMatch(
      /2026-10-21 latency\.p99 \+[34]\d(?:\.\d)?% \(worse\) from cccccc2 \(after cccccc1\)/);
  });

  test("of an empty store says so", () => {
    expect(renderHistory([], "directory .tailgate", 0)).toBe("directory .tailgate holds no run yet.\n");
    expect(renderHistory([], "directory .tailgate", 3)).toMatch(/^directory \.tailgate holds 3 runs, but none/);
  });
});

const filesOf = (given: readonly RunHistory[], withHtml = false): ReadonlyMap<string, string> =>
  new Map(renderDataBranch(given, { withHtml }).map(({ path, text }) => [path, text]));
const pageOf = (given: readonly RunHistory[]): string => must(filesOf(given).get("README.md"), "page");

const PICTURE = "charts/default/default.svg";
const HOSTILE = "</details><img src=x> @octocat |\n# x";

describe("the page of the data branch", () => {
  test("explains itself and shows a table, the changes, a picture and a chart", () => {
    const page = pageOf(histories);
    expect(page).toMatch(/^# Baselines of tailgate/);
    expect(page).toContain("| `latency.p99` | 141 ms |");
    expect(page).toContain(`![All runs of default / default](${PICTURE})`);
    expect(page).toContain("```mermaid\nxychart-beta");
    expect(page).not.toContain("NaN");
  });

  test("a name from a file is no markup", () => {
    const page = pageOf(historiesOf(
      [1, 2].map((day) => runSummary(day, { suite: HOSTILE, providerModel: `${HOSTILE}${day}` }))));
    expect(page).not.toMatch(/<img|@octocat|^# x/m);
  });
});

describe("the pictures of the data branch", () => {
  /** Names of the elements, while they are closed in the order in which they were opened. */
  function elementsOf(xml: string): readonly string[] {
    const open: string[] = [];
    const names: string[] = [];
    for (const [, end, name = "", alone] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (end === "/") {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
        continue;
      }
      names.push(name);
      if (alone !== "/") open.push(name);
    }
    if (open.length > 0) throw new Error(`${open.join()} is not closed`);
    return names;
  }

  test("are whole SVG files in both colours, with title and description, and load nothing", () => {
    const svg = must(filesOf(histories).get(PICTURE), "picture");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" /);
    const elements = elementsOf(svg);
    // One around two charts: of latency and of errors.
    expect(elements.filter((name) => name === "svg")).toHaveLength(3);
    expect(new Set(elements)).toEqual(
      new Set(["svg", "title", "desc", "style", "rect", "text", "path", "circle"]));
    expect(svg).toContain("prefers-color-scheme:dark");
    expect(svg).toMatch(/<desc id="d">Latency P99 of 30 runs, oldest first, now 141 ms; dashed line: the first/);
    expect(svg).toContain("dotted lines: 1 change of level");
    expect(svg).not.toMatch(/NaN|undefined|(?:href|src|url)\s*[=(]/);
  });

  test("show which runs were not admitted", () => {
    const refused = historiesOf(runs.map((run, at) => ({ ...run, admitted: at < 20 })));
    const svg = must(filesOf(refused).get(PICTURE), "picture");
    expect(svg).toContain("red dots: 10 runs not admitted as a baseline");
    expect(svg.match(/class="dot faint bad"/g)).toHaveLength(20);
  });

  test("are one of each scenario, of the configuration that ran last", () => {
    const other = { fingerprint: `sha256:${"1".repeat(64)}`, levels: { "latency.p99": 7000 } };
    const files = filesOf(historiesOf([
      ...runs, ...[40, 41].map((day) => runSummary(day, other)),
      ...[1, 2].map((day) => runSummary(day, { scenario: "chat" })),
    ]));
    expect([...files.keys()]).toEqual(["README.md", PICTURE, "charts/default/chat.svg"]);
    expect(files.get(PICTURE)).toContain("7.00 s");
    expect(files.get("README.md")?.match(/!\[/g)).toHaveLength(2);
  });

  test("stay small however long the history is", () => {
    const long = Array.from({ length: 400 }, (_, day) => runSummary(day, {
      admitted: day % 2 === 0, levels: {
        "latency.p99": 100 + (day % 97), "ttft.p99": 50 + (day % 89), "error-rate": 0.01,
        "cost-per-1k": 2 + (day % 7),
      },
    }));
    const svg = must(filesOf(historiesOf(long)).get(PICTURE), "picture");
    expect(svg.length).toBeLessThan(100_000);
    expect(svg).toContain("Latency P99 of 200 runs");
  });

  test.each(["..", ".", HOSTILE])("a suite called %j leads nowhere and is no markup", (suite) => {
    const files = filesOf(historiesOf([1, 2].map((day) => runSummary(day, { suite }))));
    for (const [path, content] of files) {
      expect(path).toMatch(/^(?:README\.md|charts\/(?!\.+\/)[\w.-]+\/default\.svg)$/);
      expect(content).not.toContain("<img");
    }
  });
});

describe("the page for a browser", () => {
  test("is there when it is asked for: tables, events and charts, and nothing is loaded", () => {
    expect(filesOf(histories).has("index.html")).toBe(false);
    const page = must(filesOf(histories, true).get("index.html"), "page");
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("<h1 class=\"word\">Tailgate</h1>");
    expect(page).toContain("30 stored runs of 1 configuration");
    expect(page).toContain("<td class=\"num\">141 ms</td>");
    expect(page).toMatch(/2026-10-21 latency\.p99 \+[34]\d/);
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).not.toMatch(/NaN|https?:\/\/|<img/);
  });

  test("of nothing says so", () => {
    expect(filesOf([], true).get("index.html")).toContain("no run yet");
  });

  test("a name from a file is no markup", () => {
    const given = historiesOf([1, 2].map((day) => runSummary(day, { suite: HOSTILE })));
    expect(filesOf(given, true).get("index.html")).not.toMatch(/<img|# x\n/);
  });
});
