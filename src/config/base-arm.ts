/**
 * The base arm of a paired run (A/B): everything of the scenario but what base-* names.
 */
import type { InputName, Settings } from "./catalogue.ts";
import { displayUrl, type Endpoint } from "./endpoint.ts";

export const BASE_INPUTS = [
  "base-endpoint", "base-model", "base-routes", "base-api-key", "base-headers",
] as const satisfies readonly InputName[];

/** Whether a scenario is measured in turns with a base. */
export function isPaired(settings: Settings): boolean {
  return BASE_INPUTS.some((name) => settings[name] !== null);
}

/** Scheme, host and port, or the socket; the simulators of one scenario are different ones. */
export function isSameOrigin(a: Endpoint | null, b: Endpoint | null): boolean {
  if (a === null || b === null || a.kind !== "url" || b.kind !== "url") return false;
  return new URL(a.url).origin === new URL(b.url).origin && a.socketPath === b.socketPath;
}

/** A model or routes of its own take the place of the candidate's, whichever those are. */
function policyOfBase(settings: Settings): Pick<Settings, "model" | "routes"> {
  const { "base-model": model, "base-routes": routes } = settings;
  return model === null && routes === null
    ? { model: settings.model, routes: settings.routes } : { model, routes };
}

/**
 * The settings of the base arm; null where there is none. Key and headers may hold credentials, so
 * another origin is given only what base-api-key and base-headers say.
 */
export function baseArmOf(settings: Settings): Settings | null {
  if (!isPaired(settings)) return null;
  const given = settings["base-endpoint"];
  const stays = given === null || isSameOrigin(given, settings.endpoint);
  return {
    ...settings,
    endpoint: given ?? settings.endpoint,
    ...policyOfBase(settings),
    "api-key": settings["base-api-key"] ?? (stays ? settings["api-key"] : null),
    headers: settings["base-headers"] ?? (stays ? settings.headers : null),
  };
}

/** What of the candidate's is not sent to the base because that lies elsewhere, by input name. */
export function keptFromBase(settings: Settings): readonly ("api-key" | "headers")[] {
  const base = baseArmOf(settings);
  if (base === null) return [];
  return (["api-key", "headers"] as const).filter((name) =>
    settings[name] !== null && base[name] === null);
}

function endpointName(endpoint: Endpoint): string {
  if (endpoint.kind === "simulator") return "simulator:";
  const shown = displayUrl(endpoint.url).replace(/^https?:\/\//i, "");
  return endpoint.socketPath === null ? shown : `${shown} over ${endpoint.socketPath}`;
}

/**
 * What reports call the base: its endpoint, its model or routes, or both. Without scheme, query values and
 * credentials.
 */
export function baseNameOf(settings: Settings): string {
  const { "base-endpoint": endpoint, "base-model": model, "base-routes": routes } = settings;
  const names = [...(endpoint === null ? [] : [endpointName(endpoint)]),
    ...(model === null ? [] : [model]), ...(routes === null ? [] : ["other routes"])];
  if (names.length > 0) return names.join(" with ");
  return settings["base-headers"] === null
    ? "the same endpoint with another key" : "the same endpoint with other headers";
}
