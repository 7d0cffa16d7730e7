import type { Protocol, Reading, ResponseHeaders, ResponseReader } from "../../engine/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { requestHeaders } from "./request-headers.ts";
import { detailOf, MAX_DETAIL_CHARS, outcomeOfStatus } from "./status.ts";

/** Nothing of a success is looked at. */
class PlainReader implements ResponseReader {
  #status = 0;
  #headers: ResponseHeaders = {};
  /** The start of anything else. */
  #kept = "";

  headers(status: number, headers: ResponseHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  bytes(chunk: Uint8Array): void {
    if (this.#status < 300 || this.#kept.length >= MAX_DETAIL_CHARS) return;
    this.#kept += Buffer.from(chunk.subarray(0, MAX_DETAIL_CHARS)).toString("utf8");
  }

  end(): Reading {
    const isSuccess = this.#status < 300;
    return this.#reading(isSuccess ? "ok" : outcomeOfStatus(this.#status, this.#headers, this.#kept));
  }

  cut(): Reading {
    return this.#reading("aborted");
  }

  #reading(outcome: Outcome): Reading {
    return {
      outcome,
      firstPayloadMs: null,
      firstVisibleMs: null,
      lastPayloadMs: null,
      payloadEvents: 0,
      gapsUs: [],
      usage: null,
      reasoningVisible: false,
      providerModel: null,
      detail: outcome === "ok" ? null : detailOf(this.#kept, this.#headers),
    };
  }
}

/**
 * Any HTTP endpoint: GET, or POST with the configured JSON body. A 2xx status is a success, a
 * redirect is not followed and is none.
 */
export const http: Protocol = {
  api: "http",
  prepare(target, apiKey) {
    const draft = {
      method: target.body === null ? "GET" : "POST",
      path: target.path,
      headers: requestHeaders(target, [
        target.body === null ? null : ["content-type", "application/json"],
        apiKey === null ? null : ["authorization", `Bearer ${apiKey}`],
      ]),
      body: target.body === null ? null : Buffer.from(JSON.stringify(target.body)),
    };
    return () => draft;
  },
  reader: () => new PlainReader(),
};
