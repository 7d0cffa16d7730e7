import type { Seconds } from "../base/index.js";
import type { ChatRequest } from "./chat-request.js";
import type { Script } from "./draw.js";
import type { SimulatorProfile } from "./profile.js";
import type { Performance } from "./reply.js";
interface Exchange {
    readonly profile: SimulatorProfile;
    readonly request: ChatRequest;
    readonly script: Script;
    readonly createdS: Seconds;
}
/**
 * A script in the wire shape of OpenAI's chat completions (API reference, "The chat completion
 * object" and "The chat completion chunk object"), the failures as OpenAI-compatible servers and
 * the proxies before them send them.
 */
export declare function performChat(exchange: Exchange): Performance;
export {};
