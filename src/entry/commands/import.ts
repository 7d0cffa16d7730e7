import { checkTool, importStream, parseColumns, TOOLS } from "../../adapters/importers/index.ts";
import { allOrIssues, UsageError } from "../../base/index.ts";
import { serialiseRecording } from "../../measurement/index.ts";
import { render } from "../../report/index.ts";
import { EXIT } from "../exit.ts";
import { writeResult } from "../files.ts";
import { type Flags, required, single } from "../flags.ts";
import { importFile } from "../import-file.ts";
import { parseImportRate } from "../import-rate.ts";
import { type Io, lookOf, say } from "../streams.ts";
import { VERSION } from "../version.ts";
import { openResultFile } from "./gate.ts";

function onlyFile(flags: Flags): string {
  const [path, ...more] = flags.positionals;
  if (path !== undefined && more.length === 0) return path;
  throw new UsageError([{
    field: "FILE", value: more.length === 0 ? null : flags.positionals.join(" "),
    origin: "the command line", message: "import takes one file.",
    fix: `tailgate import FILE --from TOOL --out FILE, with one of ${TOOLS.join(", ")} or auto`,
  }]);
}

/** Another tool's results as a recording. */
export async function importCommand(
  io: Io, flags: Flags, stdin: AsyncIterable<Uint8Array>,
): Promise<number> {
  const columnsText = single(flags, "columns");
  const rateText = single(flags, "rate");
  const [path, outPath, from, columns, ratePerS] = await allOrIssues([
    () => onlyFile(flags),
    () => required(flags, "out"),
    () => checkTool(single(flags, "from") ?? "auto"),
    () => (columnsText === null ? null : parseColumns(columnsText)),
    () => (rateText === null ? null : parseImportRate(rateText, "--rate")),
  ]);
  const request = {
    from, columns, ratePerS,
    suite: single(flags, "suite") ?? "default",
    scenario: single(flags, "scenario") ?? "default",
  };
  await openResultFile(outPath);
  const recording = path === "-" ? await importStream(stdin, {
    ...request, file: "standard input", fallbackStart: new Date(), toolVersion: VERSION,
  }) : await importFile(path, request);
  const text = serialiseRecording(recording);
  const { source } = recording;
  if (source.kind === "import") {
    for (const gap of source.cannotTell ?? []) say(io, `${source.tool} cannot tell ${gap}`);
  }
  if (outPath === "-") io.out(text);
  else {
    await writeResult(outPath, text);
    io.out(render(recording, "text", lookOf(io)));
    say(io, `recording: ${outPath}`);
  }
  return EXIT.ok;
}
