import { type Finding, type Verdict } from "../verdict/index.js";
import { type Table } from "./model.js";
/** Scenario by scenario as they were judged; a column tells them apart when there are several. */
export declare function findingsTable(verdict: Verdict, findings: readonly Finding[]): Table;
/** Changes before budgets, then the nearest to their limits; in the order of judgement. */
export declare function nearestToLimit(findings: readonly Finding[], count: number): readonly Finding[];
/** The worst first, and of these the furthest beyond their limits; passes only where all pass. */
export declare function worstOfAll(findings: readonly Finding[], count: number): readonly Finding[];
/** Counts behind each finding, for those who want to check it. */
export declare function evidenceTable(verdict: Verdict): Table;
