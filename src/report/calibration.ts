import { type MetricUnit, unreachable } from "../base/index.ts";
import type { MetricNoise } from "../comparison/index.ts";
import type { Calibration, MetricCalibration } from "../verdict/index.ts";
import { formatLength, remedyText, type ScenarioEstimate } from "./forecast.ts";
import {
  DASH, formatChange, formatCount, formatInterval, formatSetting, formatShare, formatValue, plural,
} from "./format.ts";
import { markdownOf } from "./markdown.ts";
import { type Block, code, left, type Line, type Report, right, type Table, text } from "./model.ts";
import { metricLabel } from "./names.ts";
import type { RenderOptions } from "./render.ts";
import { textOf } from "./text.ts";

export type CalibrationFormat = "text" | "markdown";

/** The size of a spread or of a tolerance: no sign, in percent, of shares in percentage points. */
const sized = (value: number, unit: MetricUnit): string => formatChange(value, unit).replace(/^\+/, "");

/** Logarithms are small enough to be read as relative changes once they are turned back. */
const asChange = (value: number, { scale }: MetricNoise): number =>
  (scale === "ratio" ? Math.expm1(value) : value);

function spreadCell(noise: MetricNoise, which: "between" | "within"): string {
  const { sd, interval } = noise[which];
  const show = (value: number): string => sized(asChange(value, noise), noise.unit);
  return `${show(sd)} ${formatInterval(interval, show)}`;
}

function driftCell(noise: MetricNoise): string {
  const { change, interval } = noise.drift;
  const show = (value: number): string => formatChange(asChange(value, noise), noise.unit);
  return `${show(change)} ${formatInterval(interval, show)}`;
}

function noiseTable(metrics: readonly MetricCalibration[]): Table {
  return {
    kind: "table",
    columns: [left("Metric"), right("Typical"), right("Between runs [95% CI]"),
      right("Within a run [95% CI]"), right("Drift, first to last [95% CI]")],
    rows: metrics.map(({ noise }) => [
      metricLabel(noise.id), formatValue(noise.level, noise.unit), spreadCell(noise, "between"),
      spreadCell(noise, "within"), driftCell(noise),
    ].map((cell): Line => [text(cell)])),
  };
}

function gateTable(metrics: readonly MetricCalibration[]): Table {
  const orDash = (value: number | null, show: (value: number) => string): string =>
    (value === null ? DASH : show(value));
  const probability = (share: number): string =>
    (share < 0.001 ? "< 0.1%" : formatShare(Number(share.toPrecision(2))));
  return {
    kind: "table",
    columns: [left("Metric"), right("Tolerance"), right("Unchanged passes"), right("Unchanged fails"),
      right("Finds from"), right("Suggested tolerance")],
    rows: metrics.map(({ forecast }) => [
      metricLabel(forecast.metric),
      sized(forecast.limit, forecast.unit),
      orDash(forecast.passes, probability),
      orDash(forecast.fails, probability),
      orDash(forecast.detectable, (change) => formatChange(change, forecast.unit)),
      orDash(forecast.smallestTolerance, (value) => sized(value, forecast.unit)),
    ].map((cell): Line => [text(cell)])),
  };
}

const list = (lines: readonly string[]): Block =>
  ({ kind: "list", items: lines.map((line): Line => [text(line)]) });

function runName({ runs }: Calibration, at: number): string {
  const run = runs[at];
  return `run ${at + 1}${run === undefined ? "" : ` (${run.startedAt.slice(0, 16).replace("T", " ")})`}`;
}

function alarms(calibration: Calibration): readonly string[] {
  const { falseAlarms: { events, runs, interval }, confidence } = calibration;
  const named = calibration.runs.flatMap(({ regressed }, at) =>
    (regressed.length === 0 ? [] : [`${runName(calibration, at)}: ${
      regressed.map(metricLabel).join(", ")}`]));
  const undecided = calibration.runs.filter((run) =>
    run.regressed.length === 0 && run.undecided.length > 0).length;
  return [
    `False alarms: ${events} of ${plural(runs, "run")}, each judged against the others without a ` +
      `repetition; 95% interval ${formatInterval(interval, (share) => formatShare(share))}. ` +
      `${plural(runs, "run")} bound the rate only loosely: the gate is built for at most ` +
      `${formatShare(Number((1 - confidence).toPrecision(6)))}, and some hundred runs would be needed ` +
      "to show that.",
    ...(named.length === 0 ? [] : [`False alarms in ${named.join("; ")}.`]),
    `Cannot tell: ${undecided} of ${plural(runs, "run")}.`,
  ];
}

