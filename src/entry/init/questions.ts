import { type Issue, UsageError } from "../../base/index.ts";
import { layerFromInputs, layerFromYaml, parseConfig, type Settings } from "../../config/index.ts";
import { type Api, makeTarget } from "../../plan/index.ts";
import type { AnswerName, Answers, Ask } from "./answers.ts";
import { starterConfiguration } from "./starter.ts";

/** The answer of whoever needs no key, or calls no model. */
const NONE = "none";
const orNone = (answer: string): string | null => (answer === NONE ? null : answer);

/** More than the 1,000 requests that a P99 needs, in the usual 60 s. */
const USUAL_RATE = "20/s";

const USUAL: Readonly<Record<Api, { readonly model: string; readonly secret: string }>> = {
  "openai-chat": { model: "gpt-4o-mini", secret: "OPENAI_API_KEY" },
  "openai-responses": { model: "gpt-4o-mini", secret: "OPENAI_API_KEY" },
  "openai-completions": { model: "gpt-3.5-turbo-instruct", secret: "OPENAI_API_KEY" },
  "openai-embeddings": { model: "text-embedding-3-small", secret: "OPENAI_API_KEY" },
  "anthropic-messages": { model: "claude-sonnet-4-5", secret: "ANTHROPIC_API_KEY" },
  gemini: { model: "gemini-2.5-flash", secret: "GEMINI_API_KEY" },
  http: { model: "gpt-4o-mini", secret: "LLM_API_KEY" },
};

/** Hosts of the vendors themselves: a gateway's key has no usual name. */
const VENDORS = /(?:^|\.)(?:openai\.com|anthropic\.com|googleapis\.com)$/;

const origin = "the command line";

function issuesOfSettings(values: Readonly<Record<string, string>>): readonly Issue[] {
  try {
    parseConfig({
      layers: [layerFromInputs({ endpoint: "simulator:", rate: USUAL_RATE, ...values },
        (field) => `--${field}`)],
    });
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.issues;
    throw error;
  }
}

const PATTERNS = {
  secret: [/^(?!github_)[a-z_]\w{0,99}$/i, "is no name of a secret.",
    "letters, digits and _, not starting with GITHUB_; none if the endpoint needs no key"],
  branch: [/^[\w./-]{1,200}$/, "is no name of a branch that a workflow can filter by.", "e.g. main"],
  action: [/^(?:\.\/?|\.\/[\w./-]+|[\w.-]+\/[\w./-]+@[\w./-]+)$/, "is no place of an action.",
    "e.g. OWNER/tailgate@v1, with the owner of the repository that you take it from"],
} as const;

/** What is wrong with an answer; empty if nothing is. */
export function issuesOf(name: AnswerName, answer: string): readonly Issue[] {
  if (name === "endpoint" || name === "model" || name === "rate") {
    return issuesOfSettings({ [name]: answer });
  }
  const [pattern, message, fix] = PATTERNS[name];
  if (pattern.test(answer)) return [];
  return [{ field: `--${name}`, value: answer, origin, message, fix }];
}

function settingsOf(endpoint: string, model: string | null): Settings {
  const { settings } = parseConfig({
    layers: [layerFromInputs({ endpoint, rate: USUAL_RATE, ...(model === null ? {} : { model }) },
      (field) => `--${field}`)],
  });
  return settings;
}

/** The API of an endpoint and the model that its address names. */
function known(endpoint: string): { readonly api: Api; readonly model: string | null } {
  const settings = settingsOf(endpoint, null);
  const place = settings.endpoint;
  if (place?.kind !== "url") return { api: "openai-chat", model: null };
  const given = { url: place.url, isSimulator: false, promptsText: null };
  try {
    const { api, model } = makeTarget(settings, given);
    return { api, model };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // The model is missing: any other than the path's, which there is none of, shows the API.
    return { api: makeTarget(settingsOf(endpoint, "any"), given).api, model: null };
  }
}

function usualSecret(endpoint: string, api: Api): string {
  const { hostname, protocol } = new URL(endpoint);
  if (protocol !== "https:") return NONE;
  return VENDORS.test(hostname) ? USUAL[api].secret : USUAL.http.secret;
}

/**
 * Answers from flags, and for what they do not say from `ask`.
 * @throws UsageError with everything that is wrong with the flags, or with the answers together.
 */
export async function collectAnswers(
  given: Readonly<Partial<Record<AnswerName, string>>>,
  ask: Ask,
  around: {
    readonly branch: string;
    readonly version: string;
    /** Where this program comes from, as `owner/repository@commit`; null: not known. */
    readonly source: string | null;
  },
): Promise<Answers> {
  const names = ["endpoint", "model", "rate", "secret", "branch", "action"] as const;
  const issues = names.flatMap((name) => {
    const answer = given[name];
    return answer === undefined ? [] : issuesOf(name, answer);
  });
  if (issues.length > 0) throw new UsageError(issues);
  const answerTo = async (name: AnswerName, text: string, usual: string): Promise<string> =>
    given[name] ?? await ask({ name, text, usual });

  const endpoint = await answerTo("endpoint",
    "Endpoint, e.g. https://api.openai.com/v1, or simulator: to try it without a key", "simulator:");
  const isSimulator = endpoint.trim().startsWith("simulator:");
  const { api, model: inPath } = known(endpoint);
  const plain = api === "http" ? `, or ${NONE} for a plain HTTP endpoint` : "";
  const model = isSimulator || inPath !== null ? (given.model ?? NONE)
    : await answerTo("model", `Model${plain}`, USUAL[api].model);
  const rate = await answerTo("rate", "Requests per second", USUAL_RATE);
  const secret = isSimulator ? (given.secret ?? NONE)
    : await answerTo("secret", `Name of the repository's secret with the key, or ${NONE}`,
      usualSecret(endpoint, api));
  const answers: Answers = {
    endpoint, model: orNone(model), rate, secret: orNone(secret),
    branch: await answerTo("branch", "Default branch", around.branch),
    action: given.action ?? around.source ?? `OWNER/tailgate@v${around.version}`,
  };
  checkTogether(answers);
  return answers;
}

/** What no single answer shows, e.g. a key that would be sent over plain HTTP. */
function checkTogether(answers: Answers): void {
  const key = answers.secret === null ? {} : { "api-key": "a-key" };
  const { settings } = parseConfig({
    layers: [
      layerFromYaml(starterConfiguration(answers), "the answers", {}),
      layerFromInputs(key, (field) => `the secret for ${field}`),
    ],
  });
  const place = settings.endpoint;
  if (place?.kind !== "url") return;
  makeTarget(settings, { url: place.url, isSimulator: false, promptsText: null });
}
