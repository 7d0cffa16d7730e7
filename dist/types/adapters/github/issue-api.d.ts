import type { IssueApi } from "./api.js";
import type { Send } from "./exchange.js";
/** Issues, and the commits that may have caused them (docs.github.com/rest/issues). */
export declare function makeIssueApi(send: Send): IssueApi;
