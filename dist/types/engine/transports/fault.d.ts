import type { TransportFault } from "../transport.js";
/** What a transport error means. Matched on codes, never on classes: bundles duplicate those. */
export declare function faultOf(error: unknown): TransportFault;
