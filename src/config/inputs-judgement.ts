/** What is compared with what, and what counts as a failure. */
import { baseline } from "./baseline.ts";
import { budgets } from "./budgets.ts";
import { endpoint } from "./endpoint.ts";
import {
  LINES_OR_COMMAS, duration, field, integer, items, oneOf, parseName, readItems, scalar, text,
  textOrList, type Field,
} from "./fields.ts";
import { headers } from "./headers.ts";
import { orNull, withDefault } from "./input.ts";
import { parseCount, parseShare, parseUsd } from "./literals.ts";
import { model } from "./model.ts";
import { routes } from "./routes.ts";
import { accept, andThen, refuse } from "./parsed.ts";
import { prices } from "./prices.ts";
import { secret } from "./secrets.ts";
import { tolerances } from "./tolerances.ts";

export const FAILURES = [
  "regressed", "over-budget", "invalid", "inconclusive", "no-baseline",
] as const;
export type Failure = (typeof FAILURES)[number];

const failOn: Field<readonly Failure[]> = field(textOrList, (written) =>
  andThen(
    readItems(items(written, LINES_OR_COMMAS), (item) => parseName(item, FAILURES)),
    (found) => accept([...new Set(found)]),
  ),
);

const confidence: Field<number> = field(scalar, (written) =>
  andThen(parseShare(written), (share) => share > 0.5 && share < 1
    ? accept(share)
    : refuse("must be more than 50% and less than 100%", "write e.g. 99%")),
);

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const MAX_REQUESTS = 100_000_000;

