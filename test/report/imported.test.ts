import { describe, expect, test } from "vitest";
import { render } from "../../src/report/index.ts";
import { importResults, judge } from "../../src/entry/index.ts";
import { sampleBytes } from "../adapters/importers/support.ts";

const report = (file: string): string => render(judge({
  candidate: [importResults(sampleBytes(file), { name: file })], baseline: [],
  inputs: { budgets: "latency.p99 < 10s" },
}), "markdown");

describe("reports of imported results", () => {
  test.each([
    ["k6/summary-export.json", "k6", "how requests failed: all count as server errors"],
    ["hey/hey.csv", "hey", "requests without an answer"],
  ])("%s: tell what the file cannot tell", (file, tool, gap) => {
    const markdown = report(file);
    expect(markdown).toContain(`Imported from \`${tool}\`, whose file cannot tell:`);
    expect(markdown).toContain(gap);
  });

  test("give no intervals of figures that a tool only states", () => {
    expect(report("k6/summary-export.json")).toContain("the tool's own figures, of which no interval is known");
    expect(report("hey/hey.csv")).toContain("In brackets: distribution-free 95% interval");
  });
});
