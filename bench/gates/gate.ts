/** One gate as a workflow would run it: the built command line, its verdict read from its file. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { oneLine, type Ratio } from "../../src/base/index.ts";
import { parseVerdict, type Verdict } from "../../src/verdict/index.ts";
import { CLI, openEndpoint, profileOf } from "./endpoint.ts";

/** 1,600 requests: P99 rests on sixteen of them. */
export const LOAD = { rate: "200/s", duration: "8s", warmup: "1s" } as const;
const LONGEST_MS = 120_000;

export interface GateRun {
  /** Holds the baselines and the result. */
  readonly folder: string;
  /** Of the endpoint; the same for all, since it is part of what runs are compared by. */
  readonly port: number;
  readonly day: number;
  /** Multiplies the slow path's times. */
  readonly tail: Ratio;
  readonly isStored: boolean;
}

/** @throws Error where there is no verdict: the endpoint could not be called at all. */
export async function runGate({ folder, port, day, tail, isStored }: GateRun): Promise<Verdict> {
  const endpoint = await openEndpoint(profileOf(day, tail), port);
  const result = join(folder, "verdict.json");
  rmSync(result, { force: true });
  try {
    const child = spawn(process.execPath, [
      CLI, "gate", "--endpoint", `${endpoint.url}/v1`, "--model", "simulator",
      ...Object.entries(LOAD).flatMap(([name, value]) => [`--${name}`, value]),
      "--baseline", `dir:${join(folder, "baselines")}`, "--confirm", "1",
      "--update-baseline", isStored ? "always" : "never", "--json", result, "--quiet",
    ], { cwd: folder, stdio: ["ignore", "ignore", "pipe"], timeout: LONGEST_MS });
    const printed: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => { printed.push(text); });
    await once(child, "close");
    if (!existsSync(result)) {
      throw new Error(`the gate ended with ${child.exitCode}: ${oneLine(printed.join(""), 300)}`);
    }
    return parseVerdict(JSON.parse(readFileSync(result, "utf8")), result);
  } finally {
    await endpoint.close();
  }
}

/** The port that endpoints listen on, found free now. */
export async function findPort(): Promise<number> {
  const endpoint = await openEndpoint({}, 0);
  await endpoint.close();
  return Number(new URL(endpoint.url).port);
}
