/**
 * Layers of written values, lowest to highest: defaults < file < inputs or flags. Text becomes
 * typed only later; here it only gets an origin, and "" becomes absence (the Actions runner
 * passes an unset input as ""). Nowhere else does "" mean absence.
 */
import { nearestName, type Issue } from "../base/index.ts";
import { INPUT_NAMES, isInputName } from "./catalogue.ts";
import { isBounded } from "./fields.ts";

export interface Layer {
  /** Where a field's value came from; fields of scenarios are asked as `scenarios.chat.rate`. */
  readonly origin: (field: string) => string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What was wrong with the layer itself; reported together with everything else. */
  readonly issues?: readonly Issue[];
  /** The layer could not be read at all, so what it lacks is no reason to complain. */
  readonly broken?: boolean;
}

export function isAbsent(value: unknown): boolean {
  return value === "" || value === null || value === undefined;
}

/** Inputs or flags, keyed by the inputs' names; `describe` names one for error messages. */
export function layerFromInputs(
  values: Readonly<Record<string, unknown>>,
  describe: (field: string) => string,
): Layer {
  const given = Object.entries(values).filter(([, value]) => !isAbsent(value));
  const issues = given
    .filter(([name]) => !isInputName(name))
    // The value of a misspelt secret is a secret: no unknown input's value is shown.
    .map(([name]) => unknownField(name, name, describe(name), INPUT_NAMES));
  const known = given.filter(([name]) => isInputName(name));
  const usable = known.filter(([, value]) => isBounded(value));
  const odd = known.filter(([, value]) => !isBounded(value)).map(([name]): Issue => (
    { field: name, value: null, origin: describe(name), message: "Not plain JSON.", fix: null }
  ));
  return { origin: describe, values: Object.fromEntries(usable), issues: [...issues, ...odd] };
}

export function unknownField(
  field: string, name: string, origin: string, valid: readonly string[],
): Issue {
  const near = nearestName(name, valid);
  return {
    field,
    value: null,
    origin,
    message: "There is no such field.",
    fix: near === null ? "remove it" : `did you mean "${near}"?`,
  };
}
