import { UsageError } from "../../base/index.ts";
import { parseProfile, profileFromText, startSimulator } from "../../simulator/index.ts";
import { EXIT } from "../exit.ts";
import { readInputFile } from "../files.ts";
import { type Flags, single } from "../flags.ts";
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

/** Serves the simulator until it is interrupted. The profile is JSON, or the name of a file. */
export async function simulateCommand(io: Io, flags: Flags): Promise<number> {
  const given = single(flags, "profile");
  const profile = given === null ? parseProfile({})
    : given.trim().startsWith("{") ? profileFromText(given, "--profile")
    : profileFromText(await readInputFile("--profile", given), given);
  const simulator = await startSimulator(profile, { port: portOf(single(flags, "port")) });
  io.out(`${JSON.stringify({ url: simulator.url })}\n`);
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    else io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await simulator.close();
  return EXIT.ok;
}
