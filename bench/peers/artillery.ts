import { findProgram, type Peer } from "./peer.ts";

/** Its results are imported; its rate is too low a load for the tables. */
export const artillery: Pick<Peer, "name" | "find"> = {
  name: "artillery",
  find: () => findProgram("artillery", {
    inCache: "artillery/node_modules/.bin/artillery", versionArgs: ["--version"],
    version: /Artillery: (\S+)/, install: "node bench/peers.ts install",
  }),
};
