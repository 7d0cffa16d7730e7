import type { IncomingMessage, ServerResponse } from "node:http";
import { secondsFromMillis } from "../base/index.ts";
import type { Clock, Millis } from "../base/index.ts";
import type { Call } from "./apis/api.ts";
import { drawPlain, drawScript } from "./draw.ts";
import type { ScriptEvent } from "./draw.ts";
import { gatewayHeaders, retryAfterHeader } from "./headers.ts";
import type { Limiter } from "./limiter.ts";
import { DRAWN_WAIT_MS, failureReply, performAnswer, refuserOf } from "./perform.ts";
import { play } from "./playback.ts";
import type { SimulatorProfile } from "./profile.ts";
import { jsonReply, performReply, textReply } from "./reply.ts";
import type { Headers, Performance, Reply } from "./reply.ts";
import { findRoute } from "./routes.ts";
import type { Route } from "./routes.ts";
import type { Served, ServedOutcome, Tally, Visit } from "./tally.ts";
import type { Timetable } from "./timetable.ts";
import { openai } from "./vendors/openai.ts";
import type { Fault, Head, Vendor } from "./vendors/vendor.ts";

const MAX_BODY_BYTES = 10_000_000;
/** A larger body is read to its end, so that its sender sees the 413, but no further than this. */
const MAX_DISCARDED_BYTES = 100_000_000;

const MODELS_PATH = "/v1/models";
const PLAIN_PATH = "/http";
const MODELS = jsonReply(200, {
  object: "list",
  data: [{ id: "simulator", object: "model", created: 0, owned_by: "simulator" }],
});

/** What one running simulator consists of. */
export interface Simulation {
  readonly profile: SimulatorProfile;
  readonly clock: Clock;
  readonly timetable: Timetable;
  readonly tally: Tally;
  /** Of requests, and of the tokens that they take together. */
  readonly limiters: { readonly requests: Limiter; readonly tokens: Limiter };
}

interface Exchange extends Head {
  readonly response: ServerResponse;
  readonly method: string;
  readonly path: string;
  /** null where no LLM API is at that path. */
  readonly route: Route | null;
  /** Whose keys, errors and headers the answer has. */
  readonly vendor: Vendor;
  readonly requestId: string;
  readonly arrivalMs: Millis;
  readonly visit: Visit;
}

/** Answers one request, now or later. */
export function serve(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { tally, clock } = simulation;
  const arrivalMs = clock.nowMs();
  const { method = "", headers } = request;
  const { url = "/" } = request;
  const path = url.split("?", 1)[0] ?? "/";
  if (method === "GET" && path === "/stats") {
    return sendAside(response, request, jsonReply(200, tally.counts()));
  }
  if (method === "GET" && path === "/healthz") {
    return sendAside(response, request, textReply(200, "ok"));
  }
  const query = new URLSearchParams(url.slice(path.length));
  const route = findRoute(path, query);
  const isOther = path === MODELS_PATH || path === PLAIN_PATH;
  const visit = tally.receive(route?.operation.path ?? (isOther ? path : "other"));
  response.once("close", visit.leave);
  const vendor = route?.operation.vendor ?? openai;
  const requestId = `req_sim_${visit.ordinal}`;
  response.setHeader("x-request-id", requestId);
  response.setHeader(vendor.requestIdHeader, requestId);
  const exchange: Exchange = {
    response, method, path, headers, query, route, vendor, requestId, arrivalMs, visit,
  };
  readBytes(request, (body) => respond(simulation, exchange, body));
}

/** Outside the simulated service: not counted, not delayed, not frozen. */
function sendAside(response: ServerResponse, request: IncomingMessage, reply: Reply): void {
  request.resume();
  response.writeHead(reply.status, reply.headers).end(reply.body);
}

/** `body` is null where it was larger than MAX_BODY_BYTES. */
function respond(simulation: Simulation, exchange: Exchange, body: string | null): void {
  const { profile, limiters } = simulation;
  const { vendor, method, path, route } = exchange;
  const key = vendor.keyOf(exchange);
  if (profile.apiKey !== null && key !== profile.apiKey) {
    return refuse(simulation, exchange, { kind: "unauthorized", isMissing: key === null });
  }
  if (body === null) {
    return refuse(simulation, exchange, { kind: "too-large", maxBytes: MAX_BODY_BYTES });
  }
  if (method === "GET" && path === MODELS_PATH) return send(simulation, exchange, "ok", MODELS);
  if (path !== PLAIN_PATH && (route === null || method !== "POST")) {
    return refuse(simulation, exchange, { kind: "not-found", route: `${method} ${path}` });
  }
  const waitMs = limiters.requests.take(exchange.arrivalMs, 1);
  if (waitMs > 0) return refuse(simulation, exchange, { kind: "rate-limited", waitMs });
  if (route === null) return respondPlain(simulation, exchange);
  respondCall(simulation, exchange, route, body);
}

