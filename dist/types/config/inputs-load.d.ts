export declare const loadInputs: {
    rate: import("./input.js").Input<import("../base/units.js").PerSecond, import("../base/units.js").PerSecond | null>;
    arrivals: import("./input.js").Input<"constant" | "poisson", "constant" | "poisson">;
    stages: import("./input.js").Input<readonly import("./stages.js").Stage[], readonly import("./stages.js").Stage[] | null>;
    concurrency: import("./input.js").Input<readonly number[], readonly number[] | null>;
    requests: import("./input.js").Input<readonly number[], readonly number[] | null>;
    duration: import("./input.js").Input<import("../base/units.js").Millis, import("../base/units.js").Millis>;
    warmup: import("./input.js").Input<import("../base/units.js").Millis, import("../base/units.js").Millis>;
};
export declare const connectionInputs: {
    timeout: import("./input.js").Input<import("../base/units.js").Millis, import("../base/units.js").Millis>;
    "connect-timeout": import("./input.js").Input<import("../base/units.js").Millis, import("../base/units.js").Millis>;
    "first-byte-timeout": import("./input.js").Input<import("../base/units.js").Millis | null, import("../base/units.js").Millis | null>;
    "idle-timeout": import("./input.js").Input<import("../base/units.js").Millis | null, import("../base/units.js").Millis | null>;
    "max-connections": import("./input.js").Input<number, number | null>;
    "keep-alive": import("./input.js").Input<import("../base/units.js").Millis, import("../base/units.js").Millis>;
    http2: import("./input.js").Input<boolean, boolean>;
    "max-in-flight": import("./input.js").Input<number, number>;
    proxy: import("./input.js").Input<import("./proxy.js").ProxyChoice, import("./proxy.js").ProxyChoice | null>;
    "insecure-tls": import("./input.js").Input<boolean, boolean>;
    "ca-file": import("./input.js").Input<string, string | null>;
    transport: import("./input.js").Input<"auto" | "undici", "auto" | "undici">;
    retries: import("./input.js").Input<number, number>;
};
