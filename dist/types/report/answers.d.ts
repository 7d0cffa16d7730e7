import type { CandidateSummary } from "../verdict/index.js";
import { type Line } from "./model.js";
/** What the answers told of themselves: how they ended, as what they were served, how they came. */
export declare function answerLines({ answers }: Pick<CandidateSummary, "answers">): readonly Line[];
