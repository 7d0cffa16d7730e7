import { accept, refuse, type Parsed } from "./parsed.ts";

const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/;

/** A suite's or scenario's name. It becomes a folder, so it may not start with a dot. */
export function parseSuiteName(name: string): Parsed<string> {
  if (NAME.test(name)) return accept(name);
  return refuse("is not a valid name",
    "use 1 to 64 letters, digits, dots, hyphens and underscores, and no dot at the start");
}
