import type { Protocol, Reading, ResponseHeaders, ResponseReader } from "../../engine/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { requestHeaders } from "./request-headers.ts";
import { detailOf, MAX_DETAIL_CHARS, outcomeOfStatus } from "./status.ts";

function plainReader(): ResponseReader {
  let status = 0;
  let headers: ResponseHeaders = {};
  let kept = "";
  const reading = (outcome: Outcome): Reading => ({
    outcome,
    firstPayloadMs: null,
    firstVisibleMs: null,
    lastPayloadMs: null,
    payloadEvents: 0,
    gapsUs: [],
    usage: null,
    reasoningVisible: false,
    providerModel: null,
    detail: outcome === "ok" ? null : detailOf(kept, headers),
  });
  return {
    headers(code, received) {
      status = code;
      headers = received;
    },
    bytes(chunk) {
      if (status < 300 || kept.length >= MAX_DETAIL_CHARS) return;
      kept += Buffer.from(chunk.subarray(0, MAX_DETAIL_CHARS)).toString("utf8");
    },
    end: () => reading(status < 300 ? "ok" : outcomeOfStatus(status, headers, kept)),
    cut: () => reading("aborted"),
  };
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
      headers: requestHeaders(target, apiKey,
        target.body === null ? [] : [["content-type", "application/json"]]),
      body: target.body === null ? null : Buffer.from(JSON.stringify(target.body)),
    };
    return () => draft;
  },
  reader: plainReader,
};
