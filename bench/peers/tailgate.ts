import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { oneLine } from "../../src/base/index.ts";
import type { Ran } from "../lab/programs.ts";
import { BODY, type Load, type Peer, told } from "./peer.ts";

/** Ourselves: the built command line, as a user runs it. */

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");

/** Absent where no request succeeded. */
interface Quantiles { readonly p50: number; readonly p99: number; readonly p999: number }

interface Recording {
  readonly tool: { readonly version: string };
  readonly load: { readonly sent: number; readonly dropped: number };
  readonly excluded: {
    readonly preflight: { readonly sent: number };
    readonly warmup: { readonly sent: number };
  };
  readonly health: { readonly slipMs: { readonly p99: number } };
  readonly tokens: { readonly output: number };
  readonly metrics: {
    readonly latency?: Quantiles;
    readonly service?: Quantiles;
    readonly ttft?: Quantiles;
  };
}

const GENEROUS = [
  "--max-requests", "10000000", "--max-duration", "1h", "--max-in-flight", "100000",
] as const;

function loadFlags(load: Load): readonly string[] {
  const api = load.kind === "streams"
    ? ["--api", "openai-chat", "--model", "truth"] : ["--api", "http", "--body", BODY];
  return ["--endpoint", load.url, ...api, "--rate", `${load.ratePerS}/s`,
    "--warmup", `${load.warmupS}s`, "--duration", `${load.durationS}s`, "--baseline", "none",
    ...GENEROUS, "--quiet", ...load.flags];
}

function readRecording({ code, stderr }: Ran, path: string): Recording {
  if (!existsSync(path)) throw new Error(`exit ${code}: ${oneLine(stderr, 160)}`);
  return JSON.parse(readFileSync(path, "utf8")) as Recording;
}

function toldBy({ metrics, health, load, tokens }: Recording) {
  return {
    p50Ms: metrics.latency?.p50 ?? null, p99Ms: metrics.latency?.p99 ?? null,
    p999Ms: metrics.latency?.p999 ?? null, serviceP99Ms: metrics.service?.p99 ?? null,
    ttftP50Ms: metrics.ttft?.p50 ?? null, ttftP99Ms: metrics.ttft?.p99 ?? null,
    slipP99Ms: health.slipMs.p99, dropped: load.dropped, events: tokens.output,
  };
}

export const tailgateAt = (name: string, cli: string): Peer => ({
  name,
  find() {
    if (!existsSync(cli)) return { kind: "missing", why: "not built (npm run build)" };
    const manifest = resolve(import.meta.dirname, "../../package.json");
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
    return { kind: "found", program: process.execPath, version };
  },
  command(program, load, folder) {
    const out = join(folder, "recording.json");
    rmSync(out, { force: true });
    return { program, args: [cli, "record", "--out", out, ...loadFlags(load)] };
  },
  read(ran, folder) {
    const recording = readRecording(ran, join(folder, "recording.json"));
    const { excluded, load } = recording;
    return told({
      ...toldBy(recording),
      sent: { before: excluded.preflight.sent + excluded.warmup.sent, measured: load.sent },
    });
  },
});

export const tailgate: Peer = tailgateAt("tailgate", CLI);

/** Both arms of a paired run call the same server; what is told is the candidate's, or the worse. */
export const tailgatePaired: Peer = {
  name: "tailgate, two arms",
  find: tailgate.find,
  command(program, load, folder) {
    const reports = join(folder, "arms");
    rmSync(reports, { recursive: true, force: true });
    return {
      program,
      args: [CLI, "gate", "--report-dir", reports, "--base-endpoint", load.url, "--confirm", "0",
        "--fail-on", "invalid", ...loadFlags(load)],
    };
  },
  read(ran, folder) {
    const candidate = toldBy(readRecording(ran, join(folder, "arms/recording-default.json")));
    const base = toldBy(readRecording(ran, join(folder, "arms/recording-default-base.json")));
    return told({
      ...candidate,
      slipP99Ms: Math.max(candidate.slipP99Ms, base.slipP99Ms),
      dropped: candidate.dropped + base.dropped,
    });
  },
};
