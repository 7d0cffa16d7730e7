import type { Answers } from "./answers.js";
export declare const CONFIGURATION_FILE = ".github/tailgate.yml";
/** A text as a YAML scalar. A JSON string is a valid double-quoted one. */
export declare function yamlScalar(text: string): string;
/** A starter configuration that runs as it is, with the usual next settings behind `#`. */
export declare function starterConfiguration({ endpoint, model, rate }: Answers): string;
