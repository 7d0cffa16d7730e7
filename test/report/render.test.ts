import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { parseRecording } from "../../src/measurement/index.ts";
import { render, REPORT_FORMATS } from "../../src/report/index.ts";
import { parseVerdict, type Verdict } from "../../src/verdict/index.ts";
import {
  censored, finding, invalid, makeRun, noBaseline, overBudget, pairedVerdictOf, passes, regressed,
  someWarning, standIn, undecided, verdictOf,
} from "../support/verdicts.ts";

const HOSTILE = "x|`</details><script>alert(1)</script> @octocat #1 $a$ \u202e\u0007 ]]> ::error::";

const elsewhere = (scenario: string) =>
  passes.map((one) => ({ ...one, scenario }));

const verdicts: Readonly<Record<string, Verdict>> = {
  pass: verdictOf(passes, { warnings: [someWarning] }),
  regressed: verdictOf([regressed, ...passes.slice(1), overBudget], { warnings: [someWarning] }),
  "over-budget": verdictOf([...passes, overBudget]),
  inconclusive: verdictOf([undecided, ...passes.slice(1)]),
  "no-baseline": verdictOf(
    [noBaseline, { ...overBudget, verdict: "pass", candidate: 0.003, interval: [0.0017, 0.0059] }],
    { baselineRuns: 0 }),
  invalid: verdictOf([invalid]),
  accepted: verdictOf([{ ...regressed, verdict: "accepted" }, ...passes.slice(1)], {
    accepted: [{ metric: "latency.p99", bound: 0.3, reason: "a larger model", by: "octocat" }],
  }),
  "stand-in": verdictOf([standIn]),
  censored: verdictOf([censored], { run: { errors: 60 } }),
  scenarios: verdictOf([
    regressed, ...passes.slice(1), ...elsewhere("long-context"),
    { ...noBaseline, scenario: "tools" },
  ]),
  "closed-loop": verdictOf(["chat c=10", "chat c=50"].flatMap(elsewhere),
    { run: { concurrency: 10 } }),
  "closed-loop-regressed": verdictOf([regressed, ...passes.slice(1)], { run: { concurrency: 10 } }),
  "paired-pass": pairedVerdictOf(passes),
  "paired-regressed": pairedVerdictOf([regressed, ...passes.slice(1), overBudget]),
  "paired-inconclusive": pairedVerdictOf([undecided, ...passes.slice(1)]),
  hostile: verdictOf([{ ...regressed, scenario: HOSTILE, reasons: [HOSTILE] }], {
    warnings: [{ code: HOSTILE, message: HOSTILE, remedy: HOSTILE }],
    run: { model: HOSTILE, environment: { [HOSTILE]: HOSTILE, commit: HOSTILE } },
  }),
  huge: verdictOf([finding({
    verdict: "regressed", base: 1e-9, candidate: 1e14, change: 1e23, interval: [1e20, 1e26],
    samples: 1e12,
  })]),
};

/** A page without what is the same in each, and without the numbers it carries along. */
const bare = (page: string): string => page
  .replace(/<style>[^<]*<\/style>/, "<style></style>")
  .replace(/<script>[\s\S]*?<\/script>/, "<script></script>")
  .replace(/sha256-[\w+/=]+/g, "sha256-")
  .replace(/base64,[\w+/=]+/, "base64,")
  .replace(/[\d,]+ kB\)/, "kB)");

const pick = (name: string): Verdict => {
  const found = verdicts[name];
  if (found === undefined) throw new Error(name);
  return found;
};