export const judgementInputs = {
  budgets: orNull({
    group: "judgement", scope: "scenario", secret: false, defaultText: null,
    form: "one a line: `latency.p99 < 1.2s`, `error-rate < 1%`, `cost-per-1k < $4`",
    description: "Absolute limits that a run must keep.",
    given: budgets,
  }),
  tolerances: orNull({
    group: "judgement", scope: "scenario", secret: false,
    defaultText: "p99 20%, p95 15%, p50 10%, error-rate 0.5pp, cost 5%",
    form: "one a line: `latency.p99: 20%`, `error-rate: 0.5pp`, `tpot.p50: off`",
    description: "The worst change against the baseline that is still accepted.",
    given: tolerances,
  }),
  confidence: withDefault({
    group: "judgement", scope: "run", secret: false, defaultText: "99%",
    form: "percentage above 50% and below 100%",
    description: "The probability, over all judged metrics together, that an unchanged endpoint is "
      + "not failed.",
    given: confidence,
  }),
  confirm: withDefault({
    group: "judgement", scope: "run", secret: false, defaultText: "1",
    form: "whole number from 0 to 3",
    description: "Fresh repetitions that a run gets before it fails; all runs count together.",
    given: integer(0, 3),
  }),
  extend: withDefault({
    group: "judgement", scope: "run", secret: false, defaultText: "0",
    form: "whole number from 0 to 2",
    description: "How often an undecided run may double, where more requests would decide it.",
    given: integer(0, 2),
  }),
  "fail-on": withDefault({
    group: "judgement", scope: "run", secret: false,
    defaultText: "regressed, over-budget, invalid",
    form: `any of ${FAILURES.map((name) => `\`${name}\``).join(", ")}`,
    description: "The verdicts that fail the job.",
    given: failOn,
  }),
  "accept-label": withDefault({
    group: "judgement", scope: "run", secret: false,
    defaultText: "tailgate: accept-regression",
    form: "label name",
    description: "The label that lets a stated regression through.",
    given: text(100),
  }),
};

export const baselineInputs = {
  baseline: orNull({
    group: "baseline", scope: "run", secret: false,
    defaultText: "branch:tailgate-data on GitHub, dir:.tailgate elsewhere",
    form: "`branch:NAME`, `artifact:NAME`, `dir:PATH`, `file:PATH` or `none`",
    description: "Where earlier runs are kept.",
    given: baseline,
  }),
  "baseline-runs": withDefault({
    group: "baseline", scope: "run", secret: false, defaultText: "20",
    form: "whole number from 1 to 1000",
    description: "How many admitted runs are compared with.",
    given: integer(1, 1000),
  }),
  "update-baseline": withDefault({
    group: "baseline", scope: "run", secret: false, defaultText: "auto",
    form: "`auto`, `always` or `never`",
    description: "Whether the run is stored; `auto` stores pushes and schedules on the default "
      + "branch.",
    given: oneOf(["auto", "always", "never"]),
  }),
  "base-endpoint": orNull({
    group: "baseline", scope: "scenario", secret: false, defaultText: null,
    form: "URL, or `simulator:`",
    description: "A second endpoint, measured in turns with the first in the same run (A/B): the "
      + "first is judged against it instead of against stored runs.",
    given: endpoint,
  }),
  "base-model": orNull({
    group: "baseline", scope: "scenario", secret: false, defaultText: "`model`",
    form: "model name, or a weighted mix",
    description: "The model to ask `base-endpoint` for; alone, the same endpoint is asked for both.",
    given: model,
  }),
  "base-routes": orNull({
    group: "baseline", scope: "scenario", secret: false, defaultText: "`routes`, without `base-model`",
    form: "list like `routes`; or its JSON",
    description: "Which model of `base-endpoint` gets which prompts, instead of `base-model`: one policy "
      + "is measured beside another; alone, at the same endpoint.",
    given: routes,
  }),
  "base-api-key": orNull({
    group: "baseline", scope: "scenario", secret: true,
    defaultText: "`api-key` if `base-endpoint` is at the same origin, else none",
    form: "secret; in a file `${ENV_NAME}`",
    description: "The key for `base-endpoint`.",
    given: secret,
  }),
  "base-headers": orNull({
    group: "baseline", scope: "scenario", secret: true,
    defaultText: "`headers` if `base-endpoint` is at the same origin, else none",
    form: "one `Name: value` a line",
    description: "Further request headers for `base-endpoint`, in place of `headers`.",
    given: headers,
  }),
  "control-endpoint": orNull({
    group: "baseline", scope: "scenario", secret: false,
    defaultText: null,
    form: "URL, or `simulator:`",
    description: "A fixed reference, asked at a tenth of the rate (1 to 5/s) during the run: where it "
      + "has become slower as well, a regression of times is not laid on the endpoint.",
    given: endpoint,
  }),
};

export const costInputs = {
  "max-requests": withDefault({
    group: "cost", scope: "run", secret: false, defaultText: "100000",
    form: "whole number from 1",
    description: "The most requests that the run may plan, warm-up included.",
    given: integer(1, MAX_REQUESTS),
  }),
  "max-duration": withDefault({
    group: "cost", scope: "run", secret: false, defaultText: "30m",
    form: "duration",
    description: "The longest that the run may plan to take, warm-up included.",
    given: duration(SECOND_MS, DAY_MS),
  }),
  "max-cost": orNull({
    group: "cost", scope: "run", secret: false, defaultText: null,
    form: "`$2.00`",
    description: "The most that the run may spend, all its shards together.",
    given: field(scalar, parseUsd),
  }),
  prices: orNull({
    group: "cost", scope: "scenario", secret: false, defaultText: "built in",
    form: "path or JSON `{model: {input, output, cachedInput?, cacheWrite?, cacheWrite1h?, reasoning?, "
      + "perRequest?}}`",
    description: "Prices in $ per million tokens, over the built-in table.",
    given: prices,
  }),
  "monthly-tokens": orNull({
    group: "cost", scope: "run", secret: false, defaultText: null,
    form: "`500M`",
    description: "Tokens a month, for the projection of the monthly cost.",
    given: field(scalar, parseCount),
  }),
  "monthly-requests": orNull({
    group: "cost", scope: "run", secret: false, defaultText: null,
    form: "`2M`",
    description: "Requests a month, for the projection of the monthly cost.",
    given: field(scalar, parseCount),
  }),
};

