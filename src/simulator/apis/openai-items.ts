import { unreachable } from "../../base/index.ts";
import type { Channel, Script } from "../draw.ts";
import { TOOL_NAME } from "../words.ts";

/**
 * The output items of OpenAI's responses and the events that tell of them. Reasoning is shown as
 * a summary, the way OpenAI's own models show it.
 */

/** One event of an item's, without the members that say which item it is of. */
export interface ItemEvent {
  readonly type: string;
  readonly members: object;
}

export function itemId(script: Script, channel: Channel): string {
  const prefix = { reasoning: "rs", content: "msg", "tool-call": "fc" }[channel];
  return `${prefix}_sim_${script.ordinal}`;
}

/** A finished item; one without text yet is in progress. */
export function itemOf(script: Script, channel: Channel, text: string): object {
  const id = itemId(script, channel);
  const status = text === "" ? "in_progress" : script.finish === "length" ? "incomplete" : "completed";
  switch (channel) {
    case "reasoning":
      return { id, type: "reasoning", summary: text === "" ? [] : [summary(text)] };
    case "content": {
      const content = text === "" ? [] : [outputText(text)];
      return { id, type: "message", status, role: "assistant", content };
    }
    case "tool-call": {
      const call = { call_id: `call_sim_${script.ordinal}`, name: TOOL_NAME, arguments: text };
      return { id, type: "function_call", status, ...call };
    }
    default:
      return unreachable(channel);
  }
}

/** The events before the first delta of an item. */
export function openingOf(script: Script, channel: Channel): readonly ItemEvent[] {
  const item = itemOf(script, channel, "");
  return [{ type: "response.output_item.added", members: { item } }, ...partOf(channel).added];
}

interface PartEvents {
  readonly added: readonly ItemEvent[];
  delta(text: string): ItemEvent;
  done(text: string): readonly ItemEvent[];
}

/** The events of the one part that an item of this channel has; a function call is its own. */
export function partOf(channel: Channel): PartEvents {
  switch (channel) {
    case "reasoning":
      return SUMMARY_EVENTS;
    case "content":
      return TEXT_EVENTS;
    case "tool-call":
      return CALL_EVENTS;
    default:
      return unreachable(channel);
  }
}

const AT_SUMMARY = { summary_index: 0 } as const;
const SUMMARY_EVENTS: PartEvents = {
  added: [
    { type: "response.reasoning_summary_part.added", members: { ...AT_SUMMARY, part: summary("") } },
  ],
  delta: (delta) =>
    ({ type: "response.reasoning_summary_text.delta", members: { ...AT_SUMMARY, delta } }),
  done: (text) => [
    { type: "response.reasoning_summary_text.done", members: { ...AT_SUMMARY, text } },
    {
      type: "response.reasoning_summary_part.done",
      members: { ...AT_SUMMARY, part: summary(text) },
    },
  ],
};

const AT_CONTENT = { content_index: 0 } as const;
const TEXT_EVENTS: PartEvents = {
  added: [
    { type: "response.content_part.added", members: { ...AT_CONTENT, part: outputText("") } },
  ],
  delta: (delta) =>
    ({ type: "response.output_text.delta", members: { ...AT_CONTENT, delta, logprobs: [] } }),
  done: (text) => [
    { type: "response.output_text.done", members: { ...AT_CONTENT, text, logprobs: [] } },
    { type: "response.content_part.done", members: { ...AT_CONTENT, part: outputText(text) } },
  ],
};

const CALL_EVENTS: PartEvents = {
  added: [],
  delta: (delta) => ({ type: "response.function_call_arguments.delta", members: { delta } }),
  done: (text) => [
    { type: "response.function_call_arguments.done", members: { arguments: text } },
  ],
};

function summary(text: string): object {
  return { type: "summary_text", text };
}

function outputText(text: string): object {
  return { type: "output_text", text, annotations: [], logprobs: [] };
}
