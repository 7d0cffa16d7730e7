import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/**
 * The whole story on the simulator: baselines, a good change that passes, a bad one that fails,
 * the comment and the HTML report. Needs no key, no network and no money.
 */
export declare function demoCommand(io: Io, flags: Flags): Promise<number>;
