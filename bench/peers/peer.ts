import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import type { Millis, PerSecond, Seconds } from "../../src/base/index.ts";
import type { Command, Ran } from "../lab/programs.ts";

/** What a tool is asked to do. Tools without a warm-up of their own run through both parts. */
export interface Load {
  readonly url: string;
  /** Streams are read event by event; of other answers only their end matters. */
  readonly kind: "requests" | "streams";
  readonly ratePerS: PerSecond;
  readonly warmupS: Seconds;
  readonly durationS: Seconds;
  /** For tools that take a number of connections or users instead of opening what they need. */
  readonly connections: number;
  /** Further flags of Tailgate's own. */
  readonly flags: readonly string[];
}

/** What a tool says of the run; null where it says nothing. */
export interface Told {
  readonly p50Ms: Millis | null;
  readonly p99Ms: Millis | null;
  readonly p999Ms: Millis | null;
  readonly serviceP99Ms: Millis | null;
  readonly ttftP50Ms: Millis | null;
  readonly ttftP99Ms: Millis | null;
  readonly slipP99Ms: Millis | null;
  readonly dropped: number | null;
  /** Content events: of Tailgate those of the measured window, of others those of the run. */
  readonly events: number | null;
  /** Requests before those that are in its figures, and how many these are, if it tells exactly. */
  readonly sent: { readonly before: number; readonly measured: number } | null;
}

const NOTHING: Told = {
  p50Ms: null, p99Ms: null, p999Ms: null, serviceP99Ms: null, ttftP50Ms: null, ttftP99Ms: null,
  slipP99Ms: null, dropped: null, events: null, sent: null,
};

export const told = (some: Partial<Told>): Told => ({ ...NOTHING, ...some });

export type Found =
  | { readonly kind: "found"; readonly program: string; readonly version: string }
  | { readonly kind: "missing"; readonly why: string };

export interface Peer {
  readonly name: string;
  /** What it runs longer, and forgets, at the start of every run. */
  readonly calibrationS?: Seconds;
  find(): Found;
  /** How it is started for this load; may put files it needs into the folder. */
  command(program: string, load: Load, folder: string): Command;
  /** Reads what it printed or left in the folder. */
  read(ran: Ran, folder: string): Told;
}

/** A small chat request, 300 bytes. */
export const BODY = JSON.stringify({ model: "truth", prompt: "x".repeat(270) });

export const totalS = (load: Load): Seconds => load.warmupS + load.durationS;

/** Where the peers are installed. */
export const cacheFolder = (): string =>
  join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tailgate-bench");

/** Looks for a program, first among what the bench installed, then where the shell looks. */
export function findProgram(
  name: string,
  { inCache, versionArgs, version, install }: {
    readonly inCache: string;
    readonly versionArgs: readonly string[];
    /** Finds the version in what the program prints, on either stream. */
    readonly version: RegExp;
    readonly install: string;
  },
): Found {
  const places = [join(cacheFolder(), inCache),
    ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name))];
  const program = places.find((place) => existsSync(place));
  if (program === undefined) return { kind: "missing", why: `not installed (${install})` };
  const { stdout, stderr } = spawnSync(program, versionArgs, { encoding: "utf8", timeout: 20_000 });
  const packaged = (): string =>
    spawnSync("dpkg-query", ["-W", "-f", "${Version}", name], { encoding: "utf8" }).stdout ?? "";
  const match = version.exec(`${stdout}${stderr}`)?.[1] ?? packaged();
  return { kind: "found", program, version: match === "" ? "version unknown" : match };
}

/** "1.5s", "20ms", "812us", "812µs" as milliseconds. */
export function parseDuration(text: string): Millis | null {
  const match = /^([\d.]+)\s*(us|µs|ms|s|m)$/.exec(text.trim());
  if (match === null) return null;
  const scale = { us: 0.001, µs: 0.001, ms: 1, s: 1000, m: 60_000 }[match[2] ?? ""];
  return scale === undefined ? null : Number(match[1]) * scale;
}
