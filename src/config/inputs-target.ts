/** What is called and with what. */
import { endpoint } from "./endpoint.ts";
import {
  boolean, decimal, field, integer, oneOf, parseJsonObject, path, text, textOrMap,
} from "./fields.ts";
import { headers } from "./headers.ts";
import { inputLengths } from "./input-lengths.ts";
import { orNull, withDefault } from "./input.ts";
import { model } from "./model.ts";
import { routes } from "./routes.ts";
import { secret } from "./secrets.ts";
import { success } from "./success.ts";

const APIS = [
  "openai-chat", "openai-responses", "openai-completions", "openai-embeddings",
  "anthropic-messages", "gemini", "http",
] as const;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

const MAX_PROMPT_CHARS = 1_000_000;
const MAX_OUTPUT_TOKENS = 1_000_000;

export const targetInputs = {
  endpoint: orNull({
    group: "target", scope: "scenario", secret: false, defaultText: null,
    form: "URL of the operation or API base, `http://unix:/run/x.sock:/path`, or `simulator:`",
    description: "What to measure: an http(s) URL, or `simulator:` (optionally followed by a JSON "
      + "profile) for the embedded simulator, which needs no key and costs nothing.",
    given: endpoint,
  }),
  api: orNull({
    group: "target", scope: "scenario", secret: false,
    defaultText: "from the URL",
    form: APIS.map((name) => `\`${name}\``).join(" "),
    description: "The API that the endpoint speaks.",
    given: oneOf(APIS),
  }),
  model: orNull({
    group: "target", scope: "scenario", secret: false, defaultText: null,
    form: "model name, or a weighted mix: `gpt-4.1=20%, deepseek-v3.2=80%`",
    description: "The model to ask for, or several by weight.",
    given: model,
  }),
  routes: orNull({
    group: "target", scope: "scenario", secret: false, defaultText: null,
    form: "list of `{when: {tag: value}, model}`, the last without `when`; or its JSON",
    description: "Which model gets which prompts, by their tags, instead of `model`: the first "
      + "entry that fits counts.",
    given: routes,
  }),
  "api-key": orNull({
    group: "target", scope: "scenario", secret: true, defaultText: null,
    form: "secret; in a file `${ENV_NAME}`",
    description: "The key, sent the way the API wants it. Pass a secret, never the key itself.",
    given: secret,
  }),
  headers: orNull({
    group: "target", scope: "scenario", secret: true, defaultText: null,
    form: "one `Name: value` a line",
    description: "Further request headers.",
    given: headers,
  }),
  prompt: orNull({
    group: "request", scope: "scenario", secret: false, defaultText: null,
    form: "text",
    description: "One prompt, sent with every request. Without `prompt` and `prompts` a built-in "
      + "small set is used.",
    given: text(MAX_PROMPT_CHARS),
  }),
  prompts: orNull({
    group: "request", scope: "scenario", secret: false,
    defaultText: "a built-in small set",
    form: "path to a JSONL, JSON or text file",
    description: "A file of prompts or messages.",
    given: path,
  }),
  "input-lengths": orNull({
    group: "request", scope: "scenario", secret: false, defaultText: null,
    form: "`500`, `100-1000` or `median 400, p95 2000`",
    description: "Instead of `prompts`: a hundred of filler text, of so many tokens (4 bytes each), "
      + "evenly between two lengths or lognormal.",
    given: inputLengths,
  }),
  "cache-busting": withDefault({
    group: "request", scope: "scenario", secret: false, defaultText: "false",
    form: "`true` or `false`",
    description: "Begin each prompt with a random line of its own, so that no cache knows its prefix.",
    given: boolean,
  }),
  "max-tokens": withDefault({
    group: "request", scope: "scenario", secret: false, defaultText: "128",
    form: "whole number from 1",
    description: "The most output tokens that a request asks for.",
    given: integer(1, MAX_OUTPUT_TOKENS),
  }),
  temperature: withDefault({
    group: "request", scope: "scenario", secret: false, defaultText: "0",
    form: "number from 0 to 2",
    description: "Sampling temperature.",
    given: decimal(0, 2),
  }),
  stream: withDefault({
    group: "request", scope: "scenario", secret: false, defaultText: "true",
    form: "`true` or `false`",
    description: "Ask for a streamed answer, which time to first token needs.",
    given: boolean,
  }),
  body: orNull({
    group: "request", scope: "scenario", secret: false, defaultText: null,
    form: "JSON object",
    description: "JSON merged over the request body that was built; with `api: http` the body "
      + "itself, in which `{{prompt}}`, `{{counter}}` and `{{random}}` are filled in.",
    given: field(textOrMap, parseJsonObject),
  }),
  "token-source": withDefault({
    group: "request", scope: "scenario", secret: false, defaultText: "usage",
    form: "`usage` or `estimate`",
    description: "Where token counts come from: what the API tells, or for all answers alike a token "
      + "for every 4 bytes of text; never both in a run.",
    given: oneOf(["usage", "estimate"]),
  }),
  method: orNull({
    group: "request", scope: "scenario", secret: false,
    defaultText: "POST with a `body`, else GET",
    form: METHODS.map((name) => `\`${name}\``).join(" "),
    description: "The method of a request of `api: http`.",
    given: oneOf(METHODS),
  }),
  success: orNull({
    group: "request", scope: "scenario", secret: false, defaultText: "any 2xx status",
    form: "one a line: `status 2xx, 304`, `body contains TEXT`, `json result.state = done`",
    description: "What an answer of `api: http` must show to count as a success; all lines have to hold.",
    given: success,
  }),
};
