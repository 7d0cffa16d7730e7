import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { layerFromInputs, parseConfig } from "../../src/config/index.ts";
import { refuseLiteralSecrets } from "../../src/entry/configuration.ts";
import { makeJobs, onlyJob } from "../../src/entry/wiring.ts";
import type { Job } from "../../src/pipeline.ts";
import { makeFolder } from "../support/product.ts";

const HTTP = { endpoint: "http://127.0.0.1:9/x", api: "http", rate: "1/s" };

async function jobsOf(
  values: Record<string, unknown>,
  env: Record<string, string> = {},
): Promise<readonly Job[]> {
  const config = parseConfig({ layers: [layerFromInputs(values, (field) => field)] });
  await using made = await makeJobs(config, env);
  return made.jobs;
}

test("a ladder becomes a job for each step, with its own scenario", async () => {
  const { rate: _rate, ...closed } = HTTP;
  const jobs = await jobsOf({ ...closed, concurrency: "1, 2" });
  expect(jobs.map(({ plan }) => plan.scenario)).toEqual(["default c=1", "default c=2"]);
  expect(() => onlyJob(jobs)).toThrow("one step of a ladder");
});

test("a unix socket goes into the plan, and its host is localhost", async () => {
  const { plan } = onlyJob(await jobsOf({ ...HTTP, endpoint: "http://unix:/run/x.sock:/y?z=1" }));
  expect(plan.connections.socketPath).toBe("/run/x.sock");
  expect([plan.target.origin, plan.target.path]).toEqual(["http://localhost", "/y?z=1"]);
});

test.each<[string, Record<string, unknown>, Record<string, string>, string | null]>([
  ["the environment's", { endpoint: "http://h.example/x" }, { HTTP_PROXY: "http://p:1" }, "http://p:1"],
  ["none to loopback", {}, { HTTP_PROXY: "http://p:1" }, null],
  ["none when so written", { endpoint: "http://h.example/x", proxy: "none" },
    { HTTP_PROXY: "http://p:1" }, null],
  ["the one written", { proxy: "http://q:1" }, {}, "http://q:1"],
])("the proxy is %s, and it is in no plan", async (_what, values, env, proxy) => {
  const job = onlyJob(await jobsOf({ ...HTTP, ...values }, env));
  expect(job.proxy).toBe(proxy);
  expect(JSON.stringify(job.plan)).not.toContain("http://p:1");
});

// There are 65,535 ports at most, whatever else a machine allows.
test.runIf(process.platform === "linux")("more connections than ports are refused before a run", async () => {
  const { rate: _rate, ...closed } = HTTP;
  await expect(jobsOf({ ...closed, concurrency: 100_000 })).rejects.toMatchObject({
    issues: expect.arrayContaining([expect.objectContaining({ field: "concurrency", value: "100000" })]),
  });
});

test("a proxy's password may not stand on a command line; a reference to it may", async () => {
  expect(() => refuseLiteralSecrets({ proxy: "http://u:hunter2@p:1" })).toThrow(/command line/);
  for (const proxy of ["http://p:1", "none", "${PROXY_URL}"]) refuseLiteralSecrets({ proxy });
  const config = parseConfig({
    layers: [layerFromInputs({ ...HTTP, proxy: "${PROXY_URL}" }, (field) => field)],
    env: { PROXY_URL: "http://u:hunter2@p:1" },
  });
  expect(config.settings.proxy).toEqual({ kind: "url", url: "http://u:hunter2@p:1" });
});

const PAIR = { ...HTTP, endpoint: "https://a.example/x", "api-key": "key-a" };

test("a base elsewhere becomes the job's second arm, without the candidate's key", async () => {
  const job = onlyJob(await jobsOf({ ...PAIR, "base-endpoint": "https://b.example/y?k=1" }));
  expect(job.base).toMatchObject({
    name: "b.example/y?…", apiKey: null,
    plan: { arm: "base", target: { origin: "https://b.example", path: "/y?k=1" } },
  });
  expect(job.plan).toMatchObject({ arm: "candidate", target: { origin: "https://a.example" } });
  expect(job.base?.plan.load).toEqual(job.plan.load);
});

test("another model of the same simulator is asked of the same one, at its own price", async () => {
  const job = onlyJob(await jobsOf(
    { endpoint: "simulator:", rate: "1/s", model: "gpt-4o-mini", "base-model": "gpt-4.1" }));
  expect(job.base?.plan.target.origin).toBe(job.plan.target.origin);
  expect(job.base?.plan.target.model).toBe("gpt-4.1");
  expect(job.base?.priced["gpt-4.1"]?.price.input).toBe(2);
  expect(Object.keys(job.priced)).toEqual(["gpt-4o-mini"]);
});

test("arms that speak different APIs are refused", async () => {
  await expect(jobsOf({
    endpoint: "https://a.example/x", rate: "1/s", "base-endpoint": "https://b.example/v1",
    "base-model": "m",
  })).rejects.toThrow(/looks like openai-chat/);
});

test("prompts that are not UTF-8 are refused, not sent as replacement characters", async () => {
  const folder = await makeFolder();
  const path = join(folder, "prompts.txt");
  await writeFile(path, Buffer.from("caf\xe9", "latin1"));
  await expect(jobsOf({ endpoint: "simulator:", rate: "1/s", prompts: path }))
    .rejects.toThrow(/not UTF-8 text/);
  await writeFile(path, "\ufeffcaf\u00e9\r\n");
  expect(onlyJob(await jobsOf({ endpoint: "simulator:", rate: "1/s", prompts: path }))
    .plan.target.prompts).toEqual([{ messages: [{ role: "user", content: "caf\u00e9" }] }]);
  await rm(folder, { recursive: true });
});
