import type { Json, Micros, Millis, Usd } from "../../base/index.ts";
import { oneLine } from "../../base/index.ts";
import type { Reading } from "../../engine/index.ts";
import type { Outcome, TokenUsage } from "../../measurement/index.ts";
import { finishOf } from "./finish.ts";
import { messageOf } from "./status.ts";

/** What ends the streams of OpenAI's older APIs. */
export const DONE = "[DONE]";

export interface Problem {
  readonly outcome: Outcome;
  readonly detail: string;
}

/** What one JSON document of an answer says; what it leaves out it says nothing about. */
export interface Part {
  /** Generated text or calls that a person would see. */
  readonly isVisible?: boolean;
  readonly isReasoning?: boolean;
  /** Nothing more will be generated. */
  readonly isFinished?: boolean;
  /** Why it is finished, in the provider's words. */
  readonly finishReason?: string | null;
  readonly isRefusal?: boolean;
  /** A call of a tool or function. */
  readonly hasCall?: boolean;
  /** What the provider served the request as. */
  readonly serviceTier?: string | null;
  /** Model version as the provider names it. */
  readonly model?: string | null;
  readonly usage?: TokenUsage | null;
  /** What a gateway says that the answer cost. */
  readonly reportedCostUsd?: Usd | null;
  /** A failure in spite of HTTP 200. Null: none. */
  readonly error?: Json;
}

/** Notes of an answer that is being read: when its payload came, what it cost, how it went. */
export class Answer {
  /** When the bytes in hand arrived. */
  atMs: Millis = 0;
  providerModel: string | null = null;
  isFinished = false;
  isRefusal = false;
  hasCall = false;
  /** UTF-8 bytes of what was generated; null where nobody counts them. */
  #generatedBytes: number | null = null;
  #serviceTier: string | null = null;
  #finishReason: string | null = null;
  #problem: Problem | null = null;
  #usage: TokenUsage | null = null;
  #reportedCostUsd: Usd | null = null;
  #firstPayloadMs: Millis | null = null;
  #firstVisibleMs: Millis | null = null;
  #lastPayloadMs: Millis | null = null;
  #payloadEvents = 0;
  #gapsUs: Micros[] = [];
  #reasoningVisible = false;

  /** @param countsText whether tokens are to be estimated, whatever the API tells of them. */
  constructor(countsText = false) {
    if (countsText) this.#generatedBytes = 0;
  }

  get countsText(): boolean {
    return this.#generatedBytes !== null;
  }

  noteText(text: string): void {
    if (this.#generatedBytes !== null) this.#generatedBytes += Buffer.byteLength(text);
  }

  get usage(): TokenUsage | null {
    return this.#usage;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  get payloadEvents(): number {
    return this.#payloadEvents;
  }

  /** One event is one payload, however many choices it has. */
  notePayload(isVisible: boolean, isReasoning: boolean): void {
    if (!isVisible && !isReasoning) return;
    const { atMs } = this;
    if (isReasoning) this.#reasoningVisible = true;
    if (this.#lastPayloadMs !== null) this.#gapsUs.push((atMs - this.#lastPayloadMs) * 1000);
    this.#firstPayloadMs ??= atMs;
    if (isVisible) this.#firstVisibleMs ??= atMs;
    this.#lastPayloadMs = atMs;
    this.#payloadEvents += 1;
  }

  /** Of model, usage and cost the last one that is there counts. */
  note(part: Part): void {
    const { error = null, model = null, usage = null, finishReason = null } = part;
    const { reportedCostUsd = null, serviceTier = null } = part;
    if (error !== null) return this.fail("in-band-error", messageOf(error));
    this.providerModel = model ?? this.providerModel;
    this.#usage = usage ?? this.#usage;
    this.#reportedCostUsd = reportedCostUsd ?? this.#reportedCostUsd;
    this.#finishReason = finishReason ?? this.#finishReason;
    this.#serviceTier = serviceTier ?? this.#serviceTier;
    if (part.isRefusal === true) this.isRefusal = true;
    if (part.hasCall === true) this.hasCall = true;
    if (part.isFinished === true) this.isFinished = true;
    this.notePayload(part.isVisible === true, part.isReasoning === true);
  }

  /** The first failure is the one that is told. */
  fail(outcome: Outcome, detail: string): void {
    this.#problem ??= { outcome, detail };
  }

  /** What an answer without payload says for itself. */
  noContent(): Problem {
    const reason = this.#finishReason;
    const why = reason === null ? "" : ` (finish reason ${oneLine(reason, 60)})`;
    return { outcome: "empty", detail: `no content${why}` };
  }

  /** A failure without any text has used nothing that could be estimated. */
  #counted(isOk: boolean): Pick<Reading, "usage" | "generatedBytes"> {
    const generatedBytes = this.#generatedBytes;
    if (generatedBytes === null) return { usage: this.#usage };
    return isOk || generatedBytes > 0 ? { usage: null, generatedBytes } : { usage: null };
  }

  reading(problem: Problem | null): Reading {
    return {
      outcome: problem?.outcome ?? "ok",
      firstPayloadMs: this.#firstPayloadMs,
      firstVisibleMs: this.#firstVisibleMs,
      lastPayloadMs: this.#lastPayloadMs,
      payloadEvents: this.#payloadEvents,
      gapsUs: this.#gapsUs,
      ...this.#counted(problem === null),
      reportedCostUsd: this.#reportedCostUsd,
      reasoningVisible: this.#reasoningVisible,
      providerModel: this.providerModel,
      answer: {
        finish: finishOf(this.#finishReason, this),
        serviceTier: this.#serviceTier === null ? null : oneLine(this.#serviceTier, 60),
      },
      detail: problem?.detail ?? null,
    };
  }
}
