/** What answers of the measured window tell of themselves besides their times and tokens. */
import { z } from "zod";
import { type Finish, FINISHES } from "./finish.ts";
import { generatedTokens, type Sample } from "./sample.ts";

const count = z.number().int().min(0).max(1e12);

/** Of successful requests only. */
export const answerAccount = z.object({
  finishes: z.partialRecord(z.enum(FINISHES), count),
  serviceTiers: z.record(z.string().max(100), count),
  /** Streamed answers of more than one token, as far as that is known. */
  streams: z.object({
    answers: count,
    /** Of them: everything came in one event. */
    oneEvent: count,
    /** Of them: in several events that were all there at one instant. */
    oneInstant: count,
    /** Payload events of those with usage, and the tokens in them. */
    events: count,
    tokens: z.number().min(0).max(1e15),
  }),
});

export type AnswerAccount = Readonly<z.infer<typeof answerAccount>>;

/** Of endpoints that invent them without end, the first. */
const MAX_TIERS = 10;

const NO_STREAMS = { answers: 0, oneEvent: 0, oneInstant: 0, events: 0, tokens: 0 };

interface OpenAccount {
  readonly finishes: Partial<Record<Finish, number>>;
  readonly serviceTiers: Map<string, number>;
  readonly streams: { -readonly [K in keyof AnswerAccount["streams"]]: number };
}

function addTier(tiers: Map<string, number>, tier: string, more: number): void {
  const known = tiers.get(tier);
  if (known !== undefined || tiers.size < MAX_TIERS) tiers.set(tier, (known ?? 0) + more);
}

function addStream(streams: OpenAccount["streams"], sample: Sample): void {
  const { payloadEvents, firstPayloadMs, lastPayloadMs } = sample;
  const tokens = generatedTokens(sample);
  if (payloadEvents === 0 || (tokens !== null && tokens < 2)) return;
  streams.answers += 1;
  if (payloadEvents === 1) streams.oneEvent += 1;
  else if (firstPayloadMs === lastPayloadMs) streams.oneInstant += 1;
  if (tokens === null) return;
  streams.events += payloadEvents;
  streams.tokens += tokens;
}

/** Folds successful answers; undefined for what comes without a note, such as plain HTTP. */
export function makeAnswerAccount() {
  const open: OpenAccount = { finishes: {}, serviceTiers: new Map(), streams: { ...NO_STREAMS } };
  let answers = 0;
  return {
    add(sample: Sample): void {
      const { answer = null } = sample;
      if (answer === null) return;
      answers += 1;
      const { finish, serviceTier } = answer;
      open.finishes[finish] = (open.finishes[finish] ?? 0) + 1;
      if (serviceTier !== null) addTier(open.serviceTiers, serviceTier, 1);
      addStream(open.streams, sample);
    },
    finish: (): AnswerAccount | undefined => (answers === 0 ? undefined : {
      finishes: open.finishes, streams: open.streams,
      serviceTiers: Object.fromEntries(open.serviceTiers),
    }),
  };
}

/** The accounts of threads, shards or repetitions together; undefined where none has any. */
export function mergeAnswers(all: readonly (AnswerAccount | undefined)[]): AnswerAccount | undefined {
  const known = all.filter((one) => one !== undefined);
  if (known.length === 0) return undefined;
  const finishes: Partial<Record<Finish, number>> = {};
  const serviceTiers = new Map<string, number>();
  const streams = { ...NO_STREAMS };
  for (const one of known) {
    for (const finish of FINISHES) {
      const more = one.finishes[finish];
      if (more !== undefined) finishes[finish] = (finishes[finish] ?? 0) + more;
    }
    for (const [tier, more] of Object.entries(one.serviceTiers)) addTier(serviceTiers, tier, more);
    streams.answers += one.streams.answers;
    streams.oneEvent += one.streams.oneEvent;
    streams.oneInstant += one.streams.oneInstant;
    streams.events += one.streams.events;
    streams.tokens += one.streams.tokens;
  }
  return { finishes, streams, serviceTiers: Object.fromEntries(serviceTiers) };
}
