/**
 * Makes a folder and those above it. Node's own way of doing so never ends where a folder that is
 * there answers ENOENT, as /proc does (Node 24).
 * @throws the system's error when there can be no such folder.
 */
export declare function makeFolders(path: string): Promise<void>;
