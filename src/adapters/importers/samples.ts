import type { Micros, Millis, Tokens } from "../../base/index.ts";
import { type Outcome, OUTCOMES } from "../../measurement/index.ts";
import { fault, type Place, whole } from "./fault.ts";

/** One request as a tool wrote it down. */
export interface SampleRow {
  /** When it was sent, on any clock; null where the file does not say. */
  readonly startMs: Millis | null;
  readonly latencyUs: Micros;
  readonly outcome: Outcome;
  /** Its number in the schedule; null where the file does not say. */
  readonly sequence: number | null;
  /** What tools for LLM APIs know of a success. */
  readonly tokens?: TokenTimes | undefined;
}

export interface TokenTimes {
  /** First and last token, since the start; null where nothing was streamed. */
  readonly firstUs: Micros | null;
  readonly lastUs: Micros | null;
  readonly input: Tokens;
  readonly output: Tokens;
}

/** The requests of a file, 17 bytes each, 33 with tokens, in its order. */
export interface Samples {
  readonly size: number;
  /** Whether all have a start. */
  readonly hasStarts: boolean;
  /** Whether instants are known no better than to the second. */
  readonly isCoarse: boolean;
  at(index: number): SampleRow;
}

export interface SampleStore extends Samples {
  isCoarse: boolean;
  /** @throws UsageError where the clock jumped, or there are more than memory is meant for. */
  add(row: SampleRow, place: Place): void;
}

const CHUNK = 65_536;
/** 510 MB without tokens. A run of a million is long. */
const MOST_SAMPLES = 30_000_000;
/** Writers flush in batches, so that lines may be out of order by as much. */
const DISORDER_MS: Millis = 5000;
const NO_SEQUENCE = 0xffffffff;

interface Chunk {
  readonly startsMs: Float64Array;
  readonly latenciesUs: Float32Array;
  readonly outcomes: Uint8Array;
  readonly sequences: Uint32Array;
  /** Four numbers each; null until there is one to be kept. */
  tokens: Float32Array | null;
}

const makeChunk = (): Chunk => ({
  startsMs: new Float64Array(CHUNK), latenciesUs: new Float32Array(CHUNK),
  outcomes: new Uint8Array(CHUNK), sequences: new Uint32Array(CHUNK),
  tokens: null,
});

function putTokens(chunk: Chunk, slot: number, tokens: TokenTimes): void {
  // Where nothing is put there are no tokens: NaN.
  chunk.tokens ??= new Float32Array(4 * CHUNK).fill(Number.NaN);
  const { firstUs, lastUs, input, output } = tokens;
  chunk.tokens.set([firstUs ?? Number.NaN, lastUs ?? Number.NaN, input, output], 4 * slot);
}

/** Instants of one request may come from two clocks of one machine. */
const CLOCK_SLACK_US: Micros = 1000;

function checkTokens({ firstUs, lastUs }: TokenTimes, latencyUs: Micros, place: Place): void {
  const endUs = latencyUs + CLOCK_SLACK_US;
  if ((firstUs ?? 0) <= Math.min(endUs, (lastUs ?? endUs) + CLOCK_SLACK_US)) return;
  throw fault(place, {
    field: "first token", value: `${(firstUs ?? 0) / 1000} ms`,
    message: `comes after the last or after the end, at ${latencyUs / 1000} ms.`,
    fix: "these numbers cannot be true: measure again",
  });
}

function takeTokens(chunk: Chunk | undefined, slot: number): TokenTimes | undefined {
  const [firstUs = Number.NaN, lastUs = Number.NaN, input = Number.NaN, output = Number.NaN] =
    chunk?.tokens?.subarray(4 * slot, 4 * slot + 4) ?? [];
  if (Number.isNaN(output)) return undefined;
  const known = (us: Micros): Micros | null => (Number.isNaN(us) ? null : us);
  return { firstUs: known(firstUs), lastUs: known(lastUs), input, output };
}

/**
 * Files are in the order in which requests were sent, or in which they ended. A line that goes back
 * in both means a clock that was set, or two files in one.
 */
function makeOrderCheck(): (startMs: Millis, latencyUs: Micros, place: Place) => void {
  let lastStartMs = Number.NEGATIVE_INFINITY;
  let lastEndMs = Number.NEGATIVE_INFINITY;
  return (startMs, latencyUs, place) => {
    const endMs = startMs + latencyUs / 1000;
    if (startMs < lastStartMs - DISORDER_MS && endMs < lastEndMs - DISORDER_MS) {
      throw fault(place, {
        field: "start", value: startMs,
        message: `goes back by ${Math.round((lastEndMs - endMs) / 1000)} s: the clock was set during ` +
          "the run, or this is more than one run.",
        fix: "import each run's file by itself; sort a file that is only out of order",
      });
    }
    lastStartMs = Math.max(lastStartMs, startMs);
    lastEndMs = Math.max(lastEndMs, endMs);
  };
}

export function makeSampleStore(): SampleStore {
  const chunks: Chunk[] = [];
  const checkOrder = makeOrderCheck();
  let size = 0;
  let hasStarts = true;
  return {
    isCoarse: false,
    get size() {
      return size;
    },
    get hasStarts() {
      return hasStarts && size > 0;
    },
    add({ startMs, latencyUs, outcome, sequence, tokens }, place) {
      if (size >= MOST_SAMPLES) {
        throw fault(whole(place), {
          field: "requests", message: `there are more than ${MOST_SAMPLES}.`,
          fix: "split the file by time, import the parts and judge them together",
        });
      }
      if (tokens !== undefined) checkTokens(tokens, latencyUs, place);
      if (startMs === null) hasStarts = false;
      else checkOrder(startMs, latencyUs, place);
      let chunk = chunks[Math.floor(size / CHUNK)];
      if (chunk === undefined) chunks.push(chunk = makeChunk());
      const slot = size % CHUNK;
      chunk.startsMs[slot] = startMs ?? Number.NaN;
      chunk.latenciesUs[slot] = latencyUs;
      chunk.outcomes[slot] = OUTCOMES.indexOf(outcome);
      chunk.sequences[slot] = sequence !== null && sequence >= 0 && sequence < NO_SEQUENCE
        ? sequence : NO_SEQUENCE;
      if (tokens !== undefined) putTokens(chunk, slot, tokens);
      size += 1;
    },
    at(index) {
      const chunk = chunks[Math.floor(index / CHUNK)];
      const slot = index % CHUNK;
      const startMs = chunk?.startsMs[slot] ?? Number.NaN;
      const sequence = chunk?.sequences[slot] ?? NO_SEQUENCE;
      return {
        startMs: Number.isNaN(startMs) ? null : startMs,
        latencyUs: chunk?.latenciesUs[slot] ?? 0,
        outcome: OUTCOMES[chunk?.outcomes[slot] ?? 0] ?? "ok",
        sequence: sequence === NO_SEQUENCE ? null : sequence,
        tokens: takeTokens(chunk, slot),
      };
    },
  };
}
