/** How much is sent, when, and over which connections. */
import { z } from "zod";
import {
  LINES_OR_COMMAS, boolean, duration, durationOrOff, field, integer, items, oneOf, path,
  readItems, scalar, text,
} from "./fields.ts";
import { AVAILABLE, later, orNull, partly, withDefault } from "./input.ts";
import { parseRate } from "./literals.ts";
import { accept, refuse } from "./parsed.ts";

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Latencies are kept up to one hour, so nothing longer can be waited for. */
const MAX_TIMEOUT_MS = HOUR_MS;
const MAX_CONCURRENCY = 100_000;
const MAX_REQUESTS = 100_000_000;
const MAX_IN_FLIGHT = 1_000_000;
const MAX_SPEC_CHARS = 10_000;

const proxyUrl = text(MAX_SPEC_CHARS);
const concurrency = field(z.union([z.string(), z.number(), z.array(z.int())]), (written) => {
  const steps = Array.isArray(written) ? written.map(String) : String(written);
  const parts = items(steps, LINES_OR_COMMAS);
  return readItems(parts, (part) => {
    const count = Number(part);
    const fits = /^\d+$/.test(part) && count >= 1 && count <= MAX_CONCURRENCY;
    return fits ? accept(count) : refuse("has a step that is not a whole number from 1");
  });
});

export const loadInputs = {
  rate: orNull({
    group: "load", scope: "scenario", secret: false, status: AVAILABLE, defaultText: null,
    form: "`50`, `50/s`, `600/m` or `1000/h`",
    description: "How many requests are started per second, whatever the endpoint does.",
    given: field(scalar, parseRate),
  }),
  arrivals: withDefault({
    group: "load", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "constant",
    form: "`constant` or `poisson`",
    description: "How the requests are spaced: evenly, or at random with the same mean.",
    given: oneOf(["constant", "poisson"]),
  }),
  stages: orNull({
    group: "load", scope: "scenario", secret: false, status: later("rates that change in steps"),
    defaultText: null,
    form: "`10/s for 30s, 20/s for 30s` or `from 1/s to 50/s over 60s`",
    description: "Rates one after the other, or a ramp.",
    given: text(MAX_SPEC_CHARS),
  }),
  concurrency: orNull({
    group: "load", scope: "scenario", secret: false, status: later("closed-loop load"),
    defaultText: null,
    form: "whole number, or a ladder `10, 50, 100, 200`",
    description: "Closed loop instead of a rate: so many requests at a time.",
    given: concurrency,
  }),
  requests: orNull({
    group: "load", scope: "scenario", secret: false, status: later("closed-loop load"),
    defaultText: null,
    form: "whole number from 1",
    description: "How many requests each step of `concurrency` sends.",
    given: integer(1, MAX_REQUESTS),
  }),
  duration: withDefault({
    group: "load", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "60s",
    form: "`60s`, `5m`; at least 1s",
    description: "How long is measured.",
    given: duration(SECOND_MS, DAY_MS),
  }),
  warmup: withDefault({
    group: "load", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "5s",
    form: "`5s`, `0`",
    description: "Load before the measured part, left out of the numbers.",
    given: duration(0, DAY_MS),
  }),
};

export const connectionInputs = {
  timeout: withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "30s",
    form: "duration",
    description: "The longest a request may take in all, from its intended start.",
    given: duration(1, MAX_TIMEOUT_MS),
  }),
  "connect-timeout": withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "5s",
    form: "duration",
    description: "The longest that opening a connection may take.",
    given: duration(1, MAX_TIMEOUT_MS),
  }),
  "first-byte-timeout": withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "off",
    form: "duration or `off`",
    description: "The longest wait for the first byte of an answer.",
    given: durationOrOff(1, MAX_TIMEOUT_MS),
  }),
  "idle-timeout": withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "off",
    form: "duration or `off`",
    description: "The longest pause between two bytes of an answer.",
    given: durationOrOff(1, MAX_TIMEOUT_MS),
  }),
  "max-connections": orNull({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE,
    defaultText: "as many as needed",
    form: "whole number from 1",
    description: "The most connections per host. Waiting for one is then part of the latency, and "
      + "is reported.",
    given: integer(1, MAX_CONCURRENCY),
  }),
  "keep-alive": withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "120s",
    form: "duration; `0` opens a new connection for every request",
    description: "How long an unused connection is kept.",
    given: duration(0, HOUR_MS),
  }),
  http2: withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "false",
    form: "`true` or `false`",
    description: "Use HTTP/2 where the endpoint offers it.",
    status: partly((on: boolean) => (on ? "HTTP/2 is not yet available; remove it" : null)),
    given: boolean,
  }),
  "max-in-flight": withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "10000",
    form: "whole number from 1",
    description: "Requests outstanding at once; arrivals beyond it are dropped and count as "
      + "failed.",
    given: integer(1, MAX_IN_FLIGHT),
  }),
  proxy: orNull({
    group: "connection", scope: "scenario", secret: true, status: later("proxies"),
    defaultText: null,
    form: "URL",
    description: "The proxy to go through.",
    given: proxyUrl,
  }),
  "insecure-tls": withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "false",
    form: "`true` or `false`",
    description: "Accept any certificate. For test endpoints with self-signed certificates only.",
    given: boolean,
  }),
  "ca-file": orNull({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: null,
    form: "path to a PEM file",
    description: "Certificate authorities to trust besides the usual ones.",
    given: path,
  }),
  transport: withDefault({
    group: "connection", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "auto",
    form: "`auto` or `undici`",
    description: "The HTTP client. `auto` takes the lean HTTP/1.1 transport where it applies and "
      + "undici elsewhere.",
    given: oneOf(["auto", "undici"]),
  }),
  retries: withDefault({
    group: "connection", scope: "scenario", secret: false, defaultText: "0",
    form: "whole number from 0",
    description: "Attempts after the first, with exponential backoff; `Retry-After` is honoured.",
    status: partly((count: number) =>
      count > 0 ? "retries are not yet available; write 0" : null),
    given: integer(0, 10),
  }),
};

