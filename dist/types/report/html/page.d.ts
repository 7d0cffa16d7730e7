import { type Report } from "../model.js";
export interface PageNumbers {
    /** Of the file that a reader gets. */
    readonly name: string;
    readonly json: string;
}
/** One self-contained page: no network, charts as inline SVG, whole also without its script. */
export declare function pageOf(report: Report, numbers: PageNumbers | null): string;
