/**
 * The endpoint of one day: the built product's simulator as a process of its own. Most requests take
 * a quick path, one in twenty a slow one, in the middle of which P99 lies. The day's drift multiplies
 * every time, also in a repetition on that day.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Millis, Ratio } from "../../src/base/index.ts";
import type { SimulatorProfileInput } from "../../src/simulator/index.ts";

export const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
/** Of ln latency from day to day. */
export const DRIFT_SD = 0.05;
const SLOW_SHARE = 0.05;
const QUICK_MS: Millis = 400;
const SLOW_MS: Millis = 1200;
/** Long enough that what a busy machine adds to it does not pass for a change. */
const TOKEN_MS: Millis = 20;
const TOKENS = 6;
const SIGMA = 0.3;

/**
 * `tail` multiplies the slow path's time to first token; a day's number is the seed of all that
 * happens on it.
 */
export function profileOf(day: number, tail: Ratio): SimulatorProfileInput {
  const path = (medianMs: Millis) => ({ kind: "lognormal" as const, medianMs, sigma: SIGMA });
  return {
    seed: day, driftSd: DRIFT_SD, driftSeed: day,
    ttft: { kind: "mixture", parts: [
      { weight: 1 - SLOW_SHARE, of: path(QUICK_MS) },
      { weight: SLOW_SHARE, of: path(SLOW_MS * tail) },
    ] },
    tpot: path(TOKEN_MS),
    outputTokens: { kind: "constant", tokens: TOKENS },
  };
}

export interface Endpoint {
  readonly url: string;
  close(): Promise<void>;
}

async function urlFrom(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the simulator has no standard output");
  for await (const line of createInterface({ input: child.stdout })) {
    const said: unknown = JSON.parse(line);
    if (typeof said === "object" && said !== null && "url" in said && typeof said.url === "string") {
      return said.url;
    }
  }
  throw new Error("the simulator ended before it said where it listens; is dist/ built?");
}

/** Port 0 takes a free one. */
export async function openEndpoint(profile: SimulatorProfileInput, port: number): Promise<Endpoint> {
  const args = ["simulate", "--quiet", "--port", `${port}`, "--profile", JSON.stringify(profile)];
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  const stop = (): void => { child.kill("SIGTERM"); };
  process.once("exit", stop);
  const url = await urlFrom(child);
  return {
    url,
    close: async () => {
      process.off("exit", stop);
      stop();
      await closed;
    },
  };
}
