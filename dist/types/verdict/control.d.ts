import { type Warning } from "../base/index.js";
import type { Recording } from "../measurement/index.js";
import type { Finding } from "./finding.js";
/** Runs of a fixed reference, made at the same time as the candidates. */
export interface Control {
    readonly runs: readonly Recording[];
    readonly baselines: readonly Recording[];
}
/**
 * Where the control has become slower too, a regression of times is not laid on the endpoint: it
 * may be the runner, the network or the provider.
 */
export declare function besideControl(findings: readonly Finding[], cases: readonly {
    readonly scenario: string;
    readonly control: Control | null;
    readonly most: number;
}[]): {
    readonly findings: readonly Finding[];
    readonly warnings: readonly Warning[];
};
