import type { Settings } from "./catalogue.js";
import { type Rule } from "./complaint.js";
/**
 * The settings of the control arm; null where there is none. It lasts as long as the run. Key and
 * headers may hold credentials, so another origin is not given them.
 */
export declare function controlArmOf(settings: Settings): Settings | null;
export declare const controlCanRun: Rule;
