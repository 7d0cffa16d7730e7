import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { oneLine } from "../../src/base/index.ts";
import { BODY, type Peer, told } from "./peer.ts";

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

export const tailgate: Peer = {
  name: "tailgate",
  find() {
    if (!existsSync(CLI)) return { kind: "missing", why: "not built (npm run build)" };
    const manifest = resolve(import.meta.dirname, "../../package.json");
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
    return { kind: "found", program: process.execPath, version };
  },
  command(program, load, folder) {
    const out = join(folder, "recording.json");
    rmSync(out, { force: true });
    const api = load.kind === "streams"
      ? ["--api", "openai-chat", "--model", "truth"] : ["--api", "http", "--body", BODY];
    return {
      program,
      args: [CLI, "record", "--out", out, "--endpoint", load.url, ...api, "--rate", `${load.ratePerS}/s`,
        "--warmup", `${load.warmupS}s`, "--duration", `${load.durationS}s`, "--baseline", "none",
        ...GENEROUS, "--quiet", ...load.flags],
    };
  },
  read({ code, stderr }, folder) {
    const out = join(folder, "recording.json");
    if (!existsSync(out)) throw new Error(`exit ${code}: ${oneLine(stderr, 160)}`);
    const { metrics, excluded, ...recording } = JSON.parse(readFileSync(out, "utf8")) as Recording;
    return told({
      p50Ms: metrics.latency?.p50 ?? null, p99Ms: metrics.latency?.p99 ?? null,
      p999Ms: metrics.latency?.p999 ?? null, serviceP99Ms: metrics.service?.p99 ?? null,
      ttftP50Ms: metrics.ttft?.p50 ?? null, ttftP99Ms: metrics.ttft?.p99 ?? null,
      slipP99Ms: recording.health.slipMs.p99, dropped: recording.load.dropped,
      events: recording.tokens.output,
      sent: { before: excluded.preflight.sent + excluded.warmup.sent, measured: recording.load.sent },
    });
  },
};
