import { type Json } from "../base/index.js";
/**
 * What must be equal for two runs to be comparable (contract section 10). A change of any hard key
 * gives another fingerprint and so no baseline; soft keys are recorded and a difference is shown.
 * The endpoint's address is in neither: a gateway under test moves between ports and hosts.
 */
export interface Fingerprint {
    readonly key: string;
    readonly hard: Readonly<Record<string, Json>>;
    readonly soft: Readonly<Record<string, Json>>;
}
export declare function makeFingerprint(keys: {
    readonly hard: Readonly<Record<string, Json>>;
    readonly soft: Readonly<Record<string, Json>>;
}): Fingerprint;
/** Names of the keys in which two sets differ, sorted. */
export declare function differingKeys(a: Readonly<Record<string, Json>>, b: Readonly<Record<string, Json>>): readonly string[];
