import type { TransportFault } from "../transport.js";
import type { RequestDraft } from "../protocol.js";
export type EncodedRequest = {
    readonly kind: "bytes";
    readonly bytes: Buffer;
    readonly hasNoBody: boolean;
} | {
    readonly kind: "unsendable";
    readonly fault: TransportFault;
};
/** The bytes of a request as they go out (RFC 9112), or why it cannot be sent at all. */
export declare function encodeRequest(draft: RequestDraft, connection: {
    readonly host: string;
    readonly isKept: boolean;
}): EncodedRequest;
