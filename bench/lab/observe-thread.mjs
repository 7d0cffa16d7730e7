/*
 * Imported by a copy of the generator's worker: looks for a while at where its time goes and
 * writes `observed.json` into the current folder.
 */
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { basename } from "node:path";

const AFTER_MS = 2500;
const FOR_MS = 2500;
const SAMPLE_EVERY_US = 200;

const own = basename(readlinkSync("/proc/thread-self"));

/** Processor time so far (proc(5), schedstat) and voluntary switches of every thread, by id. */
function threads() {
  return Object.fromEntries(readdirSync("/proc/self/task").map((id) => {
    const read = (name) => readFileSync(`/proc/self/task/${id}/${name}`, "utf8");
    return [id, {
      name: id === own ? "generator" : read("comm").trim(),
      cpuUs: Number(read("schedstat").split(" ")[0]) / 1000,
      sleeps: Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(read("status"))?.[1]),
    }];
  }));
}

const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.setSamplingInterval", { interval: SAMPLE_EVERY_US });

const after = (forMs) => new Promise((resolve) => { setTimeout(resolve, forMs).unref(); });

async function observe() {
  await after(AFTER_MS);
  const started = { atMs: performance.now(), threads: threads() };
  await after(FOR_MS);
  const ended = { atMs: performance.now(), threads: threads() };
  // Only now: its signals wake the thread as well.
  session.post("Profiler.start");
  await after(FOR_MS);
  session.post("Profiler.stop", (_, { profile }) =>
    writeFileSync("observed.json", JSON.stringify({ started, ended, profile })));
}

void observe();
