import type { Finding } from "../verdict/index.js";
import { type ScenarioFacts } from "./compared-with.js";
import { type Block, type Chart } from "./model.js";
/** Every regression rule at a glance: its change and interval between none and its limit. */
export declare function changesChart(findings: readonly Finding[]): Chart | null;
export declare function percentilesOnPage({ candidate, baseline }: ScenarioFacts): readonly Block[];
/** `all` is the table of every part. */
export declare function runOnPage({ candidate }: ScenarioFacts, all: readonly Block[]): readonly Block[];
export declare function historyOnPage({ candidate, baseline, findings }: ScenarioFacts): readonly Block[];
/** `short` lists some of them; a page lists all. */
export declare function baselinesOnPage({ candidate, baseline }: ScenarioFacts, short: readonly Block[]): readonly Block[];
/** `rest` says the same in words. */
export declare function costOnPage({ candidate }: ScenarioFacts, rest: readonly Block[]): readonly Block[];
/** Whether the generator itself was fit to measure, in figures. */
export declare function generatorOnPage({ candidate }: ScenarioFacts): readonly Block[];
