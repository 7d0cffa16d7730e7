import { makeRandom, must, type Random, type Ratio, type Tokens } from "../base/index.ts";
import { type InputLengths, sigmaOf } from "../config/index.ts";
import type { Prompt } from "./prompts.ts";

/** So many that the tail of the lengths is among them. */
const PROMPTS = 100;
/** The usual estimate for English. */
const BYTES_PER_TOKEN = 4;
/** Every plan has the same prompts, so that runs are comparable. */
const SEED = 1;

/** The filler: plain English words, drawn at random for each prompt, so that no two begin alike. */
const WORDS = [
  "about", "after", "against", "answer", "around", "become", "before", "between", "bridge", "carry",
  "change", "city", "cloud", "common", "country", "course", "decide", "during", "early", "earth",
  "enough", "every", "family", "field", "follow", "forest", "garden", "general", "ground", "happen",
  "harbour", "however", "island", "kitchen", "language", "large", "letter", "light", "machine",
  "market", "measure", "morning", "mountain", "music", "nature", "number", "office", "often", "open",
  "order", "paper", "people", "picture", "place", "point", "problem", "public", "question", "reason",
  "river", "school", "season", "simple", "small", "sound", "station", "story", "summer", "system",
  "table", "through", "together", "travel", "under", "village", "water", "weather", "window", "winter",
  "without", "world", "write",
] as const;

/**
 * Quantile of the standard normal distribution, within 0.00045 (Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 26.2.23).
 */
function normalQuantile(share: Ratio): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(share, 1 - share)));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) /
    (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return share < 0.5 ? -z : z;
}

/** The length that this share of the prompts does not exceed. */
function lengthAt(lengths: InputLengths, share: Ratio): Tokens {
  switch (lengths.kind) {
    case "constant": return lengths.tokens;
    case "uniform": return Math.round(lengths.min + share * (lengths.max - lengths.min));
    case "lognormal": return Math.max(1,
      Math.round(lengths.median * Math.exp(sigmaOf(lengths) * normalQuantile(share))));
  }
}

function fillerOf(bytes: number, random: Random): string {
  let text = "";
  while (text.length < bytes) {
    const word = must(WORDS[Math.floor(random.uniform() * WORDS.length)], "word");
    text += text === "" ? word : ` ${word}`;
  }
  return text.slice(0, bytes);
}

/**
 * A hundred prompts of filler text, 4 bytes a token, one from the middle of each hundredth of the
 * lengths: a hundred requests in a row have the distribution itself, not a sample of it.
 */
export function madePrompts(lengths: InputLengths): readonly Prompt[] {
  const random = makeRandom(SEED);
  return Array.from({ length: PROMPTS }, (_, at) => {
    const tokens = lengthAt(lengths, (at + 0.5) / PROMPTS);
    return { messages: [{ role: "user", content: fillerOf(tokens * BYTES_PER_TOKEN, random) }] };
  });
}
