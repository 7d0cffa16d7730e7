import type { Problem } from "../verdict/index.js";
export interface NightFacts {
    /** Of the run, in the browser; null where there is none. */
    readonly runUrl: string | null;
    readonly headline: string;
    readonly commit: string;
    /** Between the last good run and this one, oldest first; null where GitHub does not tell. */
    readonly commits: readonly {
        readonly sha: string;
        readonly message: string;
    }[] | null;
}
/** An issue on one problem: title, what the first night says and what each further one does. */
export declare function renderProblem(problem: Problem, facts: NightFacts): {
    readonly title: string;
    readonly body: string;
    readonly comment: string;
};
