/** What is done, where results go and who is told. */
import { z } from "zod";
import {
  LINES, LINES_OR_COMMAS, boolean, field, listOf, oneOf, parsePath, path,
} from "./fields.ts";
import { AVAILABLE, later, orNull, partly, withDefault } from "./input.ts";
import { parseSuiteName } from "./names.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";
import { secret } from "./secrets.ts";

const MODES = ["gate", "record", "judge", "report", "calibrate"] as const;

/** Which stripe of the schedule this job sends: `2/4` is the second of four. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const MAX_SHARDS = 256;

function parseShard(written: string): Parsed<Shard> {
  const [, first = "", second = ""] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(written) ?? [];
  const [index, count] = [Number(first), Number(second)];
  const fits = first !== "" && index >= 1 && index <= count && count <= MAX_SHARDS;
  return fits ? accept({ index, count }) : refuse("is not a shard", "write e.g. 2/4");
}

/** Milliseconds since 1970; an epoch below 1e11 is in seconds. */
function parseInstant(written: string | number): Parsed<number> {
  const text = String(written).trim();
  const epoch = /^\d+$/.test(text) ? Number(text) * (Number(text) < 1e11 ? 1000 : 1) : null;
  const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
  const instantMs = epoch ?? (rfc3339.test(text) ? Date.parse(text) : NaN);
  if (Number.isSafeInteger(instantMs)) return accept(instantMs);
  return refuse("is not an instant", "write e.g. 2026-11-23T06:00:00Z");
}

export const runInputs = {
  mode: withDefault({
    group: "run", scope: "run", secret: false, defaultText: "gate",
    form: MODES.map((name) => `\`${name}\``).join(", "),
    description: "What to do: run and judge, only run, judge stored results, or judge and " +
      "publish the results of another workflow's run.",
    status: partly((mode: (typeof MODES)[number]) => mode === "calibrate"
      ? `the mode "${mode}" is not yet available; use gate, record, judge or report`
      : null),
    given: oneOf(MODES),
  }),
  config: orNull({
    group: "run", scope: "run", secret: false, status: AVAILABLE,
    defaultText: ".github/tailgate.yml if it exists",
    form: "path",
    description: "A configuration file with these same fields, and scenarios.",
    given: path,
  }),
  scenario: orNull({
    group: "run", scope: "run", secret: false, status: AVAILABLE, defaultText: "all",
    form: "names, separated by commas or lines",
    description: "The scenarios of the configuration file to run.",
    given: listOf(LINES_OR_COMMAS, parseSuiteName),
  }),
};

export const resultInputs = {
  results: orNull({
    group: "run", scope: "run", secret: false, status: AVAILABLE, defaultText: null,
    form: "globs, one a line",
    description: "Recordings, or files of other load generators, to judge instead of running.",
    given: listOf(LINES, parsePath),
  }),
  shard: orNull({
    group: "run", scope: "run", secret: false, status: later("matrix shards"), defaultText: null,
    form: "`2/4`",
    description: "Which part of the schedule this job sends.",
    given: field(z.string(), parseShard),
  }),
  "start-at": orNull({
    group: "run", scope: "run", secret: false, status: later("matrix shards"), defaultText: null,
    form: "RFC 3339 or epoch instant",
    description: "The common start of matrix shards.",
    given: field(z.union([z.string(), z.number()]), parseInstant),
  }),
};

export const reportInputs = {
  comment: withDefault({
    group: "report", scope: "run", secret: false, status: AVAILABLE, defaultText: "always",
    form: "`always`, `on-change`, `on-failure` or `never`",
    description: "When the pull request's comment is written.",
    given: oneOf(["always", "on-change", "on-failure", "never"]),
  }),
  issue: withDefault({
    group: "report", scope: "run", secret: false, defaultText: "on-nightly",
    form: "`on-nightly` or `never`",
    description: "Whether a nightly failure opens an issue.",
    status: AVAILABLE,
    given: oneOf(["on-nightly", "never"]),
  }),
  "check-run": withDefault({
    group: "report", scope: "run", secret: false, status: AVAILABLE, defaultText: "false",
    form: "`true` or `false`",
    description: "Whether a check run of its own is created on the commit, with the figures in its "
      + "title; needs `checks: write`.",
    given: boolean,
  }),
  annotations: withDefault({
    group: "report", scope: "run", secret: false, status: AVAILABLE, defaultText: "true",
    form: "`true` or `false`",
    description: "Whether findings are shown as annotations.",
    given: boolean,
  }),
  summary: withDefault({
    group: "report", scope: "run", secret: false, status: AVAILABLE, defaultText: "true",
    form: "`true` or `false`",
    description: "Whether the job summary is written.",
    given: boolean,
  }),
  "report-dir": orNull({
    group: "report", scope: "run", secret: false, status: AVAILABLE,
    defaultText: "the runner's temporary folder",
    form: "path",
    description: "Where the reports and the recording go.",
    given: path,
  }),
  "github-token": orNull({
    group: "report", scope: "run", secret: true, status: AVAILABLE,
    defaultText: "${{ github.token }}",
    form: "secret",
    description: "The token for comments and the baseline branch.",
    given: secret,
  }),
};
