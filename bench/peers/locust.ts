import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BODY, findProgram, type Load, type Peer, told, totalS } from "./peer.ts";

interface Stats {
  /** Counts of latencies, in milliseconds rounded to two significant digits. */
  readonly response_times: Readonly<Record<string, number>>;
}

const locustfile = (load: Load): string => `from locust import FastHttpUser, constant_throughput, task

class Caller(FastHttpUser):
    wait_time = constant_throughput(${load.ratePerS / load.connections})

    @task
    def ask(self):
        self.client.post("${new URL(load.url).pathname}", data=${JSON.stringify(BODY).replaceAll("'", "")},
                         headers={"content-type": "application/json"})
`;

function quantileOf(counts: Readonly<Record<string, number>>, q: number): number {
  const rows = Object.entries(counts).map(([ms, count]) => [Number(ms), count] as const)
    .toSorted(([a], [b]) => a - b);
  const wanted = q * rows.reduce((sum, [, count]) => sum + count, 0);
  let below = 0;
  for (const [ms, count] of rows) {
    below += count;
    if (below >= wanted) return ms;
  }
  return Number.NaN;
}

export const locust: Peer = {
  name: "locust",
  find: () => findProgram("locust", {
    inCache: "venv/bin/locust", versionArgs: ["--version"], version: /locust (\S+)/,
    install: "pip install locust",
  }),
  command(program, load, folder) {
    const file = join(folder, "locustfile.py");
    writeFileSync(file, locustfile(load));
    return {
      program,
      args: ["-f", file, "--headless", "--only-summary", "--json", "-u", `${load.connections}`,
        "-r", `${load.connections}`, "-t", `${totalS(load)}s`, "-H", new URL(load.url).origin],
    };
  },
  read({ stdout }) {
    const [stats] = JSON.parse(stdout.slice(stdout.indexOf("["))) as readonly Stats[];
    const counts = stats?.response_times ?? {};
    return told({
      p50Ms: quantileOf(counts, 0.5), p99Ms: quantileOf(counts, 0.99), p999Ms: quantileOf(counts, 0.999),
    });
  },
};
