import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

export interface Fault {
  /** Null: no answer at all, until whoever asks has waited long enough. */
  readonly status: number | null;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the request takes effect although its answer is the fault. */
  readonly applied: boolean;
}

/** A call that reached the proxy, and what was answered. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface FaultProxy {
  readonly url: string;
  readonly passed: readonly Passed[];
  close(): Promise<void>;
}

type Decide = (
  request: { readonly method: string; readonly path: string; readonly body: string },
) => Fault | null;

async function forward(target: string, request: IncomingMessage, body: Buffer): Promise<Response> {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === "string" && !["host", "connection", "content-length"].includes(name)
      ? [[name, value] as [string, string]]
      : []);
  return fetch(`${target}${request.url ?? "/"}`, {
    method: request.method ?? "GET",
    headers,
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
  });
}

function answer(response: ServerResponse, status: number, headers: object, text: string): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(status === 204 ? undefined : text);
}

/** Stands in front of a server on 127.0.0.1 and answers some calls with faults of its own. */
export async function startFaultProxy(
  target: string,
  decide: Decide,
  { delayMs = () => 0 }: { readonly delayMs?: () => number } = {},
): Promise<FaultProxy> {
  const passed: Passed[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? "GET";
    const path = decodeURIComponent(request.url ?? "/");
    const body = await buffer(request);
    await pause(delayMs());
    const fault = decide({ method, path, body: body.toString("utf8") });
    if (fault !== null) {
      if (fault.applied) await forward(target, request, body);
      if (fault.status === null) return;
      passed.push({ method, path, status: fault.status });
      answer(response, fault.status, fault.headers ?? {}, JSON.stringify(fault.body));
      return;
    }
    const real = await forward(target, request, body);
    passed.push({ method, path, status: real.status });
    answer(response, real.status, {}, await real.text());
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    passed,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
