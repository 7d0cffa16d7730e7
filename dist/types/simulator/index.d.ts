/**
 * simulator: an LLM endpoint on the loopback interface, so that everything can be tried with no
 * key and no bill. In comes a profile (latencies, lengths, failures, limits, a seed), out comes
 * a URL that serves OpenAI's chat completions, a plain HTTP answer and its own counts. What
 * happens to the k-th request is decided as a value before anything is sent (`draw`), written in
 * the wire shape of an API (`openai-chat`), and sent on the simulator's own timetable.
 * Deliberately not here: anything that reads, judges or knows of the load; a tokenizer; TLS;
 * interfaces other than loopback.
 */
export { startSimulator } from "./server.js";
export type { Simulator, SimulatorOptions } from "./server.js";
export { FAILURES, parseProfile, profileFromText } from "./profile.js";
export type { Failure, SimulatorProfile, SimulatorProfileInput } from "./profile.js";
export type { Distribution, MixturePart, SimpleDistribution } from "./distribution.js";
export type { TokenDistribution } from "./distribution.js";
export type { ServedOutcome, SimulatorCounts } from "./tally.js";
