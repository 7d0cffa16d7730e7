import { assert, type Millis, oneLine, type Usd } from "../base/index.ts";
import type { Allowance } from "../cost/index.ts";
import {
  addGateways, addLimits, type GatewayAccount, type LimitAccount, makeHistogram, NO_GATEWAY, NO_LIMITS,
  type Outcome, type Recorder, type Recording, type RetryAccount, type Sample,
} from "../measurement/index.ts";
import { Airborne } from "./airborne.ts";
import { type Arrival, type Ended, Exchange, type Surroundings } from "./exchange.ts";
import { gatewayIn } from "./gateway.ts";
import type { ResponseReader } from "./protocol.ts";
import { limitsIn } from "./rate-limits.ts";
import type { Requests } from "./requests.ts";
import { makeRetrying, type RetryPolicy } from "./retry.ts";
import { billedIn, type ReportedCost, reportedCostOf, settledCostOf } from "./spending.ts";
import type { Opening } from "./transport.ts";

/** Rejections of the key in a row after which the rest of the run is pointless. */
const HOPELESS_IN_A_ROW = 20;
const MAX_FAILURE_TEXTS = 20;
const MAX_PROVIDER_MODELS = 10;

export type { ReportedCost };

/** Connections that were opened during the run, warm-up included, and what their phases took. */
export interface OpenedConnections {
  readonly count: number;
  /** Encoded histograms, µs. */
  readonly dns: string;
  readonly tcp: string;
  readonly proxy: string;
  readonly tls: string;
}

/** What a run gathers besides the recorder's histograms. */
export interface Gathered {
  inFlight: number;
  maxInFlight: number;
  scheduled: number;
  ok: number;
  failed: number;
  costUsd: number;
  usageSeen: boolean;
  reported: ReportedCost;
  gateway: GatewayAccount;
  limits: LimitAccount;
  rejectedInARow: number;
  end: Recording["end"];
  readonly providerModels: Set<string>;
  readonly failures: Map<string, number>;
  readonly ownFaults: Set<string>;
}

