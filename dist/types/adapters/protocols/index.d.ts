import type { Protocol } from "../../engine/index.js";
export declare function findProtocol(api: string): Protocol;
export { type EventSink, EventStream } from "./sse.js";
