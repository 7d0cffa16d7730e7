/**
 * Looks through the JSON of an OpenAI chat chunk without building it. `read` answers true when it
 * found out all that a reading takes from such a chunk; the fields then say what. It answers false
 * when only `JSON.parse` can tell: not JSON, an error, usage, a member twice, a name with escapes.
 */
export declare class ChatChunk {
    #private;
    /** Generated text or calls that a person would see. */
    isVisible: boolean;
    isReasoning: boolean;
    isRefusal: boolean;
    /** A call of a tool or function. */
    hasCall: boolean;
    /** Some choice has a finish reason. */
    isFinished: boolean;
    /** Where the string `model` is, with its quotes; empty without one. */
    modelStart: number;
    modelEnd: number;
    read(bytes: Uint8Array, start: number, end: number): boolean;
}
