import { type Io } from "./streams.js";
/** The command line from its words to its exit code. Says everything through `io`. */
export declare function main(io: Io): Promise<number>;
