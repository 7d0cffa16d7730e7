import { oneLine, TailgateError, unreachable } from "../base/index.ts";
import type { Plan } from "../plan/index.ts";
import type { PreflightReport } from "./messages.ts";

interface Advice {
  readonly code: string;
  readonly what: string;
  readonly hint: string;
}

function clientErrorAdvice(report: PreflightReport): Advice {
  const { status, detail, location } = report;
  if (status !== null && status >= 300 && status < 400) {
    const target = location === null ? "elsewhere" : oneLine(location, 200);
    return {
      code: "redirected",
      what: `answered HTTP ${status} and redirects to ${target}`,
      hint: "Redirects are never followed (a key must not leave its origin): give the final URL " +
        "as endpoint.",
    };
  }
  if (status === 404 || status === 405) {
    return {
      code: "wrong-path",
      what: `answered HTTP ${status}`,
      hint: "Check the endpoint's path (an OpenAI-compatible base usually ends in /v1) and that " +
        "the model exists there.",
    };
  }
  if (/stream_options/.test(detail ?? "")) {
    return {
      code: "stream-options",
      what: `answered HTTP ${status}`,
      hint: "The endpoint does not know stream_options: remove it with " +
        '`body: {"stream_options": null}` (token usage is then unknown).',
    };
  }
  if (/max_completion_tokens/.test(detail ?? "")) {
    return {
      code: "token-limit",
      what: `answered HTTP ${status}`,
      hint: "The model takes max_completion_tokens instead of max_tokens: write " +
        '`body: {"max_tokens": null, "max_completion_tokens": 128}`.',
    };
  }
  if (/temperature/.test(detail ?? "")) {
    return {
      code: "temperature",
      what: `answered HTTP ${status}`,
      hint: 'The model does not take this temperature: remove it with `body: {"temperature": null}`.',
    };
  }
  return {
    code: "request-refused",
    what: `answered HTTP ${status}`,
    hint: "Check the model's name and the request's fields; `body` changes them.",
  };
}

/** Before there is an answer of any kind. */
function garbageAdvice(): Advice {
  return {
    code: "not-http", what: "did not answer in HTTP",
    hint: "Check the endpoint's host and port: something else seems to listen there.",
  };
}

function decodeAdvice(report: PreflightReport): Advice {
  if (report.detail?.startsWith("not HTTP/")) return garbageAdvice();
  if (report.detail?.startsWith("compressed with")) {
    return {
      code: "compressed", what: "sent a compressed answer",
      hint: "Remove accept-encoding from `headers`, or tell the server not to compress.",
    };
  }
  const isHtml = /HTML page/.test(report.detail ?? "");
  const isWhole = /a stream was asked for/.test(report.detail ?? "");
  if (isWhole) {
    return {
      code: "not-a-stream",
      what: "answered with one JSON document although a stream was asked for",
      hint: "Set `stream: false`, or check why the endpoint does not stream.",
    };
  }
  return {
    code: isHtml ? "html-page" : "not-json",
    what: isHtml
      ? `answered HTTP ${report.status} with a web page`
      : "sent something that is not JSON",
    hint: isHtml
      ? "This looks like a website, a login page or a proxy's error page: check the endpoint's URL."
      : "Check the endpoint's URL and the `api` input (`http` takes any answer).",
  };
}

function timeoutAdvice(
  report: PreflightReport,
  outcome: "timeout-connect" | "timeout-first-byte" | "timeout-idle" | "timeout-total",
): Advice {
  if (report.status === 408) {
    return {
      code: "timeout",
      what: `answered HTTP 408 ${report.attempts} times: it gave the request up itself`,
      hint: "Look for a time limit in the endpoint or in a proxy before it.",
    };
  }
  const timeout = (phase: string, input: string): Advice => ({
    code: "timeout",
    what: `did not ${phase} in time, ${report.attempts} times`,
    hint: `Check that the endpoint is up and reachable from here, or raise \`${input}\`.`,
  });
  switch (outcome) {
    case "timeout-connect": return timeout("accept a connection", "connect-timeout");
    case "timeout-first-byte": return timeout("send a first byte", "first-byte-timeout");
    case "timeout-idle": return timeout("keep sending", "idle-timeout");
    case "timeout-total": return timeout("answer", "timeout");
  }
}

const TLS_HINTS: readonly (readonly [sign: RegExp, hint: string])[] = [
  [/CERT_HAS_EXPIRED/, "Its certificate has expired: renew it, and check this machine's clock."],
  [/CERT_NOT_YET_VALID/, "Its certificate is not valid yet: check this machine's clock."],
  [/ALTNAME_INVALID|HOSTNAME_MISMATCH/,
    "Its certificate is for another name: write that name as the endpoint's host."],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST/,
    "It does not seem to speak TLS on this port: try http:// instead of https://."],
  [/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|HANDSHAKE_FAILURE|NO_CIPHERS?|NO_SHARED/,
    "It only offers versions or ciphers of TLS that are not safe any more: update the endpoint."],
  [/CERTIFICATE_REQUIRED|BAD_CERTIFICATE/,
    "It asks for a certificate of the client, which is not supported: put a proxy before it."],
];

