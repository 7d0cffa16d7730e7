import { type Issue } from "../base/index.js";
import type { Plan } from "../plan/index.js";
export interface MachineLimits {
    /** File descriptors, of which each connection takes one; null where it is not known. */
    readonly descriptors: number | null;
    /** Local ports of connections to one address; null where it is not known. */
    readonly localPorts: number | null;
}
/** `/proc/self/limits`: the process's own soft limit, which Node raises at its start. */
export declare function descriptorsIn(limits: string): number | null;
/** `/proc/sys/net/ipv4/ip_local_port_range`: the first and the last port. */
export declare function localPortsIn(range: string): number | null;
export declare function readLimits(platform: NodeJS.Platform): MachineLimits;
/**
 * What of a plan this machine cannot do. Only what is certain to fail is a problem: the run itself
 * finds out about the rest.
 */
export declare function beyondLimits(plan: Plan, limits: MachineLimits, given: {
    readonly isSimulator: boolean;
}): readonly Issue[];
/** @throws UsageError naming everything in the plans that this machine cannot do. */
export declare function refuseBeyondLimits(plans: readonly Plan[], limits: MachineLimits, given: {
    readonly isSimulator: boolean;
}): void;
