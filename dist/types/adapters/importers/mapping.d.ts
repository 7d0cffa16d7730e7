/** Which column holds what, in a file of no tool we know. */
export interface ColumnMapping {
    readonly latency: {
        readonly column: string;
        readonly usPerUnit: number;
    };
    /** msPerUnit null: RFC 3339 text. Null where no column tells when a request was sent. */
    readonly start: {
        readonly column: string;
        readonly msPerUnit: number | null;
    } | null;
    /** An HTTP status, an error text that is empty on success, or true and false. */
    readonly status: string | null;
    readonly error: string | null;
    readonly ok: string | null;
}
/**
 * `latency=total:ms,start=ts:s,status=code`: columns of a CSV or keys of a JSON line, with units.
 * @throws UsageError for unknown fields, a missing latency and units that are not said.
 */
export declare function parseColumns(text: string): ColumnMapping;
