/** What must hold of a paired run (A/B) and of its base arm. */
import { BASE_INPUTS, baseArmOf, isPaired } from "./base-arm.ts";
import type { InputName } from "./catalogue.ts";
import { isHttps } from "./endpoint.ts";
import { type Complaint, complain, NONE, type Rule, runs } from "./complaint.ts";

const givenIn = (given: (name: InputName) => boolean): InputName =>
  BASE_INPUTS.find((name) => given(name)) ?? "base-endpoint";

/** A closed loop waits for its answers, so that neither arm would keep its turns. */
export const pairsAreOpenLoops: Rule = ({ settings, given }) =>
  isPaired(settings) && settings.concurrency !== null
    ? complain(["concurrency", givenIn(given)],
      "A paired run takes turns by the clock, which a closed loop does not keep.",
      `write a rate instead of concurrency, or remove ${givenIn(given)}`)
    : NONE;

export const pairsAreJudged: Rule = ({ settings, given }) => {
  const { mode } = settings;
  if (!isPaired(settings) || (mode !== "record" && mode !== "calibrate")) return NONE;
  const what = mode === "record" ? "A recording holds" : "A calibration measures";
  return complain([givenIn(given), "mode"], `${what} one endpoint, a paired run two.`,
    `run a gate, or remove ${givenIn(given)}`);
};

/** Without a model in the request both arms would be asked for the same. */
export const baseModelIsSent: Rule = ({ settings }) =>
  settings["base-model"] !== null && settings.api === "http"
    ? complain(["base-model", "api"], "With api: http no model is sent.",
      "remove base-model, or write api: openai-chat")
    : NONE;

/** What of the two the base is asked for would be a guess. */
export const baseHasOnePolicy: Rule = ({ settings }) =>
  settings["base-model"] !== null && settings["base-routes"] !== null
    ? complain(["base-routes", "base-model"], "Both base-model and base-routes are given.",
      "keep one of them; the last entry of base-routes, without when, is the default")
    : NONE;

/** The candidate's names of what a complaint is about, as the base arm's inputs call it. */
const BASE_NAMES: Partial<Record<InputName, InputName>> = {
  endpoint: "base-endpoint", model: "base-model", routes: "base-routes", "api-key": "base-api-key",
  headers: "base-headers",
};

const http2NeedsTls: Rule = ({ settings: { http2, endpoint } }) =>
  http2 && endpoint !== null && (endpoint.kind !== "url" || !isHttps(endpoint.url))
    ? complain(["endpoint", "http2"],
      "HTTP/2 is agreed on in TLS, and the base endpoint does not use TLS.",
      "remove http2, or use an https endpoint for both")
    : NONE;

/** Rules on one endpoint, held against the base arm where it has an endpoint of its own. */
export function baseArmKeeps(rules: readonly Rule[]): Rule {
  return (judged): readonly Complaint[] => {
    const base = baseArmOf(judged.settings);
    if (base === null || !runs(judged.settings) || base["base-endpoint"] === null) return NONE;
    return [...rules, http2NeedsTls].flatMap((rule) => rule({ ...judged, settings: base }))
      .map((complaint): Complaint => {
        const [first, ...more] = complaint.fields.map((name) => BASE_NAMES[name] ?? name);
        return { ...complaint, fields: [first ?? "base-endpoint", ...more] };
      });
  };
}
