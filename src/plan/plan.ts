import { digest, type Json, type Millis } from "../base/index.ts";
import type { Settings } from "../config/index.ts";
import type { Arrivals } from "./arrivals.ts";
import { makeTarget, type Target } from "./target.ts";

/** Deadlines of a request, by phase. Null: no deadline of its own. */
export interface Limits {
  /** From the intended instant. */
  readonly totalMs: Millis;
  readonly connectMs: Millis;
  readonly firstByteMs: Millis | null;
  readonly idleMs: Millis | null;
}

/** Everything that will happen, decided before anything is sent. Plain values, no secret. */
export interface Plan {
  readonly suite: string;
  readonly scenario: string;
  readonly arm: "candidate" | "base" | "control";
  /** 0 for the run itself, 1 for its first confirmation. */
  readonly repeat: number;
  readonly target: Target;
  readonly load: {
    readonly arrivals: Arrivals;
    readonly warmupMs: Millis;
    readonly durationMs: Millis;
    readonly maxInFlight: number;
  };
  readonly limits: Limits;
  readonly connections: {
    readonly max: number | null;
    readonly keepAliveMs: Millis;
    readonly insecureTls: boolean;
  };
  /** Hard keys of the fingerprint: two runs are comparable only if all of them are equal. */
  readonly comparableKeys: Readonly<Record<string, Json>>;
}

const SEED = 1;

function arrivalsOf(settings: Settings, ratePerS: number): Arrivals {
  return settings.arrivals === "constant"
    ? { kind: "constant", ratePerS }
    : { kind: "poisson", ratePerS, seed: SEED };
}

/** Path and query, the latter as a digest because it may carry a key. */
function comparablePath(path: string): string {
  const at = path.indexOf("?");
  return at === -1 ? path : `${path.slice(0, at)}?${digest(path.slice(at + 1))}`;
}

function comparableKeys(
  names: { readonly suite: string; readonly scenario: string },
  target: Target,
  arrivals: Arrivals,
): Record<string, Json> {
  return {
    suite: names.suite,
    scenario: names.scenario,
    api: target.api,
    model: target.model,
    // Only plain HTTP is told apart by its path: an API's operation is the API.
    path: target.api === "http" ? comparablePath(target.path) : null,
    prompts: digest(target.prompts),
    stream: target.stream,
    "max-tokens": target.maxTokens,
    temperature: target.temperature,
    body: target.body === null ? null : digest(target.body),
    load: `open ${arrivals.kind} ${arrivals.ratePerS}/s`,
    recording: 1,
  };
}

/**
 * The plan of one scenario: pure, so the same settings always give the same plan.
 * @throws UsageError when the target cannot be made out.
 */
export function makePlan(
  scenario: { readonly name: string; readonly settings: Settings },
  given: {
    readonly suite: string;
    readonly url: string;
    readonly isSimulator: boolean;
    readonly promptsText: string | null;
    readonly ratePerS: number;
  },
): Plan {
  const { settings } = scenario;
  const target = makeTarget(settings, given);
  const arrivals = arrivalsOf(settings, given.ratePerS);
  return {
    suite: given.suite,
    scenario: scenario.name,
    arm: "candidate",
    repeat: 0,
    target,
    load: {
      arrivals,
      warmupMs: settings.warmup,
      durationMs: settings.duration,
      maxInFlight: settings["max-in-flight"],
    },
    limits: {
      totalMs: settings.timeout,
      connectMs: settings["connect-timeout"],
      firstByteMs: settings["first-byte-timeout"],
      idleMs: settings["idle-timeout"],
    },
    connections: {
      max: settings["max-connections"],
      keepAliveMs: settings["keep-alive"],
      insecureTls: settings["insecure-tls"],
    },
    comparableKeys: comparableKeys({ suite: given.suite, scenario: scenario.name }, target, arrivals),
  };
}
