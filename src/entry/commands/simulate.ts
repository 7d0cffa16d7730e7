import { allOrIssues, UsageError } from "../../base/index.ts";
import {
  parseProfile, profileFromText, type SimulatorProfile, startSimulator,
} from "../../simulator/index.ts";
import { EXIT } from "../exit.ts";
import { readInputFile } from "../files.ts";
import { type Flags, single } from "../flags.ts";
import { withFlags } from "../simulator-flags.ts";
import type { Io } from "../streams.ts";

function portOf(text: string | null): number {
  if (text === null) return 0;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new UsageError([{
    field: "--port", value: text, origin: "the command line", message: "is not a port.",
    fix: "write a number from 0 to 65535; 0 takes a free one",
  }]);
}

/** JSON, or the name of a file with it. */
async function profileOf(given: string | null): Promise<SimulatorProfile> {
  if (given === null) return parseProfile({});
  if (given.trim().startsWith("{")) return profileFromText(given, "--profile");
  return profileFromText(await readInputFile("--profile", given), given);
}

/** Serves the simulator until it is interrupted. */
export async function simulateCommand(io: Io, flags: Flags): Promise<number> {
  const given = (name: string): string | null => single(flags, name);
  const [base, , port] = await allOrIssues([
    async () => await profileOf(given("profile")),
    () => withFlags(parseProfile({}), given),
    () => portOf(given("port")),
  ]);
  const simulator = await startSimulator(withFlags(base, given), { port });
  io.out(`{"url": ${JSON.stringify(simulator.url)}}\n`);
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    else io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await simulator.close();
  return EXIT.ok;
}
