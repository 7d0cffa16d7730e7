/** How much is sent, when, and over which connections. */
import { z } from "zod";
import {
  LINES_OR_COMMAS, boolean, duration, durationOrOff, field, integer, items, oneOf, path,
  readItems, scalar, type Field,
} from "./fields.ts";
import { orNull, withDefault } from "./input.ts";
import { parseRate } from "./literals.ts";
import { accept, andThen, refuse, type Parsed } from "./parsed.ts";
import { proxy } from "./proxy.ts";
import { stageList } from "./stages.ts";

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Latencies are kept up to one hour, so nothing longer can be waited for. */
const MAX_TIMEOUT_MS = HOUR_MS;
const MAX_CONCURRENCY = 100_000;
const MAX_REQUESTS = 100_000_000;
const MAX_IN_FLIGHT = 1_000_000;
const MAX_RETRIES = 10;

/** One whole number from 1, or a ladder of them; none may be there twice where `isUnique`. */
function ladder(max: number, isUnique: boolean): Field<readonly number[]> {
  return field(z.union([scalar, z.array(scalar)]), (written) => {
    const rungs = Array.isArray(written) ? written.map(String) : String(written);
    const read = readItems(items(rungs, LINES_OR_COMMAS), (rung): Parsed<number> => {
      const count = Number(rung);
      const fits = /^\d+$/.test(rung) && count >= 1 && count <= max;
      return fits
        ? accept(count)
        : refuse(`must be whole numbers between 1 and ${max}, which "${rung}" is not`,
          "write e.g. 10, or a ladder: 10, 50, 100");
    });
    return andThen(read, (counts) => isUnique && new Set(counts).size < counts.length
      ? refuse("has the same rung twice", "keep one of them")
      : accept(counts));
  });
}

export const loadInputs = {
  rate: orNull({
    group: "load", scope: "scenario", secret: false, defaultText: null,
    form: "`50`, `50/s`, `600/m` or `1000/h`",
    description: "How many requests are started per second, whatever the endpoint does.",
    given: field(scalar, parseRate),
  }),
  arrivals: withDefault({
    group: "load", scope: "scenario", secret: false, defaultText: "constant",
    form: "`constant` or `poisson`",
    description: "How the requests are spaced: evenly, or at random with the same mean.",
    given: oneOf(["constant", "poisson"]),
  }),
  stages: orNull({
    group: "load", scope: "scenario", secret: false, defaultText: null,
    form: "`10/s for 30s, 20/s for 30s` or `from 1/s to 50/s over 60s`",
    description: "Instead of a rate: rates one after the other, and ramps. The duration is theirs.",
    given: stageList(SECOND_MS, DAY_MS),
  }),
  concurrency: orNull({
    group: "load", scope: "scenario", secret: false, defaultText: null,
    form: "whole number, or a ladder `10, 50, 100, 200`",
    description: "Closed loop instead of a rate: so many requests at a time, the next when one has "
      + "ended. Each step of a ladder is a run of its own.",
    given: ladder(MAX_CONCURRENCY, true),
  }),
  requests: orNull({
    group: "load", scope: "scenario", secret: false, defaultText: null,
    form: "whole number, or one for each step of the ladder `100, 500, 1000, 2000`",
    description: "How many requests each step of `concurrency` measures, instead of a duration.",
    given: ladder(MAX_REQUESTS, false),
  }),
  duration: withDefault({
    group: "load", scope: "scenario", secret: false, defaultText: "60s",
    form: "`60s`, `5m`; at least 1s",
    description: "How long is measured.",
    given: duration(SECOND_MS, DAY_MS),
  }),
  warmup: withDefault({
    group: "load", scope: "scenario", secret: false, defaultText: "5s",
    form: "`5s`, `0`",
    description: "Load before the measured part, left out of the numbers.",
    given: duration(0, DAY_MS),
  }),
};

export const connectionInputs = {
  timeout: withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "30s",
    form: "duration",
    description: "The longest a request may take in all, from its intended start.",
    given: duration(1, MAX_TIMEOUT_MS),
  }),
  "connect-timeout": withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "5s",
    form: "duration",
    description: "The longest that opening a connection may take.",
    given: duration(1, MAX_TIMEOUT_MS),
  }),
  "first-byte-timeout": withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "off",
    form: "duration or `off`",
    description: "The longest wait for the first byte of an answer.",
    given: durationOrOff(1, MAX_TIMEOUT_MS),
  }),
  "idle-timeout": withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "off",
    form: "duration or `off`",
    description: "The longest pause between two bytes of an answer.",
    given: durationOrOff(1, MAX_TIMEOUT_MS),
  }),
  "max-connections": orNull({
    group: "connection", scope: "scenario", secret: false,
    defaultText: "as many as needed",
    form: "whole number from 1",
    description: "The most connections per host. Waiting for one is then part of the latency, and "
      + "is reported.",
    given: integer(1, MAX_CONCURRENCY),
  }),
  "keep-alive": withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "120s",
    form: "duration; `0` opens a new connection for every request",
    description: "How long an unused connection is kept.",
    given: duration(0, HOUR_MS),
  }),
  http2: withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "false",
    form: "`true` or `false`",
    description: "Use HTTP/2 where the endpoint offers it.",
    given: boolean,
  }),
  "max-in-flight": withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "10000",
    form: "whole number from 1",
    description: "Requests outstanding at once; arrivals beyond it are dropped and count as "
      + "failed.",
    given: integer(1, MAX_IN_FLIGHT),
  }),
  proxy: orNull({
    group: "connection", scope: "scenario", secret: true,
    defaultText: "environment",
    form: "http or https URL, or `none`; with a password only as `${ENV_NAME}`",
    description: "The proxy to go through. By default the one that `HTTPS_PROXY`, `HTTP_PROXY` and "
      + "`NO_PROXY` name, except to loopback.",
    given: proxy,
  }),
  "insecure-tls": withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "false",
    form: "`true` or `false`",
    description: "Accept any certificate. For test endpoints with self-signed certificates only.",
    given: boolean,
  }),
  "ca-file": orNull({
    group: "connection", scope: "scenario", secret: false, defaultText: null,
    form: "path to a PEM file",
    description: "Certificate authorities to trust besides the usual ones.",
    given: path,
  }),
  transport: withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "auto",
    form: "`auto` or `undici`",
    description: "The HTTP client. `auto` takes the lean HTTP/1.1 transport where it applies and "
      + "undici elsewhere.",
    given: oneOf(["auto", "undici"]),
  }),
  retries: withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "0",
    form: "whole number from 0 to 10",
    description: "Attempts after the first, of requests that got no answer or 408, 409, 429 or 5xx: "
      + "with exponential backoff, and `Retry-After` is honoured. All count as one request, from its "
      + "intended start, and against the caps.",
    given: integer(0, MAX_RETRIES),
  }),
};

