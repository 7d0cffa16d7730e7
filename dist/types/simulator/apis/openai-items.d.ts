import type { Channel, Script } from "../draw.js";
/**
 * The output items of OpenAI's responses and the events that tell of them. Reasoning is shown as
 * a summary, the way OpenAI's own models show it.
 */
/** One event of an item's, without the members that say which item it is of. */
export interface ItemEvent {
    readonly type: string;
    readonly members: object;
}
export declare function itemId(script: Script, channel: Channel): string;
/** A finished item; one without text yet is in progress. */
export declare function itemOf(script: Script, channel: Channel, text: string): object;
/** The events before the first delta of an item. */
export declare function openingOf(script: Script, channel: Channel): readonly ItemEvent[];
interface PartEvents {
    readonly added: readonly ItemEvent[];
    delta(text: string): ItemEvent;
    done(text: string): readonly ItemEvent[];
}
/** The events of the one part that an item of this channel has; a function call is its own. */
export declare function partOf(channel: Channel): PartEvents;
export {};
