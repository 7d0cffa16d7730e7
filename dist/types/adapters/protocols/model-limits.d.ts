/**
 * What models refuse that others of the same API take. Only their names tell; where the name of a
 * deployment hides it, the preflight shows the refusal and `body` changes the request.
 */
import type { Target } from "../../plan/index.js";
/** OpenAI's reasoning models refuse `max_tokens` and know `max_completion_tokens` only. */
export declare function isOpenaiReasoning(model: string | null): boolean;
/**
 * The temperature to send, as a member to spread. The default 0 is left out where the model takes
 * no temperature at all; any other one was asked for and is sent, so that the API's refusal shows.
 */
export declare function temperatureOf({ model, temperature }: Pick<Target, "model" | "temperature">): {
    readonly temperature?: number;
};
