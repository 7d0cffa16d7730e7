import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const SRC = join(ROOT, "src");

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** `src/adapters/github/x.ts` is of the room `adapters/github`, `src/pipeline.ts` of its own. */
function roomOf(path: string): string {
  const parts = relative(SRC, path).split("/");
  if (parts.length === 1) return parts[0] ?? "";
  return parts[0] === "adapters" ? `adapters/${parts[1] ?? ""}` : (parts[0] ?? "");
}

function importsOf(text: string): readonly string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map((match) => match[1] ?? "");
}

function readSources(): readonly Source[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const path = join(SRC, name);
      const text = readFileSync(path, "utf8");
      return { path, room: roomOf(path), text, imports: importsOf(text) };
    });
}

/** The import table of ARCHITECTURE.md. */
function readTable(): ReadonlyMap<string, ReadonlySet<string> | "everything"> {
  const page = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
  const [, after = ""] = page.split("| room | may import |");
  const rows = (after.split("\n\n")[0] ?? "").split("\n").filter((row) => row.startsWith("| "));
  return new Map(rows.map((row) => {
    const [, room = "", allowed = ""] = row.split("|").map((cell) => cell.trim());
    return [room, allowed === "everything"
      ? "everything"
      : new Set(allowed.split(",").map((name) => name.trim()).filter((name) => name !== ""))];
  }));
}

/** Imports of a source that its room may not have, in words. */
export function wrongImports(
  source: Source,
  table: ReadonlyMap<string, ReadonlySet<string> | "everything">,
): readonly string[] {
  const allowed = table.get(source.room);
  if (allowed === undefined) return [`${source.room} is no row of the table`];
  return source.imports.filter((name) => name.startsWith(".") && !name.endsWith(".json"))
    .flatMap((name) => {
      const target = resolve(dirname(source.path), name);
      const room = roomOf(target);
      if (room === source.room) return [];
      const problems: string[] = [];
      if (allowed !== "everything" && !allowed.has(room)) {
        problems.push(`${source.room} may not import ${room}`);
      }
      if (!target.endsWith("/index.ts") && room !== "pipeline.ts") {
        problems.push(`${name} is not the room's index.ts`);
      }
      return problems;
    });
}

const sources = readSources();
const table = readTable();

const DOORMEN: Readonly<Record<string, readonly string[]>> = {
  undici: ["engine"],
  "hdr-histogram-js": ["measurement"],
  "@pydantic/genai-prices": ["cost"],
  yaml: ["config"],
  "markdown-table": ["report"],
  "@actions/core": ["adapters/github"],
  "@actions/github": ["adapters/github"],
};

/** Tables and catalogues may be long; every other file has one noun and fits a screen or five. */
const LONG_FILES: Readonly<Record<string, string>> = {};

describe("the layout", () => {
  test("imports follow the table of ARCHITECTURE.md, through index.ts only", () => {
    const wrong = sources.flatMap((source) =>
      wrongImports(source, table).map((problem) => `${relative(ROOT, source.path)}: ${problem}`));
    expect(wrong).toEqual([]);
  });

  test("the check on imports can fail", () => {
    const source = { path: join(SRC, "stats/x.ts"), room: "stats", text: "", imports: ["../plan/plan.ts"] };
    expect(wrongImports(source, table)).toEqual([
      "stats may not import plan", "../plan/plan.ts is not the room's index.ts",
    ]);
  });

  test("every row of the table is a room that exists", () => {
    const rooms = new Set(sources.map((source) => source.room));
    expect([...table.keys()].filter((room) => !rooms.has(room))).toEqual([]);
  });

  test("no file is part of an import cycle", () => {
    const graph = new Map(sources.map((source) => [source.path, source.imports
      .filter((name) => name.startsWith(".") && name.endsWith(".ts"))
      .map((name) => resolve(dirname(source.path), name))]));
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        cycles.push([...trail, path].map((one) => relative(SRC, one)).join(" → "));
        return;
      }
      state.set(path, "open");
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      state.set(path, "done");
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test("each package has one doorman", () => {
    const wrong = sources.flatMap((source) => source.imports
      .filter((name) => DOORMEN[name] !== undefined && !DOORMEN[name]?.includes(source.room))
      .map((name) => `${relative(ROOT, source.path)} imports ${name}`));
    expect(wrong).toEqual([]);
  });

  test("only base, the engine, the simulator and the doors touch clocks and the process", () => {
    const wrong = sources.filter((source) =>
      !["base", "engine", "simulator", "entry"].includes(source.room) &&
      /\b(?:Date\.now|performance\.now|process\.(?:env|exit|argv))\b/.test(source.text));
    expect(wrong.map((source) => relative(ROOT, source.path))).toEqual([]);
  });

  test("files stay below 300 lines and lines below 110 columns", () => {
    const wrong = sources.flatMap((source) => {
      const lines = source.text.split("\n");
      const name = relative(ROOT, source.path);
      const isLong = lines.length > 300 && LONG_FILES[name] === undefined;
      const wide = lines.findIndex((line) => line.length > 110);
      return [
        ...(isLong ? [`${name} has ${lines.length} lines`] : []),
        ...(wide >= 0 ? [`${name}:${wide + 1} is ${lines[wide]?.length} columns wide`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test("no escape from the types: any, non-null assertions, enums, default exports", () => {
    const wrong = sources.filter((source) => {
      const code = source.text.replace(/^\s*(?:\*|\/[/*]).*$/gm, "");
      return /:\s*any\b|<any>|\bas any\b|^export default|^\s*(?:export )?enum /m.test(code);
    });
    expect(wrong.map((source) => relative(ROOT, source.path))).toEqual([]);
  });
});
