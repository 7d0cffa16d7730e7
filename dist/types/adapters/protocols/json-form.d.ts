import type { TokenUsage } from "../../measurement/index.js";
import { type Part } from "./answer.js";
import type { AnswerForm } from "./answer-reader.js";
import { type JsonObject } from "./json-object.js";
/** How an API's JSON is read. Functions from value to value: nothing is remembered here. */
export interface JsonReading {
    readonly terminal: string;
    readonly mayBeArray?: boolean;
    /** Whether an event of this name is worth parsing; `message` is any that has none. */
    matters(name: string): boolean;
    /** A document of a stream; `usage` is what was told of it before. */
    event(document: JsonObject, usage: TokenUsage | null): Part;
    whole(document: JsonObject): Part;
    /** All texts generated in either, one after the other: thoughts, names and arguments of calls too. */
    text(document: JsonObject): string;
}
/** An API whose every document is parsed, streamed or whole. */
export declare function jsonForm(api: JsonReading): AnswerForm;
