/**
 * config: from what was written to what was meant. In come layers of text (defaults < file <
 * inputs or flags), out comes a typed `Config`, or one `UsageError` with every problem in it.
 * The same catalogue makes the JSON Schema and the documentation.
 *
 * Deliberately not here: reading files or the environment, deriving the plan (the api from the
 * URL, the built-in prompts), anything about GitHub.
 */
export { CATALOGUE, INPUT_NAMES, isSecret, settingsSchema, type CatalogueEntry, type InputName, type Settings, } from "./catalogue.js";
export { parseConfig, type Config, type Scenario } from "./config.js";
export { baseArmOf, baseNameOf, keptFromBase } from "./base-arm.js";
export { controlArmOf } from "./control-arm.js";
export { layerFromInputs, type Layer } from "./layers.js";
export { layerFromYaml } from "./yaml-layer.js";
export { actionInputs, inputTable } from "./documents.js";
export { configJsonSchema } from "./json-schema.js";
export { isLoopback, type Endpoint } from "./endpoint.js";
export { mixOf } from "./model.js";
export { holdsPassword, parseProxy, type ProxyChoice } from "./proxy.js";
export { durationOf, type Stage } from "./stages.js";
export { type Header } from "./headers.js";
export { type InputLengths, sigmaOf } from "./input-lengths.js";
export { type SuccessRule } from "./success.js";
export { type Budget, type Operator } from "./budgets.js";
export { latencyBoundsOf } from "./latency-bounds.js";
export { parseTolerance, type Tolerance, type ToleranceLimit } from "./tolerances.js";
export { type BaselineSource } from "./baseline.js";
export { parsePriceTable, type ModelPrice, type PriceSource, type PriceTable } from "./prices.js";
export { type Failure } from "./inputs-judgement.js";
export { printShard, type Shard, shareOfMoney, shareOfShard } from "./shard.js";
export { type Environment } from "./secrets.js";
export { parseCount, parseDuration, parsePercent, parsePoints, parseRate, parseShare, parseTokenRate, parseUsd, printCount, printDuration, printPercent, printPoints, printRate, printTokenRate, printUsd, } from "./literals.js";
export { type Parsed, type Problem } from "./parsed.js";
