import type { ArtifactApi } from "./api.js";
import type { Send } from "./exchange.js";
/** Artifacts of workflow runs (docs.github.com/rest/actions/artifacts). Only read. */
export declare function makeArtifactApi(send: Send): ArtifactApi;
