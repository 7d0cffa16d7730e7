import { digest, type Json, type LatencyBoundsMs, type Millis } from "../base/index.ts";
import { latencyBoundsOf, printShard, type Settings, type Shard } from "../config/index.ts";
import { askingOf, type Call } from "./asking.ts";
import { type Load, loadKey, loadsOf } from "./load.ts";
import type { Target } from "./target.ts";
import type { ModelPolicy } from "./turns.ts";

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
  /** Its model is what reports call the models asked. */
  readonly target: Target;
  readonly policy: ModelPolicy;
  /** Each model asked once, and the path to it; none where the API has no models. */
  readonly calls: readonly Call[];
  /** Of all shards together. */
  readonly load: Load;
  /** Which stripe of the schedule this process sends; left out: all of it. */
  readonly shard?: Shard;
  /** Milliseconds since 1970 at which all shards start; left out: as soon as all is ready. */
  readonly startAtMs?: Millis;
  readonly limits: Limits;
  /** Attempts after the first that a failed request gets; left out: none. */
  readonly retries?: number;
  /** What a request has to keep to be a good one; left out: nothing asks. */
  readonly latencyBoundsMs?: LatencyBoundsMs;
  readonly connections: {
    readonly max: number | null;
    readonly keepAliveMs: Millis;
    readonly insecureTls: boolean;
    readonly http2: boolean;
    /** auto: the lean HTTP/1.1 transport where it applies, else undici. */
    readonly transport: "auto" | "undici";
    /** Path of a unix socket to connect to instead of the target's host. */
    readonly socketPath: string | null;
  };
  /** Hard keys of the fingerprint: two runs are comparable only if all of them are equal. */
  readonly comparableKeys: Readonly<Record<string, Json>>;
}

/** Path and query, the latter as a digest because it may carry a key. */
function comparablePath(path: string): string {
  const at = path.indexOf("?");
  return at === -1 ? path : `${path.slice(0, at)}?${digest(path.slice(at + 1))}`;
}

function comparableKeys(
  { suite, scenario, target, policy, load, retries }: Omit<Plan, "comparableKeys">,
): Record<string, Json> {
  return {
    suite,
    scenario,
    api: target.api,
    model: target.model,
    // Only plain HTTP is told apart by its path: an API's operation is the API.
    path: target.api === "http" ? comparablePath(target.path) : null,
    prompts: digest(target.prompts),
    stream: target.stream,
    "max-tokens": target.maxTokens,
    temperature: target.temperature,
    body: target.body === null ? null : digest(target.body),
    ...(target.http === undefined ? {} : { http: digest(target.http) }),
    load: loadKey(load),
    ...(retries === undefined ? {} : { retries }),
    ...(policy.kind === "routes" ? { routes: digest(policy) } : {}),
    recording: 1,
  };
}

const RUNG = / c=\d+$/;

/** Each rung of a ladder is judged, stored and shown by itself, under its own name. */
function rungName(scenario: string, concurrency: number): string {
  return `${scenario} c=${concurrency}`;
}

/** The scenario in the configuration that a plan came from, by the plan's name. */
export function scenarioOfPlan(name: string): string {
  return name.replace(RUNG, "");
}

/** `2/4`, as it stands in recordings; null for the whole. */
export function shardName({ shard }: Pick<Plan, "shard">): string | null {
  return shard === undefined ? null : printShard(shard);
}

/**
 * The plans of one scenario, one for each rung of a ladder: pure, so the same settings always give
 * the same plans.
 * @throws UsageError when the target cannot be made out.
 */
export function makePlans(
  scenario: { readonly name: string; readonly settings: Settings },
  given: {
    readonly suite: string;
    readonly url: string;
    readonly socketPath: string | null;
    readonly isSimulator: boolean;
    readonly promptsText: string | null;
  },
): readonly Plan[] {
  const { name, settings } = scenario;
  const asking = askingOf(settings, given);
  const loads = loadsOf(settings);
  const { shard, "start-at": startAtMs, retries } = settings;
  const latencyBoundsMs = latencyBoundsOf(settings.budgets ?? []);
  return loads.map((load): Omit<Plan, "comparableKeys"> => ({
    suite: given.suite,
    scenario: loads.length > 1 && load.mode === "closed" ? rungName(name, load.concurrency) : name,
    arm: "candidate",
    repeat: 0,
    ...asking,
    load,
    ...(shard === null ? {} : { shard }),
    ...(startAtMs === null ? {} : { startAtMs }),
    ...(retries === 0 ? {} : { retries }),
    ...(latencyBoundsMs === null ? {} : { latencyBoundsMs }),
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
      http2: settings.http2,
      transport: settings.transport,
      socketPath: given.socketPath,
    },
  })).map((plan) => ({ ...plan, comparableKeys: comparableKeys(plan) }));
}
