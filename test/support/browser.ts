import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Child, startChild } from "./child.ts";

/** A headless Chromium, driven over the DevTools protocol. */

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine, or null. */
export function findChromium(): string | null {
  return PLACES.find((path) => existsSync(path)) ?? null;
}

export interface Page {
  /** Value of an expression in the page; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Every request the page made, by URL, the page itself first. */
  readonly requests: readonly string[];
  /** Errors, warnings and exceptions of the console and the log. */
  readonly complaints: readonly string[];
}

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-dev-shm-usage", "--remote-debugging-port=0",
];

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

type Params = Readonly<Record<string, unknown>>;

interface Session {
  call(method: string, params?: Params): Promise<Params>;
  on(method: string, handle: (params: Params) => void): void;
  close(): void;
}

async function connect(url: string): Promise<Session> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve(), { once: true });
    socket.addEventListener("error", () => reject(new Error(`cannot connect to ${url}`)));
  });
  const waiting = new Map<number, PromiseWithResolvers<Params>>();
  const handlers = new Map<string, (params: Params) => void>();
  let lastId = 0;
  socket.addEventListener("message", ({ data }) => {
    const { id, method, params = {}, result = {}, error } = message.parse(JSON.parse(String(data)));
    if (method !== undefined) handlers.get(method)?.(params);
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  return {
    call: async (method, params = {}) => {
      const answer = Promise.withResolvers<Params>();
      lastId += 1;
      waiting.set(lastId, answer);
      socket.send(JSON.stringify({ id: lastId, method, params }));
      return await answer.promise;
    },
    on: (method, handle) => { handlers.set(method, handle); },
    close: () => socket.close(),
  };
}

export interface Browser {
  /** Opens an address and waits until it has loaded and has been quiet for a moment. */
  open(url: string): Promise<Page>;
  stop(): Promise<void>;
}

async function pageOf(debuggerUrl: string): Promise<string> {
  const { host } = new URL(debuggerUrl);
  const opened = await fetch(`http://${host}/json/new?about:blank`, { method: "PUT" });
  return z.object({ webSocketDebuggerUrl: z.string() }).parse(await opened.json())
    .webSocketDebuggerUrl;
}

const request = z.object({ request: z.object({ url: z.string() }) });
const consoleCall = z.object({
  type: z.string(),
  args: z.array(z.object({ value: z.unknown().optional(), description: z.string().optional() })),
});
const logEntry = z.object({ entry: z.object({ level: z.string(), text: z.string() }) });
const exception = z.object({ exceptionDetails: z.object({ text: z.string() }).loose() });
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }), exceptionDetails: z.unknown().optional(),
});

function listen(session: Session, requests: string[], complaints: string[]): void {
  session.on("Network.requestWillBeSent", (params) => {
    requests.push(request.parse(params).request.url);
  });
  session.on("Runtime.consoleAPICalled", (params) => {
    const { type, args } = consoleCall.parse(params);
    if (type === "log" || type === "info" || type === "debug") return;
    const said = args.map((arg) => String(arg.value ?? arg.description)).join(" ");
    complaints.push(`${type}: ${said}`);
  });
  session.on("Log.entryAdded", (params) => {
    const { level, text } = logEntry.parse(params).entry;
    if (level === "error" || level === "warning") complaints.push(`${level}: ${text}`);
  });
  session.on("Runtime.exceptionThrown", (params) => {
    complaints.push(`exception: ${JSON.stringify(exception.parse(params).exceptionDetails)}`);
  });
}

async function openPage(debuggerUrl: string, url: string): Promise<Page> {
  const session = await connect(await pageOf(debuggerUrl));
  const requests: string[] = [];
  const complaints: string[] = [];
  listen(session, requests, complaints);
  const loaded = Promise.withResolvers<void>();
  session.on("Page.loadEventFired", () => loaded.resolve());
  for (const domain of ["Network", "Runtime", "Log", "Page"]) {
    await session.call(`${domain}.enable`);
  }
  await session.call("Page.navigate", { url });
  await loaded.promise;
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = evaluated.parse(await session.call("Runtime.evaluate", {
      expression, awaitPromise: true, returnByValue: true,
    }));
    if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer));
    return answer.result.value;
  };
  // Late scripts and lazy resources get their chance to misbehave.
  await evaluate("new Promise((resolve) => setTimeout(resolve, 500))");
  return { evaluate, requests, complaints };
}

/** @param profile an empty folder for the browser's own files */
export async function startBrowser(program: string, profile: string): Promise<Browser> {
  const flags = [...FLAGS, `--user-data-dir=${join(profile, "chromium")}`];
  const child: Child = startChild(program, flags, {
    cwd: profile, env: { PATH: "/usr/bin:/bin", HOME: profile }, timeoutMs: 120_000,
  });
  const [, debuggerUrl = ""] = await child.until(/DevTools listening on (ws:\S+)/);
  return {
    open: async (url) => await openPage(debuggerUrl, url),
    stop: async () => { await child.stop(); },
  };
}
