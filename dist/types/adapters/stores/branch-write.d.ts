import { type GitApi, type Pace } from "../github/index.js";
export interface Append extends Pace {
    readonly github: GitApi & {
        readonly repository: string;
    };
    readonly branch: string;
    /** For messages: `branch tailgate-data of owner/repo`. */
    readonly description: string;
    readonly path: string;
    readonly text: string;
}
/**
 * Adds the file and answers its path; nothing changes when it is there already.
 * @throws TailgateError `store`: without permission, against rules, or after 40 lost races
 */
export declare function appendToBranch(append: Append): Promise<{
    readonly path: string;
}>;
