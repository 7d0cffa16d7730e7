/** Text of a file that an input names. @throws UsageError naming input and path. */
export declare function readInputFile(field: string, path: string): Promise<string>;
/** Text of a file if it is there. */
export declare function readOptional(path: string): Promise<string | null>;
/** Writes what a run has led to. @throws TailgateError where the disk does not take it. */
export declare function writeResult(path: string, text: string): Promise<void>;
/**
 * Makes sure before a long run that its result can be written afterwards. What is there already
 * stays as it is, and where there was nothing there is nothing again.
 * @throws TailgateError when the path cannot be opened for writing.
 */
export declare function checkWritable(path: string): Promise<void>;
/** @throws TailgateError when there can be no such folder. */
export declare function makeFolder(path: string): Promise<void>;
