import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BODY, cacheFolder, type Peer, told, totalS } from "./peer.ts";

const SCRIPT = join(import.meta.dirname, "aiohttp_client.py");

interface Result {
  readonly events: number;
  readonly ttftP50Ms: number | null;
  readonly ttftP99Ms: number | null;
}

/** A closed loop of so many streams at a time, as Python benchmarks of LLM servers run it. */
export const aiohttp: Peer = {
  name: "aiohttp",
  find() {
    const program = join(cacheFolder(), "venv/bin/python");
    const { status, stdout } = existsSync(program)
      ? spawnSync(program, [SCRIPT, "--version"], { encoding: "utf8" }) : { status: 1, stdout: "" };
    return status === 0
      ? { kind: "found", program, version: stdout.trim().replace("aiohttp ", "") }
      : { kind: "missing", why: "not installed (node bench/peers.ts install)" };
  },
  command: (program, load) => ({
    program,
    args: [SCRIPT, load.url, `${load.connections}`, `${totalS(load)}`, `${load.warmupS}`, BODY],
  }),
  read: ({ stdout }) => told(JSON.parse(stdout) as Result),
};
