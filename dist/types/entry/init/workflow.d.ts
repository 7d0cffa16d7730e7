import type { Answers } from "./answers.js";
export declare const WORKFLOW_FILE = ".github/workflows/tailgate.yml";
/** A workflow with one job that judges pull requests and one that stores baselines. */
export declare function workflowText(answers: Answers): string;
