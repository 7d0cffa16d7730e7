import type { CheckApi } from "./api.js";
import type { Send } from "./exchange.js";
/** Check runs; of several by one name on a commit GitHub shows the newest. */
export declare function makeCheckApi(send: Send): CheckApi;
