import { z } from "zod";
import { inputNamed, type InputName } from "./catalogue.ts";
import { FILE_INPUTS, SCENARIO_INPUTS } from "./yaml-layer.ts";

/** An empty value means that the field is absent, so null is valid everywhere. */
function fields(names: readonly InputName[]): Record<string, z.ZodType> {
  return Object.fromEntries(names.map((name) => {
    const { given, description, form } = inputNamed(name);
    return [name, given.nullable().optional().describe(`${description} Form: ${form}.`)];
  }));
}

/** The JSON Schema of the configuration file (draft 2020-12), for editors. */
export function configJsonSchema(): unknown {
  const scenario = z.strictObject(fields(SCENARIO_INPUTS)).nullable();
  const file = z.strictObject({
    ...fields(FILE_INPUTS),
    suite: z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/).optional()
      .describe("The suite's name; baselines are kept apart by it."),
    scenarios: z.record(z.string(), scenario).optional()
      .describe("Named scenarios, each overriding the top level."),
  });
  return z.toJSONSchema(file, { io: "input" });
}
