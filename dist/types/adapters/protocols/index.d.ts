import type { Protocol } from "../../engine/index.js";
export declare function findProtocol(api: string): Protocol;
export { makeSseParser, type ServerSentEvent, type SseParser } from "./sse.js";
