import { type Place } from "./fault.js";
export interface LineSplitter {
    push(bytes: Uint8Array): void;
    /** The last line may lack its end. Where it stands. */
    end(): Place;
}
/** UTF-16 is what some shells redirect into; a byte order mark tells. */
export declare function encodingOf(first: Uint8Array): "utf-16le" | "utf-16be" | "utf-8";
/** Cuts bytes into lines without their ends, whatever the chunks they come in. */
export declare function makeLineSplitter(file: string, take: (line: string, place: Place) => void): LineSplitter;
