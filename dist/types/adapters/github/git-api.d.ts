import type { GitApi } from "./api.js";
import type { Send } from "./exchange.js";
/** Git's objects and branches over REST (docs.github.com/rest/git). Nothing is ever forced. */
export declare function makeGitApi(send: Send): GitApi;
