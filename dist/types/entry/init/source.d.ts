/**
 * `owner/repository@commit` of the checkout in a folder, for a workflow to take the action from. Null
 * where `.git` tells of none on GitHub.
 */
export declare function sourceOf(folder: string): Promise<string | null>;
