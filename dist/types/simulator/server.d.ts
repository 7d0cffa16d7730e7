import type { SimulatorProfileInput } from "./profile.js";
import type { SimulatorCounts } from "./tally.js";
export interface SimulatorOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** The simulator serves this machine only. */
    readonly host?: "127.0.0.1";
}
export interface Simulator {
    /** `http://127.0.0.1:PORT`, without a path. */
    readonly url: string;
    counts(): SimulatorCounts;
    /** Destroys all connections, whatever is going on on them. */
    close(): Promise<void>;
}
/**
 * Starts an LLM endpoint on the loopback interface; it runs in this process until `close`.
 * Throws UsageError on a bad profile or port, all problems at once, and where the port is taken.
 */
export declare function startSimulator(profile?: SimulatorProfileInput, options?: SimulatorOptions): Promise<Simulator>;
