/**
 * config: from what was written to what was meant. In come layers of text (defaults < file <
 * inputs or flags), out comes a typed `Config`, or one `UsageError` with every problem in it.
 * The same catalogue makes the JSON Schema and the documentation.
 *
 * Deliberately not here: reading files or the environment, deriving the plan (the api from the
 * URL, the built-in prompts), anything about GitHub.
 */
export {
  CATALOGUE, INPUT_NAMES, isSecret, settingsSchema,
  type CatalogueEntry, type InputName, type Settings,
} from "./catalogue.ts";
export { parseConfig, type Config, type Scenario } from "./config.ts";
export { baseArmOf, baseNameOf, keptFromBase } from "./base-arm.ts";
export { controlArmOf } from "./control-arm.ts";
export { layerFromInputs, type Layer } from "./layers.ts";
export { layerFromYaml } from "./yaml-layer.ts";
export { actionInputs, inputTable } from "./documents.ts";
export { configJsonSchema } from "./json-schema.ts";
export { isLoopback, type Endpoint } from "./endpoint.ts";
export { mixOf } from "./model.ts";
export { holdsPassword, parseProxy, type ProxyChoice } from "./proxy.ts";
export { durationOf, type Stage } from "./stages.ts";
export { type Header } from "./headers.ts";
export { type InputLengths, sigmaOf } from "./input-lengths.ts";
export { type SuccessRule } from "./success.ts";
export { type Budget, type Operator } from "./budgets.ts";
export { latencyBoundsOf } from "./latency-bounds.ts";
export { parseTolerance, type Tolerance, type ToleranceLimit } from "./tolerances.ts";
export { type BaselineSource } from "./baseline.ts";
export { parsePriceTable, type ModelPrice, type PriceSource, type PriceTable } from "./prices.ts";
export { type Failure } from "./inputs-judgement.ts";
export { printShard, type Shard, shareOfMoney, shareOfShard } from "./shard.ts";
export { type Environment } from "./secrets.ts";
export {
  parseCount, parseDuration, parsePercent, parsePoints, parseRate, parseShare, parseTokenRate,
  parseUsd, printCount, printDuration, printPercent, printPoints, printRate, printTokenRate,
  printUsd,
} from "./literals.ts";
export { type Parsed, type Problem } from "./parsed.ts";
