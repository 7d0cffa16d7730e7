import { secondsFromMillis } from "../../base/index.ts";
import { limitHeadersOfOpenai, refuseAsOpenai } from "./openai.ts";
import { bearerOf, headerOf } from "./vendor.ts";
import type { Fault, Refusal, Vendor } from "./vendor.ts";

/** Azure's gateway speaks for itself where it stops a request; the rest are OpenAI's own words. */
function refuseAsAzure(fault: Fault): Refusal {
  switch (fault.kind) {
    case "unauthorized": {
      const message = "Access denied due to invalid subscription key or wrong API endpoint. " +
        "Make sure to provide a valid key for an active subscription and use a correct regional " +
        "API endpoint for your resource.";
      return gatewayRefusal(401, message);
    }
    case "not-found":
      return gatewayRefusal(404, "Resource not found");
    case "rate-limited": {
      const waitS = Math.ceil(secondsFromMillis(fault.waitMs));
      return gatewayRefusal(429, `Requests to this operation have exceeded the call rate limit of ` +
        `your current pricing tier. Please retry after ${waitS} seconds.`);
    }
    default:
      return refuseAsOpenai(fault);
  }
}

function gatewayRefusal(status: number, message: string): Refusal {
  return { status, body: { error: { code: String(status), message } } };
}

/** The paths below `/openai/deployments`: `api-key` only, and a version in the query. */
export const azure: Vendor = {
  name: "azure",
  requestIdHeader: "apim-request-id",
  keyOf: (head) => headerOf(head, "api-key"),
  missing: ({ query }) => (query.has("api-version") ? null : "api-version"),
  refuse: refuseAsAzure,
  limitHeaders: limitHeadersOfOpenai,
};

/** The paths below `/openai/v1`, made for OpenAI's clients: the key as a bearer token too. */
export const azureV1: Vendor = {
  ...azure,
  keyOf: (head) => headerOf(head, "api-key") ?? bearerOf(head),
  missing: () => null,
};
