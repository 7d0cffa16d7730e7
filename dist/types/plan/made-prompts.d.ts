import { type InputLengths } from "../config/index.js";
import type { Prompt } from "./prompts.js";
/**
 * A hundred prompts of filler text, 4 bytes a token, one from the middle of each hundredth of the
 * lengths: a hundred requests in a row have the distribution itself, not a sample of it.
 */
export declare function madePrompts(lengths: InputLengths): readonly Prompt[];
