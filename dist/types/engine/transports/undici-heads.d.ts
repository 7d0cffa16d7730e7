import type { Socket } from "node:net";
import { type HeadMemory } from "./http1-head.js";
/** The way that a connection's bytes take to undici. */
export interface HeadGate {
    /** A request is about to be written: what arrives now begins with a response's head. */
    expect(): void;
}
/**
 * Lets undici see the heads of responses only whole and as the lean transport takes them too: its
 * parser is more lenient here and there, and takes a 100 Continue that nobody asked for as the end
 * of the connection. Interim answers, which nobody is interested in, end here.
 */
export declare function guardHeads(socket: Socket, memory: HeadMemory): HeadGate;
