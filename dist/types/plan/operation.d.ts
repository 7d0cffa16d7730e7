/** Which API a URL belongs to, and the path of the operation that is called there. */
import type { Settings } from "../config/index.js";
export type Api = NonNullable<Settings["api"]>;
/** The API whose operation the path names. */
export declare function apiOfOperation(url: URL): Api | null;
/** The API whose host or base this is. */
export declare function apiOfBase(url: URL): Api | null;
/** Azure in front of OpenAI's models, also behind a gateway that keeps its paths. */
export declare function isAzure({ origin, path }: {
    readonly origin: string;
    readonly path: string;
}): boolean;
/** The model that a path names: Gemini's, or the deployment at Azure, which is called like one. */
export declare function modelInPath(api: Api, { pathname }: URL): string | null;
/** Whether the operation that the path names streams; null where it leaves that to the request. */
export declare function streamInPath({ pathname }: URL): boolean | null;
/** The operation's path and query: one that is written stays, a base gets its operation appended. */
export declare function operationPath(api: Api, url: URL, { model, stream }: {
    readonly model: string | null;
    readonly stream: boolean;
}): string;
