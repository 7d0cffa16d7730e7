import type { Recording } from "../measurement/index.js";
import { type Verdict } from "../verdict/index.js";
/** JUnit XML: one test case per finding, its class name the scenario. */
export declare function junitOf(subject: Verdict | Recording): string;