function oddities(calibration: Calibration): readonly string[] {
  const outliers = calibration.runs.flatMap((_, at) => {
    const metrics = calibration.metrics.filter(({ noise }) => noise.outliers.includes(at));
    return metrics.length === 0 ? [] : [`${runName(calibration, at)} lies far from the others in ${
      metrics.map(({ noise }) => metricLabel(noise.id)).join(", ")}: the noise above holds it, a gate ` +
      "leaves it out of its baselines."];
  });
  const drifting = calibration.metrics.flatMap(({ noise }) => {
    const [low, high] = noise.drift.interval;
    return low > 0 || high < 0 ? [`${metricLabel(noise.id)} drifted over the runs by ${
      driftCell(noise)}: the noise between runs holds that too.`] : [];
  });
  return [...outliers, ...drifting];
}

const DAY_S = 86_400;

function suggestions(calibration: Calibration): readonly string[] {
  const { load, metrics, scenario } = calibration;
  const size: ScenarioEstimate = {
    scenario, model: null, requests: null, measuredRequests: load.requestsPerRun,
    durationMs: load.durationS * 1000, ratePerS: load.ratePerS,
    inputTokens: { expected: null, most: null }, outputTokens: { expected: null, most: null },
    costUsd: { expected: null, most: null }, baselineRuns: 0, absence: null,
  };
  const remedies = metrics.flatMap(({ forecast }) => {
    const said = remedyText(forecast, size);
    return said === null ? [] : [`${metricLabel(forecast.metric)} at ${
      sized(forecast.limit, forecast.unit)}: ${said}.`];
  });
  const pace = load.ratePerS === null ? "" : ` at ${formatSetting(load.ratePerS)}/s`;
  const enough = remedies.length > 0 ? [] : [`Duration and rate are enough for the tolerances: ${
    formatCount(load.requestsPerRun)} requests${pace} in ${formatLength(load.durationS * 1000)}.`];
  const isShort = load.spanS < DAY_S;
  return [
    ...enough, ...remedies,
    "Suggested tolerance: the smallest that an unchanged run passes with 80%, these runs being its " +
      "baselines; it fails in at most the share above.",
    ...(isShort ? [`These runs lie within ${formatLength(load.spanS * 1000)}: how days and ` +
      "weeks differ is not in them, so that real noise is larger rather than smaller."] : []),
  ];
}

function tolerancesBlock({ metrics }: Calibration): readonly Block[] {
  const lines = metrics.flatMap(({ forecast }) => (forecast.smallestTolerance === null ? [] : [
    `${forecast.metric}: ${sized(forecast.smallestTolerance, forecast.unit).replace(" pp", "pp")}`,
  ]));
  return lines.length === 0 ? [] : [
    { kind: "subheading", line: [text("As tolerances of a configuration")] },
    { kind: "copy", text: lines.join("\n") },
  ];
}

function reportOf(calibration: Calibration): Report {
  const { runs, load, falseAlarms, metrics, warnings } = calibration;
  return {
    verdict: null,
    headline: `Calibration: ${falseAlarms.events} of ${plural(runs.length, "unchanged run")} would ` +
      `have failed, ${formatCount(load.requestsPerRun)} requests each`,
    subject: [code(calibration.suite), text(" / "), code(calibration.scenario)],
    lead: [
      noiseTable(metrics), gateTable(metrics),
      list([...alarms(calibration), ...oddities(calibration), ...suggestions(calibration),
        ...warnings.map(({ message, remedy }) => `${message}. ${remedy}`)]),
      ...tolerancesBlock(calibration),
    ],
    details: [],
    brief: null,
  };
}

/** A calibration for a terminal or as a page. */
export function renderCalibration(
  calibration: Calibration,
  format: CalibrationFormat,
  options: Pick<RenderOptions, "color" | "columns"> = {},
): string {
  switch (format) {
    case "text":
      return textOf(reportOf(calibration), { color: options.color ?? false, columns: options.columns });
    case "markdown":
      return markdownOf(reportOf(calibration));
    default:
      return unreachable(format);
  }
}
