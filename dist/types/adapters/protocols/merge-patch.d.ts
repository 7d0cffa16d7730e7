import type { Json } from "../../base/index.js";
/** JSON merge patch (RFC 7396), one document over another. */
export declare function mergePatch(base: Json, patch: Json): Json;
