import { unreachable } from "../base/index.ts";
import type { Answer, AnswerStream } from "./apis/api.ts";
import type { Delta, Outcome, Script } from "./draw.ts";
import { jsonReply, performReply, textReply } from "./reply.ts";
import type { Performance, Reply } from "./reply.ts";
import type { Fault, Vendor } from "./vendors/vendor.ts";

const BAD_GATEWAY_HTML =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n" +
  "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

/** How a request is refused: by its vendor, and in the same way in all of the vendor's APIs. */
export type Refuse = (fault: Fault) => Reply;

export function refuserOf(vendor: Vendor, requestId: string): Refuse {
  return (fault) => {
    const { status, body } = vendor.refuse(fault, requestId);
    return jsonReply(status, body);
  };
}

/** The wait that a drawn 429 tells; a real limit tells its own. */
export const DRAWN_WAIT_MS = 1000;

/** The failures that are complete HTTP answers; null for all other outcomes. */
export function failureReply(outcome: Outcome, refuse: Refuse): Reply | null {
  switch (outcome) {
    case "rate-limited":
      return refuse({ kind: "rate-limited", waitMs: DRAWN_WAIT_MS });
    case "server-error":
    case "overloaded":
      return refuse({ kind: outcome });
    case "bad-gateway-html":
      return textReply(502, BAD_GATEWAY_HTML, "text/html; charset=utf-8");
    case "empty":
      return textReply(200, "");
    case "ok":
    case "in-band-error":
    case "truncated":
    case "reset":
    case "hang":
    case "malformed":
      return null;
    default:
      return unreachable(outcome);
  }
}

/** A script as the API writes it; only the failures before it are not the API's own. */
export function performAnswer(script: Script, answer: Answer, refuse: Refuse): Performance {
  const failure = failureReply(script.outcome, refuse);
  if (failure !== null) return performReply(script.events, failure);
  return answer.stream === null
    ? performReply(script.events, wholeReply(script, answer), script.outcome === "reset")
    : performStream(script, answer.stream);
}

function wholeReply(script: Script, answer: Answer): Reply {
  const { outcome } = script;
  if (outcome === "in-band-error") return jsonReply(200, answer.failed());
  const whole = JSON.stringify(answer.whole());
  const isBroken = outcome === "malformed" || outcome === "truncated";
  const body = isBroken ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  return textReply(200, body, "application/json");
}

function performStream(script: Script, stream: AnswerStream): Performance {
  const { events, outcome } = script;
  const deltaAt = (at: number): Delta | null => {
    const event = events[at];
    return event?.kind === "delta" ? event : null;
  };
  return {
    events,
    isReset: outcome === "reset",
    status: 200,
    headers: { "content-type": stream.contentType, "cache-control": "no-cache" },
    pieces: (at) => {
      const opening = at === 0 ? stream.opening() : [];
      const delta = deltaAt(at);
      const previous = deltaAt(at - 1);
      if (delta !== null) return [...opening, ...stream.delta(delta, previous)];
      return [...opening, ...endOf(outcome, stream, previous)];
    },
  };
}

function endOf(outcome: Outcome, stream: AnswerStream, last: Delta | null): readonly string[] {
  switch (outcome) {
    case "in-band-error":
      return stream.failing();
    case "malformed":
      return [stream.malformed(), ...stream.closing(last)];
    case "truncated":
    case "reset":
      return [];
    default:
      return stream.closing(last);
  }
}
