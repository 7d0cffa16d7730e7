import type { Api } from "./apis/api.js";
import type { Vendor } from "./vendors/vendor.js";
interface Operation {
    /** `{model}` stands for the model's name, the deployment's at Azure. */
    readonly path: string;
    readonly vendor: Vendor;
    readonly api: Api;
    /** Only requests whose query says so; of two operations of one path the first that fits. */
    readonly query?: readonly [name: string, value: string];
}
/** What a request's URL asks for. */
export interface Route {
    readonly operation: Operation;
    /** The model where the path names it. */
    readonly model: string | null;
}
export declare function findRoute(path: string, query: URLSearchParams): Route | null;
export {};
