import type { Finish } from "../../measurement/index.js";
/**
 * The class of a finish reason. Where an API says of a refusal or a call only that the answer is
 * complete (OpenAI's refusals, calls of Gemini and of OpenAI's responses), its payload tells.
 */
export declare function finishOf(reason: string | null, payload: {
    readonly isRefusal: boolean;
    readonly hasCall: boolean;
}): Finish;
