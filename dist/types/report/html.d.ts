import { type Report } from "./model.js";
/** One self-contained page: no script, no network, charts as inline SVG. */
export declare function htmlOf(report: Report): string;
