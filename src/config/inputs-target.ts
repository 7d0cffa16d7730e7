/** What is called and with what. */
import { endpoint } from "./endpoint.ts";
import {
  boolean, decimal, field, integer, oneOf, parseJsonObject, path, text, textOrMap,
} from "./fields.ts";
import { headers } from "./headers.ts";
import { AVAILABLE, orNull, withDefault } from "./input.ts";
import { model } from "./model.ts";
import { routes } from "./routes.ts";
import { secret } from "./secrets.ts";

const APIS = [
  "openai-chat", "openai-responses", "openai-completions", "openai-embeddings",
  "anthropic-messages", "gemini", "http",
] as const;

const MAX_PROMPT_CHARS = 1_000_000;
const MAX_OUTPUT_TOKENS = 1_000_000;

export const targetInputs = {
  endpoint: orNull({
    group: "target", scope: "scenario", secret: false, status: AVAILABLE, defaultText: null,
    form: "URL of the operation or API base, `http://unix:/run/x.sock:/path`, or `simulator:`",
    description: "What to measure: an http(s) URL, or `simulator:` (optionally followed by a JSON "
      + "profile) for the embedded simulator, which needs no key and costs nothing.",
    given: endpoint,
  }),
  api: orNull({
    group: "target", scope: "scenario", secret: false, status: AVAILABLE,
    defaultText: "from the URL",
    form: APIS.map((name) => `\`${name}\``).join(" "),
    description: "The API that the endpoint speaks.",
    given: oneOf(APIS),
  }),
  model: orNull({
    group: "target", scope: "scenario", secret: false, defaultText: null,
    form: "model name, or a weighted mix: `gpt-4.1=20%, deepseek-v3.2=80%`",
    description: "The model to ask for, or several by weight.",
    status: AVAILABLE,
    given: model,
  }),
  routes: orNull({
    group: "target", scope: "scenario", secret: false, status: AVAILABLE, defaultText: null,
    form: "list of `{when: {tag: value}, model}`, the last without `when`; or its JSON",
    description: "Which model gets which prompts, by their tags, instead of `model`: the first "
      + "entry that fits counts.",
    given: routes,
  }),
  "api-key": orNull({
    group: "target", scope: "scenario", secret: true, status: AVAILABLE, defaultText: null,
    form: "secret; in a file `${ENV_NAME}`",
    description: "The key, sent the way the API wants it. Pass a secret, never the key itself.",
    given: secret,
  }),
  headers: orNull({
    group: "target", scope: "scenario", secret: true, status: AVAILABLE, defaultText: null,
    form: "one `Name: value` a line",
    description: "Further request headers.",
    given: headers,
  }),
  prompt: orNull({
    group: "request", scope: "scenario", secret: false, status: AVAILABLE, defaultText: null,
    form: "text",
    description: "One prompt, sent with every request. Without `prompt` and `prompts` a built-in "
      + "small set is used.",
    given: text(MAX_PROMPT_CHARS),
  }),
  prompts: orNull({
    group: "request", scope: "scenario", secret: false, status: AVAILABLE,
    defaultText: "a built-in small set",
    form: "path to a JSONL, JSON or text file",
    description: "A file of prompts or messages.",
    given: path,
  }),
  "cache-busting": withDefault({
    group: "request", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "false",
    form: "`true` or `false`",
    description: "Begin each prompt with a random line of its own, so that no cache knows its prefix.",
    given: boolean,
  }),
  "max-tokens": withDefault({
    group: "request", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "128",
    form: "whole number from 1",
    description: "The most output tokens that a request asks for.",
    given: integer(1, MAX_OUTPUT_TOKENS),
  }),
  temperature: withDefault({
    group: "request", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "0",
    form: "number from 0 to 2",
    description: "Sampling temperature.",
    given: decimal(0, 2),
  }),
  stream: withDefault({
    group: "request", scope: "scenario", secret: false, status: AVAILABLE, defaultText: "true",
    form: "`true` or `false`",
    description: "Ask for a streamed answer, which time to first token needs.",
    given: boolean,
  }),
  body: orNull({
    group: "request", scope: "scenario", secret: false, status: AVAILABLE, defaultText: null,
    form: "JSON object",
    description: "JSON merged over the request body that was built.",
    given: field(textOrMap, parseJsonObject),
  }),
};
