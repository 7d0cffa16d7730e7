import { type Json, must, oneLine } from "../../base/index.ts";
import type {
  Protocol, Reading, RequestDraft, ResponseHeaders, ResponseReader,
} from "../../engine/index.ts";
import type { Target } from "../../plan/index.ts";
import type { Problem } from "./answer.ts";
import { codingProblem } from "./coding.ts";
import { requestHeaders } from "./request-headers.ts";
import { detailOf, MAX_DETAIL_CHARS, outcomeOfStatus } from "./status.ts";

type Rule = NonNullable<Target["http"]>["success"][number];

/** Of an answer that is looked into; of any other only the start of a refusal is kept. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;
const MAX_SHOWN_CHARS = 60;

function rangesText({ ranges }: Rule & { readonly kind: "status" }): string {
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(", ");
}

/** A step of a path may be a member's name or a place in a list. */
function valueAt(json: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return Array.isArray(value) ? value[Number(step)] : value[step];
  }, json);
}

const shown = (value: Json | undefined): string =>
  (value === undefined ? "nothing" : oneLine(JSON.stringify(value), MAX_SHOWN_CHARS));

/** What the body lacks of what it has to show; null when nothing. */
function lackIn(body: string, rule: Rule): Problem | null {
  switch (rule.kind) {
    case "status": return null;
    case "contains": return body.includes(rule.text) ? null : {
      outcome: "in-band-error", detail: `the body does not contain ${shown(rule.text)}`,
    };
    case "json": {
      try {
        const found = valueAt(JSON.parse(body), rule.path);
        return found === rule.value ? null : {
          outcome: "in-band-error",
          detail: `json ${oneLine(rule.path.join("."), MAX_SHOWN_CHARS)} is ${shown(found)} instead of ` +
            shown(rule.value),
        };
      } catch {
        return { outcome: "decode", detail: `not JSON: ${oneLine(body.slice(0, 500), 120)}` };
      }
    }
  }
}

/** Of a success no more is looked at than its rules ask for. */
class PlainReader implements ResponseReader {
  readonly #rules: readonly Rule[];
  readonly #looksInside: boolean;
  #status = 0;
  #headers: ResponseHeaders = {};
  readonly #kept: Buffer[] = [];
  #keptBytes = 0;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#looksInside = rules.some(({ kind }) => kind !== "status");
  }

  headers(status: number, headers: ResponseHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  bytes(chunk: Uint8Array): void {
    if (!this.#looksInside && (this.#status < 300 || this.#keptBytes >= MAX_DETAIL_CHARS)) return;
    this.#keptBytes += chunk.length;
    if (this.#keptBytes > MAX_KEPT_BYTES) throw new RangeError("a body to be looked into is too long");
    this.#kept.push(Buffer.from(chunk));
  }

  end(): Reading {
    const body = Buffer.concat(this.#kept).toString("utf8");
    return this.#reading(this.#refusal(body) ??
      (this.#looksInside ? codingProblem(this.#headers) : null) ??
      this.#rules.map((rule) => lackIn(body, rule)).find((lack) => lack !== null) ?? null);
  }

  cut(): Reading {
    return this.#reading({ outcome: "aborted", detail: "" });
  }

  /** What the status alone says. */
  #refusal(body: string): Problem | null {
    const status = this.#status;
    const wanted = this.#rules.find((rule) => rule.kind === "status");
    const isFit = wanted === undefined
      ? status < 300 : wanted.ranges.some(([from, to]) => status >= from && status <= to);
    if (isFit) return null;
    const kept = body.slice(0, MAX_DETAIL_CHARS);
    return status < 300 && wanted !== undefined
      ? { outcome: "in-band-error", detail: `status ${status} instead of ${rangesText(wanted)}` }
      : { outcome: outcomeOfStatus(status, this.#headers, kept), detail: detailOf(kept, this.#headers) };
  }

  #reading(problem: Problem | null): Reading {
    return {
      outcome: problem?.outcome ?? "ok",
      firstPayloadMs: null,
      firstVisibleMs: null,
      lastPayloadMs: null,
      payloadEvents: 0,
      gapsUs: [],
      usage: null,
      reasoningVisible: false,
      providerModel: null,
      detail: problem?.detail ?? null,
    };
  }
}

/** A body with placeholders comes as prompts, each the JSON of one body. */
function bodiesOf({ prompts, body }: Target): readonly (Buffer | null)[] {
  const written = prompts.flatMap(({ messages }) => messages.filter(({ role }) => role === "body"));
  if (written.length > 0) return written.map(({ content }) => Buffer.from(content));
  return [body === null ? null : Buffer.from(JSON.stringify(body))];
}

/**
 * Any HTTP endpoint: the configured method, or POST with a JSON body and GET without. A 2xx status
 * is a success unless rules say otherwise; a redirect is not followed.
 */
export const http: Protocol = {
  api: "http",
  prepare(target, apiKey) {
    const hasBody = target.body !== null;
    const headers = requestHeaders(target, [
      hasBody ? ["content-type", "application/json"] : null,
      apiKey === null ? null : ["authorization", `Bearer ${apiKey}`],
    ]);
    const drafts = bodiesOf(target).map((body): RequestDraft => ({
      method: target.http?.method ?? (hasBody ? "POST" : "GET"), path: target.path, headers, body,
    }));
    return (index) => must(drafts[index % drafts.length], "request");
  },
  reader: ({ http: plain }) => new PlainReader(plain?.success ?? []),
};
