import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Micros, Millis } from "../../src/base/index.ts";
import type { Load, Peer, Told } from "../peers/index.ts";
import { type Ran, type Spent, start, type Workshop } from "./programs.ts";
import { countedPart, parseServerLog, type ServerLog, timedPart } from "./server-log.ts";

/** How the server answers; see `server/truth.c` for the flags. */
export interface Answers {
  readonly mode: "json" | "sse" | "firehose";
  readonly flags: readonly string[];
  /** A stop of the whole server, counted from the start of the measured window. */
  readonly freeze: { readonly atMs: Millis; readonly forMs: Millis } | null;
}

export interface Setting {
  readonly answers: Answers;
  readonly load: Omit<Load, "url">;
  /** Stands before the server, as a TLS end or a proxy does; gives the URL to call. */
  readonly front: Front | null;
  /** Whether the server has to be a punctual witness; not where it is loaded to its limit. */
  readonly isTimed: boolean;
}

export interface Front {
  readonly name: string;
  open(workshop: Workshop, serverPort: number): Promise<{
    readonly url: string; readonly flags: readonly string[]; close(): Promise<void>;
  }>;
}

interface ServerAccount {
  readonly requests: number;
  readonly answered: number;
  readonly non200: number;
  readonly connections: number;
  readonly maxOpen: number;
  readonly lateUs: { readonly p50: Micros; readonly p99: Micros; readonly max: Micros };
}

export interface Trial {
  readonly told: Told;
  readonly spent: Spent;
  readonly server: ServerAccount;
  /** Everything that reached the server. */
  readonly log: ServerLog;
  /** The part of it that the tool measured. */
  readonly window: ServerLog;
  /** What made the server itself an unsafe witness, if anything did. */
  readonly disturbance: string | null;
}

const SERVER_CORE = 0;
const TOOL_CORE = 1;
const SERVER_BUSY = 0.8;
const SERVER_LATE_P99_US: Micros = 1000;
const PATH = "/v1/chat/completions";

function serverFlags({ mode, flags, freeze }: Answers, leadMs: Millis, log: string): readonly string[] {
  const freezing = freeze === null ? [] :
    ["--freeze-at-ms", `${leadMs + freeze.atMs}`, "--freeze-ms", `${freeze.forMs}`];
  return ["--mode", mode, ...flags, ...freezing, "--log", log];
}

/** A freeze makes the server late on purpose. */
function disturbanceOf(
  answers: Answers, account: ServerAccount, spent: Spent, log: ServerLog,
): string | null {
  const spanUs = ((log.lastByteMs.at(-1) ?? 0) - (log.arrivalMs[0] ?? 0)) * 1000;
  const busy = (spent.userUs + spent.systemUs) / spanUs;
  if (busy > SERVER_BUSY) return `server ${Math.round(busy * 100)}% busy`;
  if (answers.freeze === null && account.lateUs.p99 > SERVER_LATE_P99_US) {
    return `server late by P99 ${account.lateUs.p99} µs`;
  }
  return null;
}

/** One run of one tool against a fresh server; throws if the tool could not do it. */
export async function runTrial(
  workshop: Workshop, tool: Peer, program: string, { answers, load, front, isTimed }: Setting,
): Promise<Trial> {
  const log = join(workshop.folder, "server.log");
  const calibrationS = tool.calibrationS ?? 0;
  const leadMs = (calibrationS + load.warmupS) * 1000;
  const server = start(workshop, SERVER_CORE,
    { program: workshop.truth, args: serverFlags(answers, leadMs, log) });
  const ran = await callServer().finally(() => server.stop());
  const ended = await server.done;
  const told = tool.read(ran, workshop.folder);
  const account = JSON.parse(ended.stdout.trim().split("\n").at(-1) ?? "") as ServerAccount;
  const all = parseServerLog(readFileSync(log));
  return {
    told, spent: ran.spent, server: account, log: all,
    window: told.sent === null
      ? timedPart(all, { warmupS: calibrationS + load.warmupS, durationS: load.durationS })
      : countedPart(all, told.sent),
    disturbance: isTimed ? disturbanceOf(answers, account, ended.spent, all) : null,
  };

  async function callServer(): Promise<Ran> {
    const { port } = JSON.parse(await server.firstLine) as { readonly port: number };
    const opened = await front?.open(workshop, port);
    const called: Load = {
      ...load, url: `${opened?.url ?? `http://127.0.0.1:${port}`}${PATH}`,
      flags: [...load.flags, ...opened?.flags ?? []],
    };
    const command = tool.command(program, called, workshop.folder);
    return await start(workshop, TOOL_CORE, command).done.finally(() => opened?.close());
  }
}