function respondPlain(simulation: Simulation, exchange: Exchange): void {
  const script = drawPlain(simulation.profile, exchange.visit.ordinal);
  const { events, outcome } = script;
  const failure = failureReply(outcome, refuserOf(exchange.vendor, exchange.requestId));
  const reply = failure ?? textReply(200, "ok");
  const performance = performReply(events, reply, outcome === "reset");
  const headers = outcome === "rate-limited" ? retryAfter(simulation, DRAWN_WAIT_MS) : {};
  perform(simulation, exchange, { performance, outcome, headers, served: null });
}

function respondCall(
  simulation: Simulation,
  exchange: Exchange,
  route: Route,
  text: string,
): void {
  const { vendor } = exchange;
  const missing = vendor.missing(exchange);
  if (missing !== null) {
    const message = "it is required with every request";
    return refuse(simulation, exchange, { kind: "bad-request", field: missing, message });
  }
  const body = withModel(parseJson(text), route.model);
  const reading = route.operation.api.read(body, vendor);
  if (reading.kind === "refused") {
    const { field, message } = reading;
    return refuse(simulation, exchange, { kind: "bad-request", field, message });
  }
  answer(simulation, exchange, route, reading.call);
}

function answer(simulation: Simulation, exchange: Exchange, route: Route, call: Call): void {
  const { clock, limiters } = simulation;
  const { vendor, requestId, visit } = exchange;
  const { api } = route.operation;
  const profile = api.narrow?.(simulation.profile) ?? simulation.profile;
  const script = drawScript(profile, visit.ordinal, call.ask);
  const tokens = script.inputTokens + script.outputTokens;
  const waitMs = limiters.tokens.take(exchange.arrivalMs, tokens);
  if (waitMs > 0) return refuse(simulation, exchange, { kind: "rate-limited", waitMs });
  const createdS = Math.floor(secondsFromMillis(clock.wallTime().getTime()));
  const written = call.answer({ profile, script, requestId, createdS });
  const performance = performAnswer(script, written, refuserOf(vendor, requestId));
  const { outcome } = script;
  const headers = {
    ...gatewayHeaders(profile, vendor, script, call.ask.stream),
    ...(outcome === "rate-limited" ? retryAfter(simulation, DRAWN_WAIT_MS) : {}),
  };
  const served = { model: call.model, script };
  perform(simulation, exchange, { performance, outcome, headers, served });
}

/** A path that names the model outweighs the body. */
function withModel(body: unknown, model: string | null): unknown {
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return isObject && model !== null ? { ...body, model } : body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfter({ profile, clock }: Simulation, waitMs: Millis): Headers {
  return retryAfterHeader(profile.retryAfter, waitMs, clock.wallTime());
}

interface Decision {
  readonly performance: Performance;
  readonly outcome: ServedOutcome;
  /** Besides those of the performance. */
  readonly headers: Headers;
  readonly served: Served | null;
}

function perform(simulation: Simulation, exchange: Exchange, decision: Decision): void {
  const { limiters, clock } = simulation;
  const { response, arrivalMs, visit, vendor } = exchange;
  visit.decide(decision.outcome, decision.served);
  const requests = limiters.requests.allowance(arrivalMs);
  const tokens = limiters.tokens.allowance(arrivalMs);
  const headers = {
    ...decision.performance.headers,
    ...vendor.limitHeaders({ requests, tokens }, clock.wallTime()),
    ...decision.headers,
  };
  const performance = { ...decision.performance, headers };
  play(performance, { ...simulation, response, arrivalMs, onEnd: visit.answer });
}

const AT_ONCE: readonly ScriptEvent[] = [{ kind: "end", dueMs: 0 }];

/** An answer that needs no draw. */
function send(
  simulation: Simulation,
  exchange: Exchange,
  outcome: ServedOutcome,
  reply: Reply,
  headers: Headers = {},
): void {
  const performance = performReply(AT_ONCE, reply);
  perform(simulation, exchange, { performance, outcome, headers, served: null });
}

function refuse(simulation: Simulation, exchange: Exchange, fault: Fault): void {
  const reply = refuserOf(exchange.vendor, exchange.requestId)(fault);
  const headers = fault.kind === "rate-limited" ? retryAfter(simulation, fault.waitMs) : {};
  send(simulation, exchange, fault.kind, reply, headers);
}

/** `done` is not called when the client leaves before the end of the body. */
function readBytes(request: IncomingMessage, done: (body: string | null) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > MAX_DISCARDED_BYTES) request.destroy();
  });
  request.on("end", () => {
    done(bytes > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString("utf8"));
  });
  // A client that leaves in the middle is seen on the response, which closes with it.
  request.on("error", () => {});
}
