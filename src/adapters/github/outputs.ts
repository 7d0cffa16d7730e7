import { TailgateError } from "../../base/index.ts";
import { type Toolkit, toolkit } from "./toolkit.ts";

/**
 * Sets the step's outputs. The toolkit frames each value with an unguessable delimiter in the file
 * that GITHUB_OUTPUT names, so that no value can add outputs of its own.
 */
export function writeOutputs(
  outputs: Readonly<Record<string, string>>,
  to: Toolkit = toolkit,
): void {
  try {
    for (const [name, value] of Object.entries(outputs)) to.setOutput(name, value);
  } catch (error) {
    throw new TailgateError("publish", {
      code: "outputs-unwritable",
      message: "The step's outputs could not be written to the file that GITHUB_OUTPUT names.",
      cause: error,
    });
  }
}
