/** peers: the tools that are compared, ourselves among them, each behind the same small interface. */
import { aiohttp } from "./aiohttp.ts";
import { artillery } from "./artillery.ts";
import { autocannon } from "./autocannon.ts";
import { h2load } from "./h2load.ts";
import { hey } from "./hey.ts";
import { k6 } from "./k6.ts";
import { locust } from "./locust.ts";
import { oha, quickOha } from "./oha.ts";
import type { Peer } from "./peer.ts";
import { tailgate, tailgateAt, tailgatePaired } from "./tailgate.ts";
import { vegeta } from "./vegeta.ts";
import { wrk, wrk2 } from "./wrk.ts";

export { cacheFolder, type Load, type Peer, type Told } from "./peer.ts";
export {
  aiohttp, artillery, autocannon, h2load, hey, k6, locust, oha, quickOha, tailgate, tailgateAt, tailgatePaired,
  vegeta, wrk, wrk2,
};

export const TOOLS: readonly Peer[] = [
  tailgate, wrk2, wrk, vegeta, k6, h2load, hey, autocannon, oha, locust, aiohttp,
];
