import type { Usage } from "../draw.js";
/** Usage as chat completions and the older completions tell it. */
export declare function completionUsage(usage: Usage): object;