describe("comment", () => {
  test.each(Object.keys(verdicts))("line 1 of %s is the mark and the headline in bold", (name) => {
    const [first = ""] = render(pick(name), "markdown").split("\n");
    expect(first).toMatch(/^\S+ \*\*.+\*\*$/);
  });

  test.each([
    { says: "one scenario", verdict: pick("pass") },
    {
      says: "six scenarios, many warnings",
      verdict: verdictOf(["a", "b", "c", "d", "e", "f"].flatMap(elsewhere),
        { warnings: Array.from({ length: 30 }, () => someWarning) }),
    },
    { says: "a closed loop", verdict: verdictOf(passes, { run: { concurrency: 10 } }) },
    { says: "a ladder", verdict: pick("closed-loop") },
    { says: "no rules at all", verdict: verdictOf([]) },
    { says: "a paired run", verdict: pick("paired-pass") },
  ])("a pass has at most ten lines: $says", ({ verdict }) => {
    const lines = render(verdict, "markdown").trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  test("a pass keeps changes before budgets when rows are short", () => {
    const budget = { ...overBudget, verdict: "pass" as const, candidate: 0.0099 };
    const verdict = verdictOf([...passes, budget]);
    const lines = render(verdict, "markdown").split("\n");
    expect(lines.slice(4, 9).every((row) => !row.includes("< 1%"))).toBe(true);
    expect(lines[9]).toContain("All 6 gated metrics");
    expect(render(verdict, "text").match(/latency P99  /g)?.length).toBe(1);
  });

  test("of many metrics those that decide are in sight, the worst first; all are folded away", () => {
    const many = Array.from({ length: 30 }, (_, at) => elsewhere(`scenario-${at}`)).flat();
    const verdict = verdictOf([...many, { ...undecided, scenario: "z" }, { ...regressed, scenario: "y" }]);
    const [lead = "", details = ""] = render(verdict, "markdown").split("<details>", 2);
    expect(lead.match(/^\| `.*$/gm)?.map((row) => row.slice(0, 5))).toEqual(["| `y`", "| `z`"]);
    expect(lead).toContain("2 of 152 gated metrics, the worst first.");
    expect(details).toContain("<summary>All 152 gated metrics</summary>");
    expect(details.match(/^\| `/gm)?.length).toBe(152);
  });

  test("accepting is one line to copy and a label", () => {
    const comment = render(pick("regressed"), "markdown");
    expect(comment).toContain("\nTailgate-Accept: latency.p99 <= +30%; reason=…\n");
    expect(comment).toContain("`tailgate: accept-regression`");
  });

  test("a bound for a share is in percentage points and above the change", () => {
    const errors = finding({
      metric: "error-rate", unit: "share", verdict: "regressed", change: 0.0123,
      interval: [0.009, 0.016], limit: 0.005,
    });
    expect(render(verdictOf([errors]), "markdown"))
      .toContain("Tailgate-Accept: error-rate <= +1.5pp; reason=…");
  });

  test("a page that holds more is linked from line 1, and cannot break out of the link", () => {
    const [line = ""] = render(pick("regressed"), "markdown",
      { moreUrl: "https://github.example/o/r/actions/runs/7" }).split("\n");
    expect(line).toMatch(/^❌ \*\*Regressed: .+\*\* · \[full report\]\(https:\/\/github\.example\/o\/r\/actions\/runs\/7\)$/);
    const [odd = ""] = render(pick("regressed"), "markdown",
      { moreUrl: "https://h/a) [x](b \"c" }).split("\n");
    expect(odd).toMatch(/\(https:\/\/h\/a%29%20%5Bx%5D%28b%20%22c\)$/);
  });

  test("what could not be seen is said", () => {
    expect(render(pick("inconclusive"), "markdown"))
      .toContain("a latency P99 change below +31% is invisible with 600 requests");
  });

  test("mermaid charts are xychart-beta without NaN, null or tags", () => {
    const charts = [...render(pick("regressed"), "markdown").matchAll(/```mermaid\n([^`]*)```/g)];
    expect(charts.length).toBe(2);
    for (const [, chart = ""] of charts) {
      expect(chart).toMatch(/^xychart-beta\n/);
      expect(chart).not.toMatch(/NaN|null|Infinity|<|;|#/);
    }
  });

  test.each([59_999, 9_000, 3_000, 900, 120, 10])("fits %i characters", (maxChars) => {
    for (const verdict of Object.values(verdicts)) {
      const comment = render(verdict, "markdown", { maxChars });
      expect(comment.length).toBeLessThanOrEqual(maxChars);
      const opened = comment.match(/<details>/g)?.length ?? 0;
      expect(comment.match(/<\/details>/g)?.length ?? 0).toBe(opened);
    }
  });

  test("dropped sections are counted in a note", () => {
    const comment = render(pick("regressed"), "markdown", { maxChars: 3_000 });
    expect(comment).toMatch(/_\d sections left out to keep this short; the HTML report has room for all\._\n$/);
    expect(comment).toContain("<summary>Percentiles</summary>");
    expect(comment).not.toContain("Environment and method");
  });

  test("no hostile text survives", () => {
    const comment = render(pick("hostile"), "markdown");
    expect(comment).not.toMatch(/<script|\u202e|\u0007/);
    expect(comment.replace(/`[^`\n]*`/g, "")).not.toMatch(/@octocat|[^&]#1\b/);
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
  });
});

describe("a closed loop", () => {
  const label = "closed loop: 10 at a time; latency is not free of coordinated omission";
  const unwrapped = (report: string): string => report.replace(/\s+/g, " ");

  test.each(["markdown", "html", "text", "junit"] as const)("is labelled in %s", (format) => {
    for (const name of ["closed-loop", "closed-loop-regressed"]) {
      expect(unwrapped(render(pick(name), format))).toContain(label);
    }
    expect(unwrapped(render(makeRun({ concurrency: 10 }), format))).toContain(label);
    expect(render(pick("pass"), format)).not.toContain("closed loop");
  });

  test("has no planned rate to be told of", () => {
    const report = render(makeRun({ concurrency: 10 }), "markdown");
    expect(report).toContain("3,000 requests, 10 at a time (closed loop)");
    expect(report).not.toMatch(/open loop|constant arrivals|at 50\/s/);
  });

  test("a ladder has a row for each step", () => {
    const report = render(pick("closed-loop"), "text");
    expect(report).toMatch(/\nClosed loops\nScenario .*\nchat c=10 .*\nchat c=50 /);
  });
});

describe("a paired run", () => {
  test.each(["paired-pass", "paired-regressed", "paired-inconclusive"])(
    "%s names its base and never counts baselines", (name) => {
      for (const format of ["markdown", "html", "text", "junit"] as const) {
        const report = render(pick(name), format).replace(/\s+/g, " ");
        expect(report).toMatch(
          /A\/B against \S*api\S*example\S*com\/v1\/chat\/completions\S* interleaved/);
        expect(report).not.toMatch(/baseline runs?\b/i);
      }
    });

  test("says how it was made and that it is not stored", () => {
    const report = render(pick("paired-regressed"), "html");
    expect(report).toContain("10 pairs of blocks in ABBA order, begun by the base");
    expect(report).toContain("Stored baselines were not consulted");
    expect(report).not.toContain("from run to run");
  });
});

test("stages are told one by one, with their mean rate", () => {
  const stages = [
    { fromPerS: 10, toPerS: 10, durationS: 30 }, { fromPerS: 10, toPerS: 90, durationS: 30 },
  ];
  const report = render(makeRun({ stages }), "markdown");
  expect(report).toContain("3,000 requests at 50/s on average");
  expect(report).toContain("10/s for 30 s, 10/s→90/s for 30 s");
});

describe("terminal", () => {
  test.each([30, 40, 60, 79, 100])("nothing is wider than a terminal of %i columns but single words", (columns) => {
    for (const name of ["pass", "regressed", "paired-pass", "scenarios"]) {
      const lines = render(pick(name), "text", { columns }).split("\n");
      const wide = lines.filter((line) => [...line].length > columns && /\S\s+\S+\s+\S/.test(line));
      expect(wide.filter((line) => !line.startsWith("    ")).map((line) => [line.length, line])).toEqual([]);
    }
  });

  test("on a narrow terminal a row stands below its name, and says the same", () => {
    const narrow = render(pick("regressed"), "text", { columns: 60 });
    expect(narrow).toContain("\nlatency P99\n" +
      "  Baseline 812 ms, Now 1,034 ms, Change [95% CI] +27% [+14%,\n  +42%], Limit +20%, Verdict regressed\nTTFT P99\n");
    const coloured = render(pick("regressed"), "text", { columns: 60, color: true });
    expect(coloured).toContain("\u001b[31mlatency P99\u001b[0m\n");
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(narrow);
  });

  test("colours are there only when asked for", () => {
    expect(render(pick("regressed"), "text")).not.toContain("\u001b");
    const coloured = render(pick("regressed"), "text", { color: true });
    expect(coloured).toContain("\u001b[31mRegressed:\u001b[0m");
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(render(pick("regressed"), "text"));
  });

  test.each(["pass", "regressed", "over-budget", "inconclusive", "no-baseline", "invalid"])(
    "%s fits 80 columns", (name) => {
      for (const line of render(pick(name), "text").split("\n")) {
        expect([...line].length, line).toBeLessThanOrEqual(80);
      }
    });
});

/** What the policy of a page allows to run and to style it. */
const hashOf = (content: string): string =>
  `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

describe("page", () => {
  const LARGEST = 1_500_000;

  test.each(Object.keys(verdicts))("%s is small, without network or NaN", (name) => {
    const page = render(pick(name), "html");
    expect(Buffer.byteLength(page)).toBeLessThan(LARGEST / 3);
    expect(page).not.toMatch(/<link|<img|\ssrc=|https?:|@import|url\(|\son\w+=|\sstyle=/);
    expect(bare(page)).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  test.each(Object.keys(verdicts))("%s runs our script and wears our style, nothing else", (name) => {
    const page = render(pick(name), "html");
    const [policy = ""] = /(?<=Content-Security-Policy" content=")[^"]+/.exec(page) ?? [];
    for (const element of ["script", "style"]) {
      const found = [...page.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g"))];
      expect(found.map(([, content = ""]) => `${element}-src ${hashOf(content)}`))
        .toEqual([new RegExp(`${element}-src [^;]+`).exec(policy)?.[0]]);
    }
    expect(policy).toMatch(/^default-src 'none';/);
  });

  test("two hundred baselines fit", () => {
    const page = render(verdictOf(passes, { baselineRuns: 200 }), "html");
    expect(Buffer.byteLength(page)).toBeLessThan(LARGEST);
    expect(page).not.toMatch(/sections? left out/);
    expect(page).toContain("of 200 baseline runs");
  });

  test("many scenarios stay small, and it says that sections are missing", () => {
    const { baseline, candidate, ...rest } = verdictOf(elsewhere("scenario-0"));
    const many = <T>(one: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Array.from({ length: 300 }, (_, at) =>
        Object.values(one).map((value): [string, T] => [`scenario-${at}`, value])).flat());
    const page = render({
      ...rest, baseline: { scenarios: many(baseline.scenarios) },
      candidate: { scenarios: many(candidate.scenarios) },
    }, "html");
    expect(Buffer.byteLength(page)).toBeLessThan(LARGEST);
    expect(page).toMatch(/sections? left out to keep this page small/);
    expect(page).toMatch(/too many for this page: see verdict\.json/);
    expect(page).toMatch(/<\/html>\n$/);
  });

  test("axes are named, and what a line marks stands in the legend", () => {
    const verdict = verdictOf([regressed]);
    const { default: baseline } = verdict.baseline.scenarios;
    const runs = must(baseline, "baseline").runs.map((run, at) =>
      (at === 4 ? { ...run, markers: ["latency.p99"] } : run));
    const page = render({
      ...verdict, baseline: { scenarios: { default: { ...must(baseline, "baseline"), runs } } },
    }, "html");
    for (const title of ["percentile, log scale", "time since the start of the run", "runs, the oldest first"]) {
      expect(page).toContain(`>${title}</text>`);
    }
    const history = /<figure><b>Latency P99 from run to run<\/b><div class="legend">(.*?)<\/div>/.exec(page)?.[1];
    expect(history).toContain('<i class="instant"></i>accepted: a new level begins');
    expect(history).toContain('<i class="instant"></i>this change');
  });

  test("runs of a single day are told apart by the time", () => {
    const verdict = verdictOf([regressed]);
    const { default: baseline } = verdict.baseline.scenarios;
    const runs = must(baseline, "baseline").runs.map((run, at) =>
      ({ ...run, startedAt: `2026-11-23T${String(at).padStart(2, "0")}:30:00.000Z` }));
    const page = render({
      ...verdict, baseline: { scenarios: { default: { ...must(baseline, "baseline"), runs } } },
    }, "html");
    expect(page).toContain('<th scope="row">11:30</th>');
  });

  test("no interval hangs where the curve does not reach", () => {
    const short = render(makeRun({ requests: 200, errors: 0 }), "html");
    const [, curve = ""] = /Latency by percentile<\/b>.*?<svg(.*?)<\/svg>/s.exec(short) ?? [];
    const places = [...curve.matchAll(/class="dot now" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const whiskers = [...curve.matchAll(/class="whisker now" d="M([\d.]+) /g)].map(([, x]) => Number(x));
    expect(whiskers.length).toBeGreaterThan(2);
    expect(Math.max(...whiskers)).toBeLessThanOrEqual(Math.max(...places));
  });

  test("every chart has a title, a description, its values as a table, and ids of its own", () => {
    const page = render(pick("regressed"), "html");
    const charts = [...page.matchAll(/<svg [^>]*aria-labelledby="(\S+) (\S+)">/g)];
    const titles = charts.map(([, title = "", description = ""]) => {
      expect(page.split(`<desc id="${description}">`).length).toBe(2);
      return new RegExp(`<title id="${title}">([^<]*)`).exec(page)?.[1] ?? "";
    });
    expect(titles).toEqual([
      "Changes between none and their limits", "Latency by percentile", "TTFT by percentile",
      "Latency P99 from run to run", "TTFT P99 from run to run", "Error rate from run to run",
      "Cost per 1k from run to run", "Latency over the run", "TTFT over the run",
      "Errors over the run",
    ]);
    for (const title of titles) expect(page).toContain(`<caption><span>Values: ${title}</span></caption>`);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every section is listed, every table has a caption and heads of its rows", () => {
    const page = render(pick("regressed"), "html");
    const listed = [...page.matchAll(/<li><a href="#(s\d+)">([^<]*)<\/a>/g)];
    expect(listed.length).toBeGreaterThan(8);
    for (const [, id, title] of listed) expect(page).toContain(`<h2 id="${id}">${title}</h2>`);
    const tables = page.split("<table>").slice(1);
    expect(tables.filter((one) => !/^<caption[^>]*><span>[^<]+<\/span><\/caption>/.test(one))).toEqual([]);
    expect(tables.filter((one) => !/<tr[^>]*><th scope="row">/.test(one))).toEqual([]);
  });

  test("carries its numbers along", () => {
    const numbersIn = (page: string): string => Buffer.from(
      /href="data:application\/json;base64,([^"]+)"/.exec(page)?.[1] ?? "", "base64").toString();
    const verdict = pick("hostile");
    expect(parseVerdict(JSON.parse(numbersIn(render(verdict, "html"))), "page")).toEqual(verdict);
    const { recording, warnings } = parseRecording(numbersIn(render(makeRun(), "html")), "page");
    expect(recording).toMatchObject({ id: "run-now", blocks: makeRun().blocks });
    expect(warnings).toEqual([]);
  });

  test("marks what stalled, and what lies among failed requests", () => {
    const verdict = pick("pass");
    const { default: candidate } = verdict.candidate.scenarios;
    if (candidate === undefined) throw new Error("no candidate");
    const timeline = candidate.timeline.map((slice, at) =>
      (at === 3 ? { ...slice, p99Ms: 5000 } : at === 4 ? { ...slice, p99Ms: null, failed: 9 } : slice));
    const page = render({
      ...verdict, candidate: { scenarios: { default: { ...candidate, timeline } } },
    }, "html");
    expect(page.match(/class="band doubt"/g)).toHaveLength(1);
    expect(page).toContain("2 of 10 parts marked: P99 at least 2 times the usual, or among failed");
    expect(page).toMatch(/<th scope="row">24–30 s<\/th>.*P99 among failed requests/);
    expect(page).toMatch(/<th scope="row">18–24 s<\/th>.*P99 at least 2 × the usual/);
    expect(render(verdict, "html")).toContain("no part stands out");
  });

  test("every tag that is opened is closed", () => {
    for (const name of Object.keys(verdicts)) {
      const page = bare(render(pick(name), "html"));
      const open: string[] = [];
      for (const [, slash, tag = "", self] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
        if (tag === "meta" || self === "/") continue;
        if (slash === "") open.push(tag);
        else expect(open.pop(), name).toBe(tag);
      }
      expect(open).toEqual([]);
    }
  });
});

describe("JUnit", () => {
  test.each([
    { name: "regressed", counts: 'tests="6" failures="2" errors="0" skipped="0"' },
    { name: "inconclusive", counts: 'tests="5" failures="0" errors="0" skipped="1"' },
    { name: "no-baseline", counts: 'tests="2" failures="0" errors="0" skipped="1"' },
    { name: "invalid", counts: 'tests="1" failures="0" errors="1" skipped="0"' },
    { name: "accepted", counts: 'tests="5" failures="0" errors="0" skipped="0"' },
  ])("$name counts its findings", ({ name, counts }) => {
    expect(render(pick(name), "junit")).toContain(counts);
  });
});

describe("JSON", () => {
  test("is the subject itself", () => {
    expect(JSON.parse(render(pick("regressed"), "json"))).toEqual(pick("regressed"));
    const run = makeRun();
    expect(JSON.parse(render(run, "json"))).toEqual(run);
  });
});

test("rendering is a function: the same subject gives the same text", () => {
  for (const format of REPORT_FORMATS) {
    expect(render(pick("scenarios"), format)).toBe(render(pick("scenarios"), format));
  }
});
