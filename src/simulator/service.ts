import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock, Millis } from "../base/index.ts";
import { parseChatRequest } from "./chat-request.ts";
import { drawChat, drawPlain } from "./draw.ts";
import type { Script, ScriptEvent } from "./draw.ts";
import type { Limiter } from "./limiter.ts";
import { performChat } from "./openai-chat.ts";
import { play } from "./playback.ts";
import type { SimulatorProfile } from "./profile.ts";
import { errorReply, failureReply, jsonReply, performReply } from "./reply.ts";
import { rateLimitedReply, textReply } from "./reply.ts";
import type { Performance, Reply } from "./reply.ts";
import type { ServedOutcome, Tally } from "./tally.ts";
import type { Timetable } from "./timetable.ts";

const MAX_BODY_BYTES = 10_000_000;
/** A larger body is read to its end, so that its sender sees the 413, but no further than this. */
const MAX_DISCARDED_BYTES = 100_000_000;

const CHAT_PATH = "/v1/chat/completions";
const MODELS_PATH = "/v1/models";
const PLAIN_PATH = "/http";
const PATHS: readonly string[] = [CHAT_PATH, MODELS_PATH, PLAIN_PATH];

const UNAUTHORIZED = errorReply(401, {
  message: "Incorrect API key provided.",
  type: "invalid_request_error",
  code: "invalid_api_key",
});
const TOO_LARGE = errorReply(413, {
  message: `The request body is larger than ${MAX_BODY_BYTES} bytes.`,
  type: "invalid_request_error",
});
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
  readonly limiter: Limiter;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly arrivalMs: Millis;
  readonly ordinal: number;
  /** Called once, when the answer is about to end. */
  readonly settle: (script: Script | null) => void;
}

/** Answers one request, now or later. */
export function serve(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { tally } = simulation;
  const arrivalMs = simulation.clock.nowMs();
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const route = `${request.method ?? ""} ${path}`;
  if (route === "GET /stats") return sendAside(response, request, jsonReply(200, tally.counts()));
  if (route === "GET /healthz") return sendAside(response, request, textReply(200, "ok"));

  const ordinal = tally.receive(PATHS.includes(path) ? path : "other");
  let isSettled = false;
  const settle = (script: Script | null): void => {
    isSettled = true;
    tally.answer(script);
  };
  response.once("close", () => {
    if (!isSettled) tally.abort();
  });
  response.setHeader("x-request-id", `req_sim_${ordinal}`);
  const exchange: Exchange = { request, response, path, arrivalMs, ordinal, settle };
  readBody(request, (body) => respond(simulation, exchange, route, body));
}

/** Outside the simulated service: not counted, not delayed, not frozen. */
function sendAside(response: ServerResponse, request: IncomingMessage, reply: Reply): void {
  request.resume();
  response.writeHead(reply.status, reply.headers).end(reply.body);
}

/** `body` is null where it was larger than MAX_BODY_BYTES. */
function respond(
  simulation: Simulation,
  exchange: Exchange,
  route: string,
  body: string | null,
): void {
  const { profile } = simulation;
  const { request, path, ordinal } = exchange;
  if (profile.apiKey !== null && request.headers.authorization !== `Bearer ${profile.apiKey}`) {
    return refuse(simulation, exchange, "unauthorized", UNAUTHORIZED);
  }
  if (body === null) return refuse(simulation, exchange, "too-large", TOO_LARGE);
  if (route === `GET ${MODELS_PATH}`) return refuse(simulation, exchange, "ok", MODELS);
  if (path !== PLAIN_PATH && route !== `POST ${CHAT_PATH}`) {
    const message = `Invalid URL (${route})`;
    const reply = errorReply(404, { message, type: "invalid_request_error" });
    return refuse(simulation, exchange, "not-found", reply);
  }
  const retryAfterS = simulation.limiter(exchange.arrivalMs);
  if (retryAfterS > 0) {
    return refuse(simulation, exchange, "rate-limited", rateLimitedReply(retryAfterS));
  }
  if (path === PLAIN_PATH) {
    const script = drawPlain(profile, ordinal);
    return perform(simulation, exchange, script, performPlain(script));
  }
  respondChat(simulation, exchange, body);
}

function respondChat(simulation: Simulation, exchange: Exchange, body: string): void {
  const { profile, clock } = simulation;
  const parsed = parseChatRequest(body);
  if (parsed.kind === "refusal") {
    return refuse(simulation, exchange, "bad-request", parsed.reply);
  }
  const { request } = parsed;
  const script = drawChat(profile, exchange.ordinal, request);
  const createdS = Math.floor(clock.wallTime().getTime() / 1000);
  const performance = performChat({ profile, request, script, createdS });
  perform(simulation, exchange, script, performance);
}

function performPlain(script: Script): Performance {
  const { events, outcome } = script;
  const reply = failureReply(outcome) ?? textReply(200, "ok");
  return { ...performReply(events, reply), isReset: outcome === "reset" };
}

function perform(
  simulation: Simulation,
  exchange: Exchange,
  script: Script,
  performance: Performance,
): void {
  simulation.tally.decide(script.outcome);
  const { response, arrivalMs, settle } = exchange;
  play(performance, { ...simulation, response, arrivalMs, onEnd: () => settle(script) });
}

const AT_ONCE: readonly ScriptEvent[] = [{ kind: "end", dueMs: 0 }];

/** An answer that needs no draw. */
function refuse(
  simulation: Simulation,
  exchange: Exchange,
  outcome: ServedOutcome,
  reply: Reply,
): void {
  simulation.tally.decide(outcome);
  const { response, arrivalMs, settle } = exchange;
  const onEnd = (): void => settle(null);
  play(performReply(AT_ONCE, reply), { ...simulation, response, arrivalMs, onEnd });
}

/** `done` is not called when the client leaves before the end of the body. */
function readBody(request: IncomingMessage, done: (body: string | null) => void): void {
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
