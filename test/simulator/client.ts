import { Agent, request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Since the request was made, for each piece of body as it came from the socket. */
  readonly arrivals: readonly { readonly atMs: number; readonly text: string }[];
  readonly totalMs: number;
}

export interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
}

/** One HTTP request over a real socket; rejects where the connection breaks. */
export function call(url: string, options: Call = {}): Promise<Answer> {
  const { method = "POST", path = "/v1/chat/completions", body = "", headers = {} } = options;
  const agent = options.agent ?? new Agent({ keepAlive: false });
  return new Promise((resolve, reject) => {
    const startMs = performance.now();
    const sent = request(new URL(path, url), { method, headers, agent }, (response) => {
      const arrivals: { atMs: number; text: string }[] = [];
      response.on("data", (piece: Buffer) => {
        arrivals.push({ atMs: performance.now() - startMs, text: piece.toString("utf8") });
      });
      response.on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: arrivals.map((arrival) => arrival.text).join(""),
          arrivals,
          totalMs: performance.now() - startMs,
        });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export function chatBody(more: Readonly<Record<string, unknown>> = {}): string {
  const messages = [{ role: "user", content: "one two three" }];
  return JSON.stringify({ model: "some-model", messages, ...more });
}

/** The payloads of `data:` lines. */
export function sseLines(body: string): readonly string[] {
  return body
    .split("\n\n")
    .filter((event) => event !== "")
    .map((event) => event.replace(/^data: /, ""));
}
