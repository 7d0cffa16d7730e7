import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { EOL } from "node:os";
import { assert, TailgateError } from "../../base/index.ts";

/**
 * Entries of the GITHUB_OUTPUT file: `NAME<<DELIMITER`, the value, `DELIMITER`. A value that held
 * the delimiter could add outputs of its own, so such a value is refused.
 */
export function formatOutputs(
  outputs: Readonly<Record<string, string>>,
  delimiter: string,
): string {
  return Object.entries(outputs).map(([name, value]) => {
    assert(/^[A-Za-z_][\w-]*$/.test(name), `${name} is the name of an output`);
    if (value.includes(delimiter)) {
      throw new TailgateError("publish", {
        code: "output-delimiter",
        message: `The output ${name} holds the delimiter of the output file.`,
      });
    }
    return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`;
  }).join("");
}

/**
 * Sets the step's outputs.
 * @param file path from GITHUB_OUTPUT
 * @param delimiter unguessable, so that no value can hold it but by intent
 */
export function writeOutputs(
  file: string,
  outputs: Readonly<Record<string, string>>,
  delimiter = `tailgate_${randomUUID()}`,
): void {
  const text = formatOutputs(outputs, delimiter);
  try {
    appendFileSync(file, text, "utf8");
  } catch (error) {
    throw new TailgateError("publish", {
      code: "outputs-unwritable",
      message: "The step's outputs could not be written to the file that GITHUB_OUTPUT names.",
      cause: error,
    });
  }
}
