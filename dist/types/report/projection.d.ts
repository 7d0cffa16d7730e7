import type { MonthlyProjection } from "../verdict/index.js";
import { type Block } from "./model.js";
/** The projection of one scenario: a sentence and a table. */
export declare function projectionBlocks(projection: MonthlyProjection): readonly Block[];
