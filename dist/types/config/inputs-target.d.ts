export declare const targetInputs: {
    endpoint: import("./input.js").Input<import("./endpoint.js").Endpoint, import("./endpoint.js").Endpoint | null>;
    api: import("./input.js").Input<"anthropic-messages" | "gemini" | "http" | "openai-chat" | "openai-completions" | "openai-embeddings" | "openai-responses", "anthropic-messages" | "gemini" | "http" | "openai-chat" | "openai-completions" | "openai-embeddings" | "openai-responses" | null>;
    model: import("./input.js").Input<string, string | null>;
    routes: import("./input.js").Input<import("./routes.js").Routes, import("./routes.js").Routes | null>;
    "api-key": import("./input.js").Input<string, string | null>;
    headers: import("./input.js").Input<readonly import("./headers.js").Header[], readonly import("./headers.js").Header[] | null>;
    prompt: import("./input.js").Input<string, string | null>;
    prompts: import("./input.js").Input<string, string | null>;
    "input-lengths": import("./input.js").Input<import("./input-lengths.js").InputLengths, import("./input-lengths.js").InputLengths | null>;
    "cache-busting": import("./input.js").Input<boolean, boolean>;
    "max-tokens": import("./input.js").Input<number, number>;
    temperature: import("./input.js").Input<number, number>;
    stream: import("./input.js").Input<boolean, boolean>;
    body: import("./input.js").Input<import("./fields.js").JsonObject, import("./fields.js").JsonObject | null>;
    "token-source": import("./input.js").Input<"estimate" | "usage", "estimate" | "usage">;
    method: import("./input.js").Input<"DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT", "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT" | null>;
    success: import("./input.js").Input<readonly import("./success.js").SuccessRule[], readonly import("./success.js").SuccessRule[] | null>;
};
