import { expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { settingsSchema } from "../../src/config/index.ts";
import { beyondLimits, descriptorsIn, localPortsIn } from "../../src/entry/limits.ts";
import { makePlans, type Plan } from "../../src/plan/index.ts";

const LIMITS = { descriptors: 1024, localPorts: 28_232 };
const UNLIMITED = { descriptors: null, localPorts: null };

const planOf = (written: Record<string, unknown>, socketPath: string | null = null): Plan =>
  must(makePlans(
    { name: "default", settings: settingsSchema.parse({ api: "http", ...written }) },
    { suite: "s", url: "https://h/", socketPath, isSimulator: false, promptsText: null },
  )[0], "plan");

const TEXT = `Limit                     Soft Limit           Hard Limit           Units
Max processes             30000                30000                processes
Max open files            1024                 4096                 files
`;

test.each([
  ["the soft limit", TEXT, 1024],
  ["no limit", TEXT.replace("1024", "unlimited"), null],
  ["a file that is not there", "", null],
])("descriptors: %s", (_what, text, wanted) => {
  expect(descriptorsIn(text)).toBe(wanted);
});

test.each([["32768\t60999\n", 28_232], ["", null], ["x y", null]])("local ports in %j", (text, wanted) => {
  expect(localPortsIn(text)).toBe(wanted);
});

test.each<[string, Record<string, unknown>, string, string, string]>([
  ["a closed loop", { concurrency: 961 }, "concurrency", "961",
    "run `ulimit -n 1025` before, or lower concurrency"],
  ["explicit connections", { rate: 5, "max-connections": 2000 }, "max-connections", "2000",
    "run `ulimit -n 2064` before, or lower max-connections"],
])("%s beyond the descriptors is refused with limit and fix", (_what, written, field, value, fix) => {
  const [issue, ...more] = beyondLimits(planOf(written), LIMITS, { isSimulator: false });
  expect(more).toEqual([]);
  expect(issue).toMatchObject({ field, value, fix });
  expect(issue?.message).toContain("this process may open 1024");
});

test("the simulator's ends of the connections are ours as well", () => {
  const plan = planOf({ concurrency: 500 });
  expect(beyondLimits(plan, LIMITS, { isSimulator: false })).toEqual([]);
  expect(beyondLimits(plan, LIMITS, { isSimulator: true })[0]?.fix).toContain("ulimit -n 1064");
});

test("more connections than local ports are refused, but not over a unix socket", () => {
  const limits = { descriptors: 1_000_000, localPorts: 28_232 };
  const written = { concurrency: 30_000 };
  const [issue] = beyondLimits(planOf(written), limits, { isSimulator: false });
  expect(issue).toMatchObject({ field: "concurrency", value: "30000" });
  expect(issue?.message).toContain("28232");
  expect(beyondLimits(planOf(written, "/x.sock"), limits, { isSimulator: false })).toEqual([]);
});

test.each<[string, Record<string, unknown>]>([
  ["exactly as many as there are", { concurrency: 960 }],
  ["a rate, which may need few", { rate: 1000 }],
  ["connections that max-in-flight keeps down", {
    rate: 5, "max-connections": 2000, "max-in-flight": 100,
  }],
  ["a closed loop that shares connections", { concurrency: 5000, "max-connections": 10 }],
  ["a closed loop that ends before", { concurrency: 5000, requests: 100, warmup: 0 }],
  ["HTTP/2, which shares connections", { concurrency: 5000, http2: true }],
])("only what is certain is refused: %s", (_what, written) => {
  expect(beyondLimits(planOf(written), LIMITS, { isSimulator: false })).toEqual([]);
});

test("what is not known limits nothing", () => {
  expect(beyondLimits(planOf({ concurrency: 100_000 }), UNLIMITED, { isSimulator: true })).toEqual([]);
});
