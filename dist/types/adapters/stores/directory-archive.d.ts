import { type BaselineArchive } from "../../comparison/index.js";
import { type FileText } from "./select.js";
/** How a directory is looked through. */
export interface DirectoryFiles {
    list(folder: string): Promise<readonly string[]>;
    read(paths: readonly string[]): Promise<readonly FileText[]>;
}
/** A directory as a whole. Nobody browses it, so nothing is derived. */
export declare function makeDirectoryArchive(root: string, description: string, files: DirectoryFiles): BaselineArchive;
