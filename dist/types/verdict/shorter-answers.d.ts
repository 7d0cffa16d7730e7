import type { Warning } from "../base/index.js";
import { type Baselines } from "../comparison/index.js";
import type { Recording } from "../measurement/index.js";
import type { Finding } from "./finding.js";
/**
 * Shorter answers are faster answers: where the output tokens per request fell by more than 10%,
 * lower times are not called an improvement (contract section 9).
 */
export declare function shorterAnswers({ scenario, candidates, baselines, bases }: {
    readonly scenario: string;
    readonly candidates: readonly Recording[];
    readonly baselines: Baselines;
    readonly bases: readonly Recording[];
}, findings: readonly Finding[]): readonly Warning[];
