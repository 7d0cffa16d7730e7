import { type Toolkit } from "./toolkit.js";
/**
 * Sets the step's outputs. The toolkit frames each value with an unguessable delimiter in the file
 * that GITHUB_OUTPUT names, so that no value can add outputs of its own.
 */
export declare function writeOutputs(outputs: Readonly<Record<string, string>>, to?: Toolkit): void;
