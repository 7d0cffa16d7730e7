/** What a rule between fields is, and what it says. */
import type { InputName, Settings } from "./catalogue.ts";

export interface Complaint {
  readonly fields: readonly [InputName, ...InputName[]];
  readonly message: string;
  readonly fix: string;
}

export interface Judged {
  readonly settings: Settings;
  /** Whether somebody wrote the field, as opposed to its default. */
  readonly given: (name: InputName) => boolean;
  /** Recordings to judge came some other way than through `results`. */
  readonly candidatesGiven: boolean;
}

export type Rule = (judged: Judged) => readonly Complaint[];

export const NONE: readonly Complaint[] = [];

export function complain(
  fields: Complaint["fields"], message: string, fix: string,
): readonly Complaint[] {
  return [{ fields, message, fix }];
}

export function runs({ mode }: Settings): boolean {
  return mode === "gate" || mode === "record" || mode === "calibrate";
}
