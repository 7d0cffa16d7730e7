import type { CommentApi } from "./api.js";
import type { Send } from "./exchange.js";
/** Comments of pull requests; GitHub files them under the issue of the same number. */
export declare function makeCommentApi(send: Send): CommentApi;
