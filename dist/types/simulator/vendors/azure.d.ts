import type { Vendor } from "./vendor.js";
/** The paths below `/openai/deployments`: `api-key` only, and a version in the query. */
export declare const azure: Vendor;
/** The paths below `/openai/v1`, made for OpenAI's clients: the key as a bearer token too. */
export declare const azureV1: Vendor;
