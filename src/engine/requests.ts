import { must, type Tokens, type Usd } from "../base/index.ts";
import { mostCostOf, type Price } from "../cost/index.ts";
import {
  fillRequest, isTemplate, makeTurns, mostOutputTokens, type Plan, type Prompt, type Target,
} from "../plan/index.ts";
import type { Protocol, RequestDraft } from "./protocol.ts";

/** What requests are made of. */
export interface RequestOrder {
  readonly plan: Plan;
  readonly apiKey: string | null;
  readonly prices: Readonly<Record<string, Price>>;
  readonly seed: number;
}

/** One arrival's request, and what it means for the bill. */
export interface PlannedRequest {
  readonly draft: RequestDraft;
  readonly price: Price | null;
  /** The most that it is expected to be billed for. */
  readonly most: TokenBound;
  /** What that costs; 0 where nothing is known of prices. */
  readonly mostUsd: Usd;
}

export interface TokenBound {
  readonly input: Tokens;
  readonly output: Tokens;
}

export interface Requests {
  /** A function of the arrival's position alone, whichever thread asks. */
  of(index: number): PlannedRequest;
  model(index: number): string | null;
  /** Whether more than one model is asked. */
  readonly areMixed: boolean;
  /** What tokens beyond a request's most would have cost at the dearest of the models. */
  excessUsd(most: TokenBound, billed: TokenBound): Usd;
}

/** Prepared for one model. */
interface Prepared {
  readonly price: Price | null;
  readonly draft: (prompt: number) => RequestDraft;
  readonly fill: (prompt: Prompt) => RequestDraft;
}

function filled({ messages, ...prompt }: Prompt, request: { index: number; seed: number }): Prompt {
  return {
    ...prompt,
    messages: messages.map(({ role, content }) => ({ role, content: fillRequest(content, request) })),
  };
}

function prepare(order: RequestOrder, protocol: Protocol, call: Partial<Target>): Prepared {
  const { plan, apiKey, prices } = order;
  const target = { ...plan.target, ...call };
  const { model } = target;
  const draft = protocol.prepare(target, apiKey);
  return {
    price: model !== null && Object.hasOwn(prices, model) ? prices[model] ?? null : null,
    draft,
    fill: (prompt) => protocol.prepare({ ...target, prompts: [prompt] }, apiKey)(0),
  };
}

/**
 * The requests of an arm. Those of prompts without placeholders are prepared before the first is
 * sent, for each model. No token is shorter than a byte, so the length of the request's body, which
 * holds more than the text, bounds its input.
 */
export function makeRequests(order: RequestOrder, protocol: Protocol): Requests {
  const { plan: { target, policy, calls }, prices, seed } = order;
  const turn = makeTurns(target.prompts, policy);
  const templates = target.prompts.map((prompt) =>
    (prompt.messages.some(({ content }) => isTemplate(content)) ? prompt : null));
  const unnamed = calls.length === 0 ? prepare(order, protocol, {}) : null;
  const named = new Map(calls.map((call) => [call.model, prepare(order, protocol, call)]));
  const mostOutput = mostOutputTokens(target) ?? 0;
  const known = Object.values(prices);
  return {
    excessUsd(most, billed) {
      const whole = {
        input: Math.max(most.input, billed.input), output: Math.max(most.output, billed.output),
      };
      return known.reduce((dearest, price) =>
        Math.max(dearest, mostCostOf(whole, price) - mostCostOf(most, price)), 0);
    },
    areMixed: calls.length > 1,
    model: (index) => turn(index).model,
    of(index) {
      const { prompt, model } = turn(index);
      const prepared = unnamed ?? must(named.get(model ?? ""), "model of the arrival");
      const template = templates[prompt] ?? null;
      const draft = template === null
        ? prepared.draft(prompt) : prepared.fill(filled(template, { index, seed }));
      const { price } = prepared;
      const most = { input: draft.body?.length ?? 0, output: mostOutput };
      return { draft, price, most, mostUsd: price === null ? 0 : mostCostOf(most, price) };
    },
  };
}
