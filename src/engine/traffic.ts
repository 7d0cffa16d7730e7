import { assert, type Millis, oneLine } from "../base/index.ts";
import { costOf, type Price } from "../cost/index.ts";
import type { Outcome, Recorder, Recording, Sample } from "../measurement/index.ts";
import { type Ended, type Exchange, startExchange, type Surroundings } from "./exchange.ts";
import type { RequestDraft, ResponseReader } from "./protocol.ts";

/** Rejections of the key in a row after which the rest of the run is pointless. */
const HOPELESS_IN_A_ROW = 20;
const MAX_FAILURE_TEXTS = 20;
const MAX_PROVIDER_MODELS = 10;

/** What a run gathers besides the recorder's histograms. */
export interface Gathered {
  inFlight: number;
  maxInFlight: number;
  scheduled: number;
  ok: number;
  failed: number;
  costUsd: number;
  usageSeen: boolean;
  rejectedInARow: number;
  end: Recording["end"];
  readonly providerModels: Set<string>;
  readonly failures: Map<string, number>;
  readonly ownFaults: Set<string>;
}

function newGathered(): Gathered {
  return {
    inFlight: 0, maxInFlight: 0, scheduled: 0, ok: 0, failed: 0, costUsd: 0, usageSeen: false,
    rejectedInARow: 0, end: "completed", providerModels: new Set(), failures: new Map(),
    ownFaults: new Set(),
  };
}

/** Adds what a request cost; null where price or usage is unknown. */
export function priced(ended: Ended, price: Price | null): Sample {
  const { usage } = ended.sample;
  const costUsd = price === null || usage === null ? null : costOf(usage, price).totalUsd;
  return { ...ended.sample, costUsd };
}

/** A dropped arrival: never handed over, counted as a failure. */
function droppedSample(index: number, intendedMs: Millis): Sample {
  return {
    index, intendedMs, outcome: "dropped", dispatchedMs: null, connectMs: null, poolWaitMs: 0,
    headersMs: null, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, endMs: null,
    payloadEvents: 0, gapsUs: [], usage: null, reasoningVisible: false, costUsd: null,
  };
}

function noteFailure(gathered: Gathered, ended: Ended, conceal: (text: string) => string): void {
  const { sample, reading, fault, status } = ended;
  const said = oneLine(conceal(fault?.detail ?? reading.detail ?? ""), 160);
  const http = status === null ? "" : ` (HTTP ${status})`;
  const text = `${sample.outcome}${http}${said ? `: ${said}` : ""}`;
  if (gathered.failures.has(text) || gathered.failures.size < MAX_FAILURE_TEXTS) {
    gathered.failures.set(text, (gathered.failures.get(text) ?? 0) + 1);
  }
  if (fault?.isOurs) gathered.ownFaults.add(fault.detail);
}

function noteRejections(gathered: Gathered, outcome: Outcome): void {
  const isRejection = outcome === "auth" || outcome === "quota";
  gathered.rejectedInARow = isRejection ? gathered.rejectedInARow + 1 : 0;
  if (isRejection && gathered.rejectedInARow >= HOPELESS_IN_A_ROW) gathered.end = outcome;
}

function noteModel(gathered: Gathered, model: string | null): void {
  if (model === null || gathered.providerModels.size >= MAX_PROVIDER_MODELS) return;
  gathered.providerModels.add(oneLine(model, 100));
}

function noteEnd(
  gathered: Gathered,
  { ended, sample, conceal }: {
    readonly ended: Ended;
    readonly sample: Sample;
    readonly conceal: (text: string) => string;
  },
): void {
  gathered.costUsd += sample.costUsd ?? 0;
  if (sample.usage !== null) gathered.usageSeen = true;
  noteModel(gathered, ended.reading.providerModel);
  if (sample.outcome === "ok") gathered.ok += 1;
  else {
    gathered.failed += 1;
    noteFailure(gathered, ended, conceal);
  }
  noteRejections(gathered, sample.outcome);
}

/** What a run's requests are made of, and where they are counted. */
export interface TrafficPorts {
  readonly surroundings: Omit<Surroundings, "broke">;
  readonly request: (index: number) => RequestDraft;
  readonly reader: () => ResponseReader;
  readonly recorder: Recorder;
  readonly maxInFlight: number;
  readonly price: Price | null;
  readonly conceal: (text: string) => string;
}

/**
 * The requests of a run: each arrival is issued once and ends in exactly one outcome. An exception
 * in a callback, which is a bug, comes out of the next call of any of these.
 */
export interface Traffic {
  readonly gathered: Gathered;
  issue(index: number, intendedMs: Millis): void;
  /** Resolves when nothing is in flight any more. */
  drained(): Promise<void>;
  /** Ends whatever is in flight. */
  abortAll(): void;
}

export function makeTraffic(ports: TrafficPorts): Traffic {
  const { recorder, conceal } = ports;
  const gathered = newGathered();
  const flying = new Set<Exchange>();
  const quiet = Promise.withResolvers<void>();
  let isDraining = false;
  let bug: { readonly error: unknown } | null = null;
  const settle = (): void => {
    if (isDraining && gathered.inFlight === 0) quiet.resolve();
  };
  const broke = (error: unknown): void => {
    bug ??= { error };
    quiet.resolve();
  };
  const throwBug = (): void => {
    if (bug !== null) throw bug.error;
  };

  const landed = (ended: Ended): void => {
    gathered.inFlight -= 1;
    const sample = priced(ended, ports.price);
    recorder.add(sample);
    noteEnd(gathered, { ended, sample, conceal });
    settle();
  };

  const send = (index: number, intendedMs: Millis): void => {
    const { surroundings } = ports;
    let exchange: Exchange | null = null;
    let hasLanded = false;
    exchange = startExchange(
      {
        index,
        intendedAtMs: surroundings.originMs + intendedMs,
        request: ports.request(index),
        reader: ports.reader(),
      },
      { ...surroundings, broke },
      (ended) => {
        hasLanded = true;
        if (exchange) flying.delete(exchange);
        landed(ended);
      },
    );
    if (!hasLanded) flying.add(exchange);
  };

  return {
    gathered,
    issue(index, intendedMs) {
      throwBug();
      gathered.scheduled += 1;
      if (gathered.inFlight >= ports.maxInFlight) {
        gathered.failed += 1;
        recorder.add(droppedSample(index, intendedMs));
        return;
      }
      gathered.inFlight += 1;
      gathered.maxInFlight = Math.max(gathered.maxInFlight, gathered.inFlight);
      send(index, intendedMs);
    },
    async drained() {
      isDraining = true;
      settle();
      await quiet.promise;
      throwBug();
    },
    abortAll() {
      // The last first: aborted from the front, each would hand its connection to one that waits.
      for (const exchange of [...flying].toReversed()) exchange.abort();
      throwBug();
      assert(gathered.inFlight === 0, "every request has ended");
    },
  };
}
