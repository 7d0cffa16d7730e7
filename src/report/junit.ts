import { oneLine } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";
import { type Finding, type Verdict } from "../verdict/index.ts";
import { escapeXml, escapeXmlLines } from "./escape.ts";
import { failureWordOf } from "./figures.ts";
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

/** What holds for a whole scenario. */
interface About {
  readonly load: Recording["load"];
  readonly outcomes: Recording["outcomes"];
}

function testCase(finding: Finding, about: About | undefined): string {
  const element = ELEMENTS[finding.verdict];
  const head = `    <testcase classname="${escapeXml(finding.scenario)}" ` +
    `name="${escapeXml(testName(finding))}"`;
  const figure = figureSentence(finding, failureWordOf(about?.outcomes ?? {}));
  const note = about === undefined ? null : closedLoopNote([about.load]);
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
  const message = oneLine(`${word}: ${figure}`, 500);
  // A skipped case has no attributes in Jenkins' schema, so all of it is content.
  const [attributes, content] = element === "skipped" ? ["", [message, ...notes]]
    : [` message="${escapeXml(message)}" type="${finding.verdict}"`, notes];
  return [
    `${head}>`,
    `      <${element}${attributes}>${escapeXmlLines(content)}</${element}>`,
    "    </testcase>",
  ].join("\n");
}

function suite(
  name: string,
  findings: readonly Finding[],
  aboutOf: (scenario: string) => About | undefined,
): string {
  const count = (element: Element): number =>
    findings.filter((finding) => ELEMENTS[finding.verdict] === element).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<testsuites>",
    `  <testsuite name="${escapeXml(name)}" tests="${findings.length}" ` +
      `failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}">`,
    ...findings.map((finding) => testCase(finding, aboutOf(finding.scenario))),
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
    return suite(`tailgate ${subject.suite}`, [ofRecording(subject)], () => subject);
  }
  const first = Object.values(subject.candidate.scenarios)[0];
  return suite(first === undefined ? "tailgate" : `tailgate ${first.suite}`, subject.findings,
    (scenario) => subject.candidate.scenarios[scenario]);
}
