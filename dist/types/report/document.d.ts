import { type Recording } from "../measurement/index.js";
import { type Verdict } from "../verdict/index.js";
import { type Report } from "./model.js";
/** What is shown and in which order, of a verdict or of a single run. */
export declare function documentOf(subject: Verdict | Recording): Report;
