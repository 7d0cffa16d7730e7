/**
 * The base arm of a paired run (A/B): everything of the scenario but what base-* names.
 */
import type { Settings } from "./catalogue.js";
import { type Endpoint } from "./endpoint.js";
export declare const BASE_INPUTS: readonly ["base-endpoint", "base-model", "base-routes", "base-api-key", "base-headers"];
/** Whether a scenario is measured in turns with a base. */
export declare function isPaired(settings: Settings): boolean;
/** Scheme, host and port, or the socket; the simulators of one scenario are different ones. */
export declare function isSameOrigin(a: Endpoint | null, b: Endpoint | null): boolean;
/**
 * The settings of the base arm; null where there is none. Key and headers may hold credentials, so
 * another origin is given only what base-api-key and base-headers say.
 */
export declare function baseArmOf(settings: Settings): Settings | null;
/** What of the candidate's is not sent to the base because that lies elsewhere, by input name. */
export declare function keptFromBase(settings: Settings): readonly ("api-key" | "headers")[];
/**
 * What reports call the base: its endpoint, its model or routes, or both. Without scheme, query values and
 * credentials.
 */
export declare function baseNameOf(settings: Settings): string;
