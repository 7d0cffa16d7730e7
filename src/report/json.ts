import type { Recording } from "../measurement/index.ts";
import type { Verdict } from "../verdict/index.ts";

/** The verdict or recording itself, indented for reading. */
export function jsonOf(subject: Verdict | Recording): string {
  return `${JSON.stringify(subject, null, 2)}\n`;
}
