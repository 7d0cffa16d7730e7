import { readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { k6, locust, type Peer } from "../../bench/peers/index.ts";
import { must } from "../../src/base/index.ts";
import { importResults, judge, type Recording } from "../../src/entry/index.ts";
import { startChild } from "../support/child.ts";
import { type SimulatorProcess, startSimulatorProcess } from "../support/endpoints.ts";
import { makeFolder, ROOT } from "../support/product.ts";

/**
 * One load from several processes of one tool, put together as examples/distributed says, and
 * judged. What starts the processes there, Kubernetes and Docker, is not here: they are started by hand.
 */
const EXAMPLES = join(ROOT, "examples/distributed");
const BODY = JSON.stringify({ model: "m", messages: [{ role: "user", content: "hi" }], max_tokens: 2 });
const PATH = "/v1/chat/completions";
const isRequired = process.env["TAILGATE_PEERS"] === "required";

let folder: string;
let simulator: SimulatorProcess;
beforeAll(async () => {
  folder = await makeFolder();
  simulator = await startSimulatorProcess({
    ttft: { kind: "lognormal", medianMs: 20, sigma: 0.3 }, tpot: { kind: "constant", ms: 1 },
    outputTokens: { kind: "constant", tokens: 2 },
  });
});
afterAll(async () => {
  await simulator.stop();
  await rm(folder, { recursive: true, force: true });
});

async function run(
  program: string, args: readonly string[], env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { code, stdout, stderr } = await startChild(program, args, {
    cwd: folder, timeoutMs: 60_000, env: { PATH: process.env["PATH"] ?? "", HOME: homedir(), ...env },
  }).done;
  expect(code, stderr).toBe(0);
  return stdout;
}

function programOf(peer: Peer): string {
  const found = peer.find();
  if (found.kind === "missing") throw new Error(`TAILGATE_PEERS is required, but ${peer.name}: ${found.why}`);
  return found.program;
}

const testWith = (peer: Peer) => test.skipIf(peer.find().kind === "missing" && !isRequired);

const verdictOf = (recording: Recording): string =>
  must(judge({ candidate: [recording], baseline: [], inputs: { budgets: "latency.p50 < 1ms" } })
    .findings.find(({ rule }) => rule === "budget"), "budget").verdict;

const testRun = z.object({
  kind: z.literal("TestRun"),
  spec: z.object({ runner: z.object({ env: z.array(z.object({ name: z.string(), value: z.string().optional() })) }) }),
});

describe("k6 on several pods", () => {
  testWith(k6)("their files become the one run that they are", async () => {
    const program = programOf(k6);
    await writeFile(join(folder, "script.js"), `import http from "k6/http";
export const options = { scenarios: { load: { executor: "constant-arrival-rate", rate: 100, timeUnit: "1s",
  duration: "3s", preAllocatedVUs: 40 } } };
const params = { headers: { "content-type": "application/json" } };
export default function () { http.post("${simulator.url}${PATH}", ${JSON.stringify(BODY)}, params); }
`);
    const documents = parseAllDocuments(await readFile(join(EXAMPLES, "k6-testrun.yaml"), "utf8"));
    const { spec } = testRun.parse(documents[1]?.toJS());
    const names = [1, 2].map((index) => `load-${index}`);
    // What k6-operator gives to two pods: half of the load each.
    await Promise.all(names.map(async (name, at) => {
      const env = Object.fromEntries(spec.runner.env.flatMap(({ name: key, value }) =>
        (value === undefined ? [] : [[key, value.replace("/results/$(POD_NAME)", join(folder, name))]])));
      await run(program, ["run", "--quiet", "--no-usage-report", "--address", "127.0.0.1:0",
        `--execution-segment=${at}/2:${at + 1}/2`, "--execution-segment-sequence=0,1/2,1",
        "--tag", `instance_id=${at + 1}`, join(folder, "script.js")], env);
    }));
    const files = names.map((name) => join(folder, `${name}.csv`));
    const merged = await run("sh", [join(EXAMPLES, "merge-k6.sh"), ...files]);
    const parts = await Promise.all(files.map(async (file) => importResults(await readFile(file))));
    const whole = importResults(Buffer.from(merged), { name: "k6.csv" });
    expect(whole.source).toMatchObject({ tool: "k6", evidence: "samples" });
    expect(whole.load.scheduled).toBe(parts.reduce((sum, { load }) => sum + load.scheduled, 0));
    expect(whole.load.scheduled).toBeGreaterThan(290);
    expect(whole.load.durationS).toBeLessThan(4);
    expect(verdictOf(whole)).toBe("over-budget");
    // Whole instants: the plan of all pods together holds.
    expect(importResults(Buffer.from(merged), { rate: "100/s" }).source).toMatchObject({ clock: "recomputed" });
  });

  test("files of different columns are not put together", async () => {
    await writeFile(join(folder, "a.csv"), "metric_name,timestamp,metric_value,status\n");
    await writeFile(join(folder, "b.csv"), "metric_name,timestamp,metric_value,url\n");
    const { code, stderr } = await startChild("sh",
      [join(EXAMPLES, "merge-k6.sh"), join(folder, "a.csv"), join(folder, "b.csv")],
      { cwd: folder, timeoutMs: 10_000, env: { PATH: process.env["PATH"] ?? "" } }).done;
    expect(code).toBe(1);
    expect(stderr).toContain("b.csv has other columns");
  });
});

const compose = z.object({ services: z.record(z.string(), z.object({ command: z.string() })) });

describe("Locust on a master and workers", () => {
  testWith(locust)("the master's file is of all workers", async () => {
    const program = programOf(locust);
    const file = join(folder, "locustfile.py");
    await writeFile(file, `from locust import FastHttpUser, constant_throughput, task

class Caller(FastHttpUser):
    wait_time = constant_throughput(20)

    @task
    def ask(self):
        self.client.post("${PATH}", data='${BODY}', headers={"content-type": "application/json"})
`);
    const { services } = compose.parse(parse(await readFile(join(EXAMPLES, "locust-compose.yaml"), "utf8")));
    const port = 20_000 + (process.pid % 20_000);
    const argsOf = (service: string): readonly string[] => must(services[service], service).command
      .replace("/mnt/locust/locustfile.py", file).replace("/results/", `${folder}/`)
      .replace("--expect-workers 4", "--expect-workers 2").replace(/-u \d+ -r \d+ -t \w+/, "-u 4 -r 4 -t 4s")
      .replace("http://gateway.example.com", simulator.url).replace("--master-host master", "--master-host 127.0.0.1")
      .split(/\s+/);
    const ports = { master: ["--master-bind-host", "127.0.0.1", "--master-bind-port", `${port}`],
      worker: ["--master-port", `${port}`] };
    await Promise.all([
      run(program, [...argsOf("master"), ...ports.master]),
      ...[1, 2].map(async () => await run(program, [...argsOf("worker"), ...ports.worker])),
    ]);
    const recording = importResults(await readFile(join(folder, "locust.json")), { name: "locust.json" });
    expect(recording.source).toMatchObject({ tool: "locust", evidence: "histogram" });
    // Four users at 20/s each: more than one worker's two could send.
    expect(recording.load.scheduled).toBeGreaterThan(200);
    expect(recording.outcomes).toEqual({ ok: recording.load.scheduled });
    expect(verdictOf(recording)).toBe("over-budget");
  });
});
