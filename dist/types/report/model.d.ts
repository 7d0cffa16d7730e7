import type { VerdictName } from "../verdict/index.js";
/**
 * A report before it has a dialect. Texts are plain and untrusted: each dialect escapes all of
 * them. `code` marks names and values that were chosen elsewhere (models, scenarios, commits).
 */
export type Span = {
    readonly kind: "text" | "strong" | "code";
    readonly text: string;
} | {
    readonly kind: "status";
    readonly verdict: VerdictName;
};
export type Line = readonly Span[];
export declare const text: (content: string) => Span;
export declare const strong: (content: string) => Span;
export declare const code: (content: string) => Span;
/** Spaces at the ends of a text belong to its neighbours; escaping has taken them off. */
export declare function spaced(span: Span, shown: string): string;
export declare const status: (verdict: VerdictName) => Span;
export interface Column {
    readonly heading: string;
    readonly align: "left" | "right";
}
export declare const left: (heading: string) => Column;
export declare const right: (heading: string) => Column;
export interface Table {
    readonly kind: "table";
    /** Shown where a table stands by itself; where none is given, the section's title names it. */
    readonly caption?: string;
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly Line[])[];
}
/** 95% interval of the value at `x`; a null end is open. */
export interface Interval {
    readonly x: number;
    readonly low: number | null;
    readonly high: number | null;
}
/** Points ascend in x. A null is a gap: nothing is known there, or the requests failed. */
export interface Series {
    readonly name: string;
    readonly role: "now" | "base" | "second" | "limit" | "good" | "bad" | "doubt" | "plain";
    /** Default `line`; `dots` may have many values at one x. */
    readonly mark?: "line" | "dots" | "bars";
    readonly points: readonly (readonly [x: number, y: number | null])[];
    readonly intervals?: readonly Interval[];
}
export type Axis = 
/** x is a share below 1, drawn by its number of nines: −log10(1 − share). */
{
    readonly kind: "nines";
}
/** x in seconds from the start of the run. */
 | {
    readonly kind: "seconds";
}
/** x counts runs from 0; the label stands below. */
 | {
    readonly kind: "runs";
    readonly labels: readonly string[];
}
/** x counts rows from 0, one below the other; values run to the right. */
 | {
    readonly kind: "rows";
    readonly labels: readonly string[];
};
/** A stretch of the x axis to look at; a null end is that of the axis. */
export interface Band {
    readonly from: number;
    readonly to: number | null;
    readonly tone: "bad" | "doubt";
    readonly label: string;
}
export interface Chart {
    readonly kind: "chart";
    readonly chart: "percentiles" | "timeline" | "errors" | "history" | "cost" | "changes";
    readonly title: string;
    /** What a reader who does not see the picture should know; also the legend in markdown. */
    readonly description: string;
    readonly axis: Axis;
    /** `limits`: 1 is as much as is tolerated. */
    readonly unit: "ms" | "share" | "USD" | "limits";
    readonly series: readonly Series[];
    readonly bands?: readonly Band[];
    /** Instants at which something changed, in terms of x. */
    readonly markers?: readonly {
        readonly x: number;
        readonly label: string;
    }[];
}
export type Block = {
    readonly kind: "paragraph";
    readonly line: Line;
} | {
    readonly kind: "list";
    readonly items: readonly Line[];
}
/** Stands over the blocks of one scenario when there are several. */
 | {
    readonly kind: "subheading";
    readonly line: Line;
}
/** Text to copy as it is. */
 | {
    readonly kind: "copy";
    readonly text: string;
} | Table | Chart;
export interface Section {
    readonly title: string;
    readonly blocks: readonly Block[];
    /** What stands in place of `blocks` on a page, which has room for pictures and long tables. */
    readonly onPage?: readonly Block[];
    /** Whether a terminal shows it too, where nothing can be folded away. */
    readonly isForTerminal: boolean;
}
export interface Report {
    /** Null for a recording, on which nobody has judged. */
    readonly verdict: VerdictName | null;
    readonly headline: string;
    /** What was measured: suite, scenarios, model. */
    readonly subject: Line;
    /** Always in sight, in this order: the table of gated metrics, then what to do next. */
    readonly lead: readonly Block[];
    /** Can be folded away; when space is short, those that do not fit beside the ones before are left out. */
    readonly details: readonly Section[];
    /** A pass is said in a few lines of a comment: what stands there in place of the above. */
    readonly brief: (Pick<Report, "lead" | "details"> & {
        /** What such a run would have missed, in a sentence without its full stop. */
        readonly unseen: string | null;
    }) | null;
}
