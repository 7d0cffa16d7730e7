/** sections: one table each; a section names its settings, its peers and its goals. */
import type { Section } from "../lab/table.ts";
import { memory, startUp } from "./footprint.ts";
import { floor } from "./floor.ts";
import { freeze } from "./freeze.ts";
import { growth } from "./growth.ts";
import { held } from "./held.ts";
import { cost, pacing, truth } from "./pacing.ts";
import { profile } from "./profile.ts";
import { firehose, streaming } from "./streaming.ts";
import { transports } from "./transports.ts";

/** In the order of the goals. */
export const SECTIONS: readonly Section[] = [
  floor, pacing, held, truth, freeze, cost, streaming, firehose, memory, startUp, transports, growth, profile,
];
