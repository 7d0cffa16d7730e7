import { type Answer, type Part } from "./answer.js";
import type { AnswerForm } from "./answer-reader.js";
import { type JsonObject } from "./json-object.js";
/**
 * What a document of OpenAI's older APIs says. Usage is taken wherever it appears; empty `choices`
 * are no payload; `partOf` finds what was generated in a choice.
 */
export declare function completionPart(document: JsonObject, partOf: (choice: JsonObject) => JsonObject): Part;
/** What was generated in the choices of a document. */
export declare function completionText(document: JsonObject, partOf: (choice: JsonObject) => JsonObject): string;
/**
 * Chat completions, streamed or not. Nearly all events are looked through instead of parsed, so
 * a form belongs to one answer: it remembers the model's name.
 */
export declare class ChatForm implements AnswerForm {
    #private;
    readonly terminal = "[DONE]";
    readonly mayBeArray = false;
    event(answer: Answer, name: string, bytes: Uint8Array, start: number, end: number): void;
    whole(answer: Answer, text: string): void;
}
