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
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly Line[])[];
}
/** Points ascend in x. A null is a gap: nothing is known there, or the requests failed. */
export interface Series {
    readonly name: string;
    readonly role: "now" | "base" | "second";
    readonly points: readonly (readonly [x: number, y: number | null])[];
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
};
export interface Chart {
    readonly kind: "chart";
    readonly chart: "percentiles" | "timeline" | "errors" | "history";
    readonly title: string;
    /** What a reader who does not see the picture should know; also the legend in markdown. */
    readonly description: string;
    readonly axis: Axis;
    readonly unit: "ms" | "share";
    readonly series: readonly Series[];
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
    /** Can be folded away; the last ones are the first to go when space is short. */
    readonly details: readonly Section[];
    /** A pass is said in a few lines of a comment: what stands there in place of the above. */
    readonly brief: Pick<Report, "lead" | "details"> | null;
}
