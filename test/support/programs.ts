import { createServer } from "node:net";
import { join } from "node:path";
import { assert } from "../../src/base/index.ts";
import { type Child, startChild } from "./child.ts";
import { nodePath, ROOT } from "./product.ts";

/** Other people's servers on 127.0.0.1. */

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  assert(typeof address === "object" && address !== null, "a TCP server has an address");
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return address.port;
}

/** Waits until something answers, whatever it says. */
async function whenUp(url: string, patienceMs: number): Promise<void> {
  for (const untilMs = performance.now() + patienceMs; ;) {
    try {
      await (await fetch(url)).text();
      return;
    } catch (error) {
      if (performance.now() > untilMs) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }
}

export interface ServerOptions {
  readonly cwd: string;
  /** Besides a path, a home and what makes programs quiet. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take until it answers. */
  readonly patienceMs?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly child: Child;
}

/** Starts a server on a free port; who starts it stops it. */
export async function startServer(
  program: string,
  args: (port: number) => readonly string[],
  { cwd, env = {}, patienceMs = 20_000 }: ServerOptions,
): Promise<RunningServer> {
  const port = await freePort();
  const child = startChild(program, args(port), {
    cwd, env: { PATH: "/usr/bin:/bin", HOME: cwd, NODE_ENV: "production", ...env },
    timeoutMs: 300_000,
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await whenUp(url, patienceMs);
  } catch (error) {
    const { stdout, stderr } = await child.stop();
    throw new Error(`${program} did not come up:\n${stdout}${stderr}`, { cause: error });
  }
  return { url, child };
}

/** Starts a program of `node_modules`; who starts it stops it. */
export async function startProgram(
  program: string,
  cwd: string,
  args: (port: number) => readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  return await startServer(nodePath(),
    (port) => [join(ROOT, "node_modules", program), ...args(port)], { cwd, env });
}
