/**
 * The side-by-side tables: the built command line and other load generators against a server that
 * knows the truth. Prints markdown.
 *
 *     npm run bench                                  # everything, five runs of each figure
 *     npm run bench -- --runs 1 --only pacing,cost   # quick work
 *     npm run bench -- --peers k6,vegeta             # not all the others; "none" is only ourselves
 *     npm run bench -- --write                       # into docs/performance.md
 *     npm run bench -- --first                       # ahead of other work on the machine, as root
 */
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBench } from "./lab/bench.ts";
import { renderTable } from "./lab/table.ts";
import { TOOLS } from "./peers/index.ts";
import { SECTIONS } from "./sections/index.ts";

const DIST = join(import.meta.dirname, "../dist");
const PAGE = join(import.meta.dirname, "../docs/performance.md");
const BEGIN = "<!-- tables: begin -->";
const END = "<!-- tables: end -->";

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function names(flag: string, text: string | undefined, known: readonly string[]): readonly string[] {
  const wanted = text === undefined ? [] : text.split(",");
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) refuse(`--${flag} "${unknown}" is unknown; use some of ${known.join(", ")}`);
  return wanted;
}

/** Which build is measured: a hash of the bundle. */
function buildOf(): string {
  const hash = createHash("sha256");
  for (const name of globSync("*.js", { cwd: DIST }).toSorted()) hash.update(readFileSync(join(DIST, name)));
  return hash.digest("hex").slice(0, 12);
}

function machine(runs: number, isFirst: boolean): string {
  const tools = TOOLS.map((tool) => {
    const found = tool.find();
    return `${tool.name} ${found.kind === "found" ? found.version : `missing: ${found.why}`}`;
  });
  return [
    `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Linux ${release()}, ` +
      `Node ${process.versions.node}; server on core 0, tool on core 1` +
      `${isFirst ? ", both ahead of other work" : ""}; median of ${runs}; ` +
      `build ${buildOf()}.`,
    "", `Tools: ${tools.join(" · ")}.`, "",
  ].join("\n");
}

function write(tables: string): void {
  const page = readFileSync(PAGE, "utf8");
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) refuse(`docs/performance.md has no "${BEGIN}" … "${END}"`);
  writeFileSync(PAGE, `${page.slice(0, begin)}${BEGIN}\n\n${tables}\n${page.slice(end)}`);
}

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" }, only: { type: "string" }, peers: { type: "string" },
    write: { type: "boolean", default: false }, first: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) refuse(`--runs "${values.runs}" must be a whole number from 1`);
const only = names("only", values.only, SECTIONS.map((one) => one.name));
const peers = names("peers", values.peers, [...TOOLS.map((one) => one.name), "none"]);

const bench = openBench({
  runs, isFirst: values.first, only: peers,
  progress: (text) => process.stderr.write(`${text}\n`),
});
const build = buildOf();
try {
  const parts = [machine(runs, values.first)];
  for (const section of SECTIONS.filter((one) => only.length === 0 || only.includes(one.name))) {
    parts.push(renderTable(await section.run(bench)));
  }
  const tables = parts.join("\n");
  process.stdout.write(`${tables}\n`);
  if (build !== buildOf()) {
    process.stderr.write("dist/ changed while this ran: these figures are of more than one build\n");
    process.exitCode = 1;
  } else if (values.write) write(tables);
} finally {
  bench.close();
}
