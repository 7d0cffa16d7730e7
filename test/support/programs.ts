import { createServer } from "node:net";
import { join } from "node:path";
import { assert } from "../../src/base/index.ts";
import { type Child, startChild } from "./child.ts";
import { nodePath, ROOT } from "./product.ts";

/** Other people's servers, of the development dependencies, on 127.0.0.1. */

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  assert(typeof address === "object" && address !== null, "a TCP server has an address");
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return address.port;
}

/** Waits until something answers, whatever it says. */
async function whenUp(url: string): Promise<void> {
  for (const untilMs = performance.now() + 20_000; ;) {
    try {
      await (await fetch(url)).text();
      return;
    } catch (error) {
      if (performance.now() > untilMs) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }
}

/** Starts a program of `node_modules`; who starts it stops it. */
export async function startProgram(
  program: string,
  cwd: string,
  args: (port: number) => readonly string[],
): Promise<{ readonly url: string; readonly child: Child }> {
  const port = await freePort();
  const child = startChild(nodePath(), [join(ROOT, "node_modules", program), ...args(port)], {
    cwd, env: { PATH: "/usr/bin:/bin", HOME: cwd, NODE_ENV: "production" }, timeoutMs: 300_000,
  });
  const url = `http://127.0.0.1:${port}`;
  await whenUp(url);
  return { url, child };
}
