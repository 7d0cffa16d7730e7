import type { z } from "zod";
import type { Issue } from "../base/index.js";
type ProfileIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
interface Surroundings {
    /** What was parsed, to quote from. */
    readonly input: unknown;
    /** The JSON Schema of the profile: the source of valid names and of the fields' descriptions. */
    readonly shape: unknown;
    readonly origin: string;
}
/** Every problem of a profile in the house's form, one for each unknown name. */
export declare function issuesOf(found: readonly ProfileIssue[], around: Surroundings): readonly Issue[];
/** `freezes[0].atS` */
export declare function fieldName(path: Path): string;
export {};
