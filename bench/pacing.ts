/**
 * How exactly requests are sent on this machine: the built command line against the embedded
 * simulator in a process of its own, at several rates. Prints a markdown table; every figure is
 * the median of the runs. `npm run bench -- 5` takes five runs of each rate.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpus } from "node:os";
import { record } from "tailgate";

const RATES = [20, 50, 200, 500, 1000] as const;
const SECONDS = 5;
const PROFILE = {
  ttft: { kind: "constant", ms: 20 }, tpot: { kind: "constant", ms: 2 },
  outputTokens: { kind: "constant", tokens: 8 },
};

async function startServer(): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath,
    ["dist/cli.js", "simulate", "--profile", JSON.stringify(PROFILE)],
    { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout?.once("data", (text: Buffer) => resolve(JSON.parse(text.toString()).url));
    server.once("exit", () => reject(new Error("the simulator did not start")));
  });
  return { url, server };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const runs = Number(process.argv[2] ?? "3");
const { url, server } = await startServer();
process.stdout.write(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ` +
  `${SECONDS} s a run, median of ${runs}\n\n`);
process.stdout.write("| rate | sent/s | slip P50 ms | slip P99 ms | slip max ms | CPU of the thread |\n");
process.stdout.write("|---:|---:|---:|---:|---:|---:|\n");
for (const rate of RATES) {
  const seen = [];
  for (let index = 0; index < runs; index += 1) {
    seen.push(await record({
      endpoint: `${url}/v1`, model: "gpt-4o-mini", rate: `${rate}/s`, duration: `${SECONDS}s`,
      warmup: "1s",
    }));
  }
  const row = [
    `${rate}`,
    median(seen.map((one) => one.load.achievedRatePerS)).toFixed(1),
    median(seen.map((one) => one.health.slipMs.p50)).toFixed(3),
    median(seen.map((one) => one.health.slipMs.p99)).toFixed(3),
    median(seen.map((one) => one.health.slipMs.max)).toFixed(2),
    `${(median(seen.map((one) => one.health.cpuShare)) * 100).toFixed(0)}%`,
  ];
  process.stdout.write(`| ${row.join(" | ")} |\n`);
}
server.kill();
