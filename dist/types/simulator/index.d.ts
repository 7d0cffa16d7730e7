/**
 * simulator: an LLM endpoint on the loopback interface, so that everything can be tried with no
 * key and no bill. In comes a profile (latencies, lengths, failures, limits, a seed), out comes
 * a URL that serves the APIs of OpenAI, Azure, Anthropic and Google at their own paths, a plain
 * HTTP answer and its own counts. What happens to the k-th request is decided as a value before
 * anything is sent (`draw`), written the way the API writes it (`apis/`, and for keys, errors and
 * limits `vendors/`), and sent on the simulator's own timetable.
 * Deliberately not here: anything that reads, judges or knows of the load; a tokenizer; TLS;
 * interfaces other than loopback.
 */
export { startSimulator } from "./server.js";
export type { Simulator, SimulatorOptions } from "./server.js";
export { FAILURES, parseProfile, PROFILE_FIELDS, profileFromText } from "./profile.js";
export type { Failure, SimulatorProfile, SimulatorProfileInput } from "./profile.js";
export type { Distribution, MixturePart, SimpleDistribution } from "./distribution.js";
export type { TokenDistribution } from "./distribution.js";
export type { AnswerCounts, ModelCounts, ServedOutcome, SimulatorCounts } from "./tally.js";