function tlsHint(detail: string | null): string {
  return TLS_HINTS.find(([sign]) => sign.test(detail ?? ""))?.[1] ??
    "Give the certificate authority with `ca-file`; http and https may be mixed up.";
}

/** What stood in the way was the proxy, or it says so of the endpoint. */
function proxyAdvice(detail: string): Advice {
  if (/answered 407/.test(detail)) {
    return {
      code: "proxy-user", what: "was not asked: the proxy wants to know who asks",
      hint: "Write the proxy as http://user:${PASSWORD}@host:port, with that environment variable set.",
    };
  }
  return /answered [1-9]/.test(detail)
    ? {
      code: "proxy-refused", what: "was not reached: the proxy let nothing through",
      hint: "Check that the endpoint is up, and that the proxy may go to its host and port.",
    }
    : {
      code: "proxy-unreachable", what: "was not asked: its proxy could not be reached",
      hint: "Check `proxy`, or the environment's HTTP_PROXY and HTTPS_PROXY; `proxy: none` does without.",
    };
}

function connectionAdvice(
  report: PreflightReport,
  outcome: "dns" | "refused" | "reset" | "tls",
): Advice {
  if (report.detail?.startsWith("the proxy")) return proxyAdvice(report.detail);
  switch (outcome) {
    case "dns":
      return {
        code: "unknown-host", what: "has a host name that cannot be resolved",
        hint: "Check the spelling of the endpoint's host.",
      };
    case "refused":
      return {
        code: "unreachable", what: "refused the connection",
        hint: "Is it running, and is the port right? A server started in the same job needs time " +
          "to come up.",
      };
    case "reset":
      return {
        code: "connection-lost", what: `closed the connection ${report.attempts} times`,
        hint: "Look into the endpoint's log; http and https may be mixed up.",
      };
    case "tls":
      return {
        code: "tls", what: "could not be reached securely", hint: tlsHint(report.detail),
      };
  }
}

function adviceFor(report: PreflightReport): Advice {
  const { outcome } = report;
  switch (outcome) {
    case "auth":
      return {
        code: "bad-key", what: `rejected the API key (HTTP ${report.status})`,
        hint: "Check `api-key`: is the secret set, not expired, and for this endpoint? Secrets " +
          "are not available to pull requests from forks.",
      };
    case "quota":
      return {
        code: "no-quota",
        what: `says that the account has no quota left (HTTP ${report.status})`,
        hint: "Top up the account or use another key.",
      };
    case "client-error": return clientErrorAdvice(report);
    case "server-error":
      return {
        code: "endpoint-fails", what: `answered HTTP ${report.status} ${report.attempts} times`,
        hint: "Look into the endpoint's own log: it fails on a single request.",
      };
    case "timeout-connect": case "timeout-first-byte": case "timeout-idle": case "timeout-total":
      return timeoutAdvice(report, outcome);
    case "dns": case "refused": case "reset": case "tls":
      return connectionAdvice(report, outcome);
    case "decode": return decodeAdvice(report);
    case "in-band-error":
      return {
        code: "error-in-answer",
        what: `answered HTTP ${report.status} with an error inside, ${report.attempts} times`,
        hint: "Check the model's name and the provider's status; of plain HTTP, what `success` asks for.",
      };
    case "truncated":
      return {
        code: "stream-stops",
        what: `ended its stream before it was complete, ${report.attempts} times`,
        hint: "Look for a proxy or time limit that cuts streams off.",
      };
    case "empty":
      return {
        code: "empty-answer", what: `answered without any content, ${report.attempts} times`,
        hint: "Raise `max-tokens`, or check the model and the prompt.",
      };
    case "too-large":
      return {
        code: "too-large", what: `sent ${/^headers|HEADERS/.test(report.detail ?? "")
          ? "headers that are larger than 64 KiB" : "an answer that is larger than 64 MB"}`,
        hint: "Check the endpoint's URL.",
      };
    case "aborted":
      return {
        code: "aborted", what: "could not be asked: the request was given up",
        hint: "Look at the reason; if it names a limit of this machine, raise that.",
      };
    case "dropped": case "ok": case "rate-limited":
      return {
        code: "unclear", what: `ended the first request with ${outcome}`, hint: "Try again.",
      };
    default: return unreachable(outcome);
  }
}

/** What a failed preflight means for the user: what happened, where, and what to do. Exit 3. */
export function preflightError(plan: Plan, report: PreflightReport): TailgateError {
  const advice = adviceFor(report);
  const where = `${plan.target.origin}${plan.target.path.split("?")[0] ?? ""}`;
  const detail = oneLine(report.detail ?? "");
  const said = detail === "" ? "" : ` It says: ${detail}`;
  return new TailgateError("measurement", {
    code: advice.code,
    message: `${where} ${advice.what}.${said}`,
    hint: advice.hint,
  });
}
