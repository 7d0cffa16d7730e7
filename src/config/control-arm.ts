/** The control: a fixed reference, asked beside the endpoint at a rate that does not load it. */
import { isPaired, isSameOrigin } from "./base-arm.ts";
import type { Settings } from "./catalogue.ts";
import { type Complaint, complain, NONE, type Rule } from "./complaint.ts";
import { durationOf } from "./stages.ts";

/** Of the endpoint's rate, within these bounds: enough for a median, too little to be in the way. */
const SHARE = 0.1;
const SLOWEST_PER_S = 1;
const FASTEST_PER_S = 5;

/**
 * The settings of the control arm; null where there is none. It lasts as long as the run. Key and
 * headers may hold credentials, so another origin is not given them.
 */
export function controlArmOf(settings: Settings): Settings | null {
  const { "control-endpoint": endpoint, stages, rate } = settings;
  if (endpoint === null) return null;
  const stays = isSameOrigin(endpoint, settings.endpoint);
  return {
    ...settings,
    endpoint,
    rate: Math.min(FASTEST_PER_S, Math.max(SLOWEST_PER_S, SHARE * (rate ?? 0))),
    duration: stages === null ? settings.duration : durationOf(stages),
    stages: null, concurrency: null, requests: null, arrivals: "constant",
    "base-endpoint": null, "base-model": null, "base-routes": null, "base-api-key": null,
    "base-headers": null,
    "api-key": stays ? settings["api-key"] : null,
    headers: stays ? settings.headers : null,
  };
}

const refused = (settings: Settings): readonly Complaint[] => {
  if (settings["max-cost"] !== null) {
    return complain(["control-endpoint", "max-cost"],
      "What the control costs is not held against max-cost.", "remove one of them");
  }
  if (settings.mode === "calibrate") {
    return complain(["control-endpoint", "mode"],
      "A calibration measures one endpoint, and the control would change nothing.",
      "remove control-endpoint");
  }
  if (isPaired(settings)) {
    return complain(["control-endpoint", "base-endpoint"],
      "A run of two arms has its reference in itself, and the control would change nothing.",
      "remove one of them");
  }
  if (settings.requests !== null) {
    return complain(["control-endpoint", "requests"],
      "How long a closed loop of so many requests lasts is not known, and the control lasts as long.",
      "give a duration instead of requests");
  }
  return NONE;
};

export const controlCanRun: Rule = ({ settings }) =>
  (settings["control-endpoint"] === null ? NONE : refused(settings));
