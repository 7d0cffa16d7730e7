import { z } from "zod";
import { nearestName } from "../base/index.ts";
import { field, parsePath, type Field } from "./fields.ts";
import { accept, andThen, refuse, type Parsed } from "./parsed.ts";

export type BaselineSource =
  | { readonly kind: "branch"; readonly name: string }
  | { readonly kind: "artifact"; readonly name: string }
  | { readonly kind: "dir"; readonly path: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "none" };

const KINDS = ["branch", "artifact", "dir", "file", "none"];
/** The rules of git-check-ref-format(1) that a short branch name can break. */
const BAD_BRANCH = new RegExp([
  /^[-./]|[./]$|^@$/, /\.\.|\/\/|\/\.|@\{/, /\.lock(\/|$)/, /[\s~^:?*[\\\u0000-\u001f\u007f]/,
].map(({ source }) => source).join("|"));
const MAX_NAME_CHARS = 200;

export function parseBaseline(written: string): Parsed<BaselineSource> {
  const text = written.trim();
  if (text === "none") return accept({ kind: "none" });
  const colon = text.indexOf(":");
  const kind = colon < 0 ? text : text.slice(0, colon);
  const rest = colon < 0 ? "" : text.slice(colon + 1).trim();
  if (kind === "dir" || kind === "file") {
    if (rest === "") return refuse("names no path", `write e.g. ${kind}:.tailgate`);
    return andThen(parsePath(rest), (path) => accept({ kind, path }));
  }
  if (kind === "branch" || kind === "artifact") {
    if (rest === "") return refuse("has no name", `write e.g. ${kind}:tailgate-data`);
    const bad = rest.length > MAX_NAME_CHARS || (kind === "branch" && BAD_BRANCH.test(rest));
    if (bad) return refuse(`is not a valid ${kind} name`, `write e.g. ${kind}:tailgate-data`);
    return accept({ kind, name: rest });
  }
  const near = nearestName(kind, KINDS);
  const form = near === "none" ? near : `${near}:`;
  const fix = near === null ? "write e.g. dir:.tailgate" : `did you mean "${form}"?`;
  return refuse("is not branch:NAME, artifact:NAME, dir:PATH, file:PATH or none", fix);
}

export const baseline: Field<BaselineSource> = field(z.string(), parseBaseline);
