import { type SimulatorProfile } from "../simulator/index.js";
/** With what each of them means, for the help. */
export declare const PROFILE_FLAGS: Readonly<Record<string, string>>;
/**
 * `base` with what the flags say instead; `valueOfFlag` is null where one is not given.
 * @throws UsageError with all that is wrong with them.
 */
export declare function withFlags(base: SimulatorProfile, valueOfFlag: (name: string) => string | null): SimulatorProfile;
