import type { PullRequestApi } from "./api.js";
import type { Send } from "./exchange.js";
/** Pull requests and the people around them (docs.github.com/rest/pulls). Only read. */
export declare function makePullRequestApi(send: Send): PullRequestApi;
