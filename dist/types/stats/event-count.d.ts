/** Events among `size` trials; both real, since an effective size is not a whole number. */
export interface EventCount {
    readonly events: number;
    readonly size: number;
}
export declare function assertEventCount(count: EventCount, name: string): void;
