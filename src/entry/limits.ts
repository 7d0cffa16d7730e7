/** What this machine lets one process open, and whether a plan is certain to need more. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Issue, UsageError } from "../base/index.ts";
import type { Plan } from "../plan/index.ts";

export interface MachineLimits {
  /** File descriptors, of which each connection takes one; null where it is not known. */
  readonly descriptors: number | null;
  /** Local ports of connections to one address; null where it is not known. */
  readonly localPorts: number | null;
}

/** Descriptors that the process itself has open: files, pipes, the threads' event loops. */
const OWN_DESCRIPTORS = 64;

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function toLimit(text: string | undefined): number | null {
  if (text === "unlimited") return null;
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

/** `/proc/self/limits`: the process's own soft limit, which Node raises at its start. */
export function descriptorsIn(limits: string): number | null {
  return toLimit(/^Max open files\s+(\S+)/m.exec(limits)?.[1]);
}

/** `/proc/sys/net/ipv4/ip_local_port_range`: the first and the last port. */
export function localPortsIn(range: string): number | null {
  const [, first, last] = /^(\d+)\s+(\d+)\s*$/.exec(range) ?? [];
  return first === undefined || last === undefined ? null : Number(last) - Number(first) + 1;
}

/** A shell inherits this process's limits. */
function descriptorsOfShell(): number | null {
  try {
    return toLimit(execFileSync("/bin/sh", ["-c", "ulimit -n"], { encoding: "utf8" }).trim());
  } catch {
    return null;
  }
}

export function readLimits(platform: NodeJS.Platform): MachineLimits {
  switch (platform) {
    case "linux": return {
      descriptors: descriptorsIn(readText("/proc/self/limits")),
      localPorts: localPortsIn(readText("/proc/sys/net/ipv4/ip_local_port_range")),
    };
    case "darwin": return { descriptors: descriptorsOfShell(), localPorts: null };
    default: return { descriptors: null, localPorts: null };
  }
}

interface Need {
  readonly field: "concurrency" | "max-connections";
  readonly connections: number;
}

/** The connections that a plan asks for by number; null where it takes as many as it happens to. */
function needOf({ load, connections }: Plan): Need | null {
  // Over HTTP/2 many requests share a connection.
  if (connections.http2) return null;
  const allowed = connections.max ?? Infinity;
  if (load.mode === "closed") {
    const sent = load.requests === null || load.warmupMs > 0 ? Infinity : load.requests;
    const needed = Math.min(load.concurrency, sent, allowed);
    return { field: needed === allowed ? "max-connections" : "concurrency", connections: needed };
  }
  return connections.max === null ? null
    : { field: "max-connections", connections: Math.min(allowed, load.maxInFlight) };
}

/**
 * What of a plan this machine cannot do. Only what is certain to fail is a problem: the run itself
 * finds out about the rest.
 */
export function beyondLimits(
  plan: Plan,
  limits: MachineLimits,
  given: { readonly isSimulator: boolean },
): readonly Issue[] {
  const need = needOf(plan);
  if (need === null) return [];
  const { field, connections } = need;
  const about = (message: string, fix: string): Issue =>
    ({ field, value: `${connections}`, origin: `scenario ${plan.scenario}`, message, fix });
  // The simulator runs in this process, so that both ends of each connection are ours.
  const descriptors = connections * (given.isSimulator ? 2 : 1) + OWN_DESCRIPTORS;
  const issues: Issue[] = [];
  if (limits.descriptors !== null && descriptors > limits.descriptors) {
    issues.push(about(
      `${connections} connections need ${descriptors} file descriptors, and this process may ` +
        `open ${limits.descriptors}.`,
      `run \`ulimit -n ${descriptors}\` before, or lower ${field}`));
  }
  const isOverPorts = plan.connections.socketPath === null && limits.localPorts !== null &&
    connections > limits.localPorts;
  if (isOverPorts) {
    issues.push(about(
      `${connections} connections to one address need as many local ports, and this machine has ` +
        `${limits.localPorts}.`,
      `lower ${field} to ${limits.localPorts}, or widen net.ipv4.ip_local_port_range`));
  }
  return issues;
}

/** @throws UsageError naming everything in the plans that this machine cannot do. */
export function refuseBeyondLimits(
  plans: readonly Plan[],
  limits: MachineLimits,
  given: { readonly isSimulator: boolean },
): void {
  const issues = plans.flatMap((plan) => beyondLimits(plan, limits, given));
  if (issues.length > 0) throw new UsageError(issues);
}
