/** Our own bug: ends the program with exit code 70 and a request to report it. */
export declare class Bug extends Error {
    readonly name = "Bug";
}
export declare function assert(claim: boolean, message: string): asserts claim;
/** The value, which the caller knows to be there. */
export declare function must<T>(value: T | null | undefined, what: string): T;
/** Closes a switch over a union: the compiler complains when an arm is forgotten. */
export declare function unreachable(value: never): never;
