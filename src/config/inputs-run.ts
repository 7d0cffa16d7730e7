/** What is done, where results go and who is told. */
import { z } from "zod";
import {
  LINES, LINES_OR_COMMAS, boolean, field, listOf, oneOf, parsePath, path,
} from "./fields.ts";
import { orNull, withDefault } from "./input.ts";
import { parseSuiteName } from "./names.ts";
import { secret } from "./secrets.ts";
import { parseInstant, parseShard } from "./shard.ts";

const MODES = ["gate", "record", "judge", "report", "calibrate"] as const;

export const runInputs = {
  mode: withDefault({
    group: "run", scope: "run", secret: false, defaultText: "gate",
    form: MODES.map((name) => `\`${name}\``).join(", "),
    description: "What to do: run and judge, only run, judge stored results, judge and publish the " +
      "results of another workflow's run, or measure an unchanged endpoint six times for its noise.",
    given: oneOf(MODES),
  }),
  config: orNull({
    group: "run", scope: "run", secret: false,
    defaultText: ".github/tailgate.yml if it exists",
    form: "path",
    description: "A configuration file with these same fields, and scenarios.",
    given: path,
  }),
  scenario: orNull({
    group: "run", scope: "run", secret: false, defaultText: "all",
    form: "names, separated by commas or lines",
    description: "The scenarios of the configuration file to run.",
    given: listOf(LINES_OR_COMMAS, parseSuiteName),
  }),
};

export const resultInputs = {
  results: orNull({
    group: "run", scope: "run", secret: false, defaultText: null,
    form: "globs, one a line",
    description: "Recordings, or files of other load generators, to judge instead of running.",
    given: listOf(LINES, parsePath),
  }),
  shard: orNull({
    group: "run", scope: "run", secret: false, defaultText: null,
    form: "`2/4`",
    description: "Which part of the schedule this job sends; needs `mode: record`.",
    given: field(z.string(), parseShard),
  }),
  "start-at": orNull({
    group: "run", scope: "run", secret: false, defaultText: null,
    form: "RFC 3339 or epoch instant",
    description: "The common start of matrix shards, at most 10 minutes ahead.",
    given: field(z.union([z.string(), z.number()]), parseInstant),
  }),
};

export const reportInputs = {
  comment: withDefault({
    group: "report", scope: "run", secret: false, defaultText: "always",
    form: "`always`, `on-change`, `on-failure` or `never`",
    description: "When the pull request's comment is written.",
    given: oneOf(["always", "on-change", "on-failure", "never"]),
  }),
  issue: withDefault({
    group: "report", scope: "run", secret: false, defaultText: "on-nightly",
    form: "`on-nightly` or `never`",
    description: "Whether a nightly failure opens an issue.",
    given: oneOf(["on-nightly", "never"]),
  }),
  "check-run": withDefault({
    group: "report", scope: "run", secret: false, defaultText: "false",
    form: "`true` or `false`",
    description: "Whether a check run of its own is created on the commit, with the figures in its "
      + "title; needs `checks: write`.",
    given: boolean,
  }),
  annotations: withDefault({
    group: "report", scope: "run", secret: false, defaultText: "true",
    form: "`true` or `false`",
    description: "Whether findings are shown as annotations.",
    given: boolean,
  }),
  summary: withDefault({
    group: "report", scope: "run", secret: false, defaultText: "true",
    form: "`true` or `false`",
    description: "Whether the job summary is written.",
    given: boolean,
  }),
  "history-page": withDefault({
    group: "report", scope: "run", secret: false, defaultText: "false",
    form: "`true` or `false`",
    description: "Whether the data branch also gets `index.html`, its history as a page for GitHub Pages.",
    given: boolean,
  }),
  "report-dir": orNull({
    group: "report", scope: "run", secret: false,
    defaultText: "the runner's temporary folder",
    form: "path",
    description: "Where the reports and the recording go.",
    given: path,
  }),
  "github-token": orNull({
    group: "report", scope: "run", secret: true,
    defaultText: "${{ github.token }}",
    form: "secret",
    description: "The token for comments and the baseline branch.",
    given: secret,
  }),
};
