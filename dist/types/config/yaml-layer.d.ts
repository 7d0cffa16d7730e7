import { type InputName } from "./catalogue.js";
import { type Layer } from "./layers.js";
import type { Environment } from "./secrets.js";
/** `config` names the file itself, so it cannot stand in it. */
export declare const FILE_INPUTS: readonly InputName[];
export declare const SCENARIO_INPUTS: readonly InputName[];
/**
 * `path` is for messages only. Never throws for what the text holds: issues travel with the layer.
 * References `${ENV_NAME}` in secrets and headers are resolved with `env`.
 */
export declare function layerFromYaml(text: string, path: string, env: Environment): Layer;