function newGathered(): Gathered {
  return {
    inFlight: 0, maxInFlight: 0, scheduled: 0, ok: 0, failed: 0, costUsd: 0, usageSeen: false,
    reported: { requests: 0, totalUsd: 0, oursUsd: 0 }, gateway: NO_GATEWAY,
    limits: NO_LIMITS, rejectedInARow: 0, end: "completed", providerModels: new Set(),
    failures: new Map(), ownFaults: new Set(),
  };
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

function noteReportedCost(gathered: Gathered, ended: Ended): void {
  const reportedUsd = reportedCostOf(ended);
  if (reportedUsd === null) return;
  const { requests, totalUsd, oursUsd } = gathered.reported;
  const { costUsd } = ended.sample;
  gathered.reported = {
    requests: requests + 1, totalUsd: totalUsd + reportedUsd,
    oursUsd: oursUsd === null || costUsd === null ? null : oursUsd + costUsd,
  };
}

/** Of each attempt. */
function noteHeaders(gathered: Gathered, { headers }: Ended): void {
  const told = gatewayIn(headers);
  if (told !== null) gathered.gateway = addGateways(gathered.gateway, told);
  const limits = limitsIn(headers, Date.now());
  if (limits !== null) gathered.limits = addLimits(gathered.limits, limits);
}

/** Of each request. */
function noteEnd(gathered: Gathered, ended: Ended, conceal: (text: string) => string): void {
  const { sample } = ended;
  gathered.costUsd += sample.costUsd ?? 0;
  if (sample.usage !== null) gathered.usageSeen = true;
  noteReportedCost(gathered, ended);
  noteModel(gathered, ended.reading.providerModel);
  if (sample.outcome === "ok") gathered.ok += 1;
  else {
    gathered.failed += 1;
    noteFailure(gathered, ended, conceal);
  }
  noteRejections(gathered, sample.outcome);
}

function countOpenings() {
  const phases = {
    dns: makeHistogram(), tcp: makeHistogram(), proxy: makeHistogram(), tls: makeHistogram(),
  };
  let count = 0;
  return {
    add(opening: Opening): void {
      count += 1;
      phases.dns.record(opening.dnsMs * 1000);
      phases.tcp.record(opening.tcpMs * 1000);
      phases.proxy.record(opening.proxyMs * 1000);
      phases.tls.record(opening.tlsMs * 1000);
    },
    all: (): OpenedConnections => ({
      count, dns: phases.dns.encode(), tcp: phases.tcp.encode(), proxy: phases.proxy.encode(),
      tls: phases.tls.encode(),
    }),
  };
}

/** What a run's requests are made of, and where they are counted. */
export interface TrafficPorts {
  readonly surroundings: Omit<Surroundings, "broke" | "ended">;
  readonly originMs: Millis;
  readonly requests: Requests;
  /** Null: there is no cap on what is spent. */
  readonly allowance: Allowance | null;
  readonly reader: () => ResponseReader;
  readonly recorder: Recorder;
  /** Those that wait for their next attempt included. */
  readonly maxInFlight: number;
  readonly retries: RetryPolicy;
  readonly conceal: (text: string) => string;
  /** Told after each request's end, however it came; not of dropped arrivals. */
  readonly landed: () => void;
}

/**
 * The requests of a run: each arrival is issued once and ends in exactly one outcome. An exception
 * in a callback, which is a bug, comes out of the next call of any of these.
 */
export interface Traffic {
  readonly gathered: Gathered;
  /**
   * Ends the run instead where the request could exceed what may be spent.
   * `shiftMs`: how much later it is on the common clock than on the arm's own.
   */
  issue(index: number, intendedMs: Millis, shiftMs?: Millis): void;
  /** Resolves when nothing is in flight any more. */
  drained(): Promise<void>;
  /** Ends whatever is in flight. */
  abortAll(): void;
  opened(): OpenedConnections;
  retried(): RetryAccount;
}

export function makeTraffic(ports: TrafficPorts): Traffic {
  const { recorder, conceal, requests, allowance } = ports;
  const gathered = newGathered();
  const openings = countOpenings();
  const airborne = new Airborne<Exchange>();
  const quiet = Promise.withResolvers<void>();
  let isDraining = false;
  let bug: { readonly error: unknown } | null = null;
  const settle = (): void => {
    if (isDraining && gathered.inFlight === 0) quiet.resolve();
  };
  const throwBug = (): void => {
    if (bug !== null) throw bug.error;
  };
  const broke = (error: unknown): void => {
    bug ??= { error };
    quiet.resolve();
  };
  const over = ({ earlier }: Arrival, result: Ended): void => {
    if (earlier !== null) retrying.finished(result.sample.outcome);
    gathered.inFlight -= 1;
    recorder.add(result.sample);
    noteEnd(gathered, result, conceal);
    settle();
    ports.landed();
  };
  const surroundings: Surroundings = {
    ...ports.surroundings,
    ended(exchange, result) {
      const { arrival } = exchange;
      airborne.remove(exchange);
      allowance?.settle(arrival.mostUsd, settledCostOf(result),
        requests.excessUsd(arrival.most, billedIn(result)));
      if (result.opening !== null) openings.add(result.opening);
      noteHeaders(gathered, result);
      if (!retrying.takes(arrival, result)) over(arrival, result);
    },
    broke,
  };

  /** Ends the run where the money for another attempt is not there. */
  const affords = (mostUsd: Usd): boolean => {
    if (allowance === null || allowance.reserve(mostUsd)) return true;
    gathered.end = "spend-cap";
    return false;
  };
  const send = (arrival: Arrival): void => {
    const exchange = new Exchange(arrival, surroundings);
    if (!exchange.isOver) airborne.add(exchange);
  };
  const retrying = makeRetrying(ports.retries, {
    send(arrival) {
      if (!affords(arrival.mostUsd)) return false;
      send({ ...arrival, reader: ports.reader() });
      return true;
    },
    over,
    broke,
  });

  return {
    gathered,
    opened: openings.all,
    retried: () => retrying.account,
    issue(index, intendedMs, shiftMs = 0) {
      throwBug();
      if (gathered.inFlight >= ports.maxInFlight) {
        gathered.scheduled += 1;
        gathered.failed += 1;
        recorder.add(droppedSample(index, intendedMs));
        return;
      }
      const request = requests.of(index);
      if (!affords(request.mostUsd)) return;
      gathered.scheduled += 1;
      gathered.inFlight += 1;
      gathered.maxInFlight = Math.max(gathered.maxInFlight, gathered.inFlight);
      const originMs = ports.originMs + shiftMs;
      send({
        index, intendedAtMs: originMs + intendedMs, originMs, ...request, reader: ports.reader(),
        earlier: null,
      });
    },
    async drained() {
      isDraining = true;
      // Without money nobody gets another attempt.
      if (allowance?.isSpent === true) retrying.giveUp();
      settle();
      await quiet.promise;
      throwBug();
    },
    abortAll() {
      retrying.abortAll();
      // The last first: aborted from the front, each would hand its connection to one that waits.
      const lastFirst = airborne.list().toSorted((a, b) => b.arrival.index - a.arrival.index);
      for (const exchange of lastFirst) exchange.abort();
      throwBug();
      assert(gathered.inFlight === 0, "every request has ended");
    },
  };
}
