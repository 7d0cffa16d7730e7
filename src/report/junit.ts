import { oneLine } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";
import { type Finding, type Verdict } from "../verdict/index.ts";
import { escapeXml, escapeXmlLines } from "./escape.ts";
import { figureSentence, reasonsOf, standInNote } from "./headline.ts";
import { closedLoopNote } from "./load.ts";
import { metricLabel, VERDICT_LOOKS } from "./names.ts";

type Element = "failure" | "error" | "skipped";

/** Accepted regressions count as passed: somebody stood up for them. */
const ELEMENTS: Readonly<Record<Finding["verdict"], Element | null>> = {
  invalid: "error", regressed: "failure", "over-budget": "failure", inconclusive: "skipped",
  "no-baseline": "skipped", accepted: null, pass: null,
};

function testName(finding: Finding): string {
  return finding.metric === "run"
    ? `whole run (${finding.rule})` : `${metricLabel(finding.metric)} (${finding.rule})`;
}

/** `note` holds for the whole scenario. */
function testCase(finding: Finding, note: string | null): string {
  const element = ELEMENTS[finding.verdict];
  const head = `    <testcase classname="${escapeXml(finding.scenario)}" ` +
    `name="${escapeXml(testName(finding))}"`;
  const figure = figureSentence(finding);
  const standIn = standInNote(finding);
  const notes = [
    ...(standIn === null ? [] : [standIn]), ...reasonsOf(finding),
    ...(note === null ? [] : [note]),
  ];
  if (element === null) {
    return [`${head}>`, `      <system-out>${escapeXmlLines([figure, ...notes])}</system-out>`,
      "    </testcase>"].join("\n");
  }
  const { word } = VERDICT_LOOKS[finding.verdict];
  const message = escapeXml(oneLine(`${word}: ${figure}`, 500));
  const kind = element === "skipped" ? "" : ` type="${finding.verdict}"`;
  return [
    `${head}>`,
    `      <${element} message="${message}"${kind}>${escapeXmlLines(notes)}</${element}>`,
    "    </testcase>",
  ].join("\n");
}

function suite(
  name: string,
  findings: readonly Finding[],
  loadOf: (scenario: string) => Recording["load"] | undefined,
): string {
  const count = (element: Element): number =>
    findings.filter((finding) => ELEMENTS[finding.verdict] === element).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<testsuites>",
    `  <testsuite name="${escapeXml(name)}" tests="${findings.length}" ` +
      `failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}">`,
    ...findings.map((finding) => {
      const load = loadOf(finding.scenario);
      return testCase(finding, load === undefined ? null : closedLoopNote([load]));
    }),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

/** A run on its own has one test: whether it could be measured. */
function ofRecording(recording: Recording): Finding {
  const reasons = [
    ...(recording.end === "completed" ? [] : [`the run did not complete: ${recording.end}`]),
    ...(recording.health.healthy ? [] : recording.health.reasons),
  ];
  return {
    scenario: recording.scenario, metric: "run", requested: "run", rule: "validity",
    verdict: reasons.length === 0 ? "pass" : "invalid", unit: "share", base: null,
    candidate: null, isCensored: false, change: null, interval: null, limit: null,
    detectable: null, pAdjusted: null, samples: recording.load.scheduled, baselineRuns: 0, reasons,
  };
}

/** JUnit XML: one test case per finding, its class name the scenario. */
export function junitOf(subject: Verdict | Recording): string {
  if (!("findings" in subject)) {
    return suite(`tailgate ${subject.suite}`, [ofRecording(subject)], () => subject.load);
  }
  const first = Object.values(subject.candidate.scenarios)[0];
  return suite(first === undefined ? "tailgate" : `tailgate ${first.suite}`, subject.findings,
    (scenario) => subject.candidate.scenarios[scenario]?.load);
}
