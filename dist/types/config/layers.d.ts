/**
 * Layers of written values, lowest to highest: defaults < file < inputs or flags. Text becomes
 * typed only later; here it only gets an origin, and "" becomes absence (the Actions runner
 * passes an unset input as ""). Nowhere else does "" mean absence.
 */
import { type Issue } from "../base/index.js";
export interface Layer {
    /** Where a field's value came from; fields of scenarios are asked as `scenarios.chat.rate`. */
    readonly origin: (field: string) => string;
    readonly values: Readonly<Record<string, unknown>>;
    /** What was wrong with the layer itself; reported together with everything else. */
    readonly issues?: readonly Issue[];
    /** The layer could not be read at all, so what it lacks is no reason to complain. */
    readonly broken?: boolean;
}
export declare function isAbsent(value: unknown): boolean;
/** Inputs or flags, keyed by the inputs' names; `describe` names one for error messages. */
export declare function layerFromInputs(values: Readonly<Record<string, unknown>>, describe: (field: string) => string): Layer;
export declare function unknownField(field: string, name: string, origin: string, valid: readonly string[]): Issue;
