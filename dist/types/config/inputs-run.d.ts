export declare const runInputs: {
    mode: import("./input.js").Input<"calibrate" | "gate" | "judge" | "record" | "report", "calibrate" | "gate" | "judge" | "record" | "report">;
    config: import("./input.js").Input<string, string | null>;
    scenario: import("./input.js").Input<readonly string[], readonly string[] | null>;
};
export declare const resultInputs: {
    results: import("./input.js").Input<readonly string[], readonly string[] | null>;
    shard: import("./input.js").Input<import("./shard.js").Shard, import("./shard.js").Shard | null>;
    "start-at": import("./input.js").Input<number, number | null>;
};
export declare const reportInputs: {
    comment: import("./input.js").Input<"always" | "never" | "on-change" | "on-failure", "always" | "never" | "on-change" | "on-failure">;
    issue: import("./input.js").Input<"never" | "on-nightly", "never" | "on-nightly">;
    "check-run": import("./input.js").Input<boolean, boolean>;
    annotations: import("./input.js").Input<boolean, boolean>;
    summary: import("./input.js").Input<boolean, boolean>;
    "history-page": import("./input.js").Input<boolean, boolean>;
    "report-dir": import("./input.js").Input<string, string | null>;
    "github-token": import("./input.js").Input<string, string | null>;
};
