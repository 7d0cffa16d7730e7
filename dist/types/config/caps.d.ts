import type { Settings } from "./catalogue.js";
import { type Complaint } from "./complaint.js";
/** The caps hold for the run: scenarios, which follow one another, are added up. */
export declare function withinCaps(top: Settings, scenarios: readonly Settings[]): readonly Complaint[];
