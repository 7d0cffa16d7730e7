import type { Tokens, Usd } from "../base/index.js";
/** What a month would cost with the models that were planned and with others. */
export interface MonthlyProjection {
    readonly scenario: string;
    readonly volume: {
        readonly kind: "tokens";
        readonly tokens: Tokens;
    } | {
        readonly kind: "requests";
        readonly requests: number;
    };
    /** Tokens of a request on average. */
    readonly perRequest: {
        readonly input: Tokens;
        readonly output: Tokens;
    };
    /** Whether runs told the tokens, or the prompts and max-tokens had to. */
    readonly isMeasured: boolean;
    /** Whether it was the run at hand that told them; left out: no. */
    readonly isThisRun?: boolean | undefined;
    /** The plan's own first. */
    readonly costs: readonly {
        readonly name: string;
        readonly usd: Usd | null;
        readonly unpriced: readonly string[];
    }[];
}
