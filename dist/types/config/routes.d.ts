import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
/** Prompts that carry all of these tags go to the model. */
export interface Route {
    readonly when: Readonly<Record<string, string>>;
    readonly model: string;
}
export interface Routes {
    /** The first one that fits counts. */
    readonly rules: readonly Route[];
    /** For prompts that none of them fits. */
    readonly otherwise: string;
}
export declare function parseRoutes(written: unknown): Parsed<Routes>;
/** A list in a file, or its JSON. */
export declare const routes: Field<Routes>;
