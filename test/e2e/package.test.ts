import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Exit, startChild } from "../support/child.ts";
import {
  DIST, makeFolder, measureWithTailgate, nodePath, ROOT, tailgate, UNHURRIED,
} from "../support/product.ts";

/** The package as somebody else gets it: dist/ and package.json, and nothing of this checkout. */

let folder: string;
beforeAll(async () => { folder = await makeFolder(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

async function copyPackage(into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  await cp(DIST, join(into, "dist"), { recursive: true });
  await cp(join(ROOT, "package.json"), join(into, "package.json"));
}

const runNode = async (cwd: string, ...args: readonly string[]): Promise<Exit> =>
  await startChild(nodePath(), args, {
    cwd, env: { PATH: "/usr/bin:/bin", HOME: cwd }, timeoutMs: 120_000,
  }).done;

const LOAD = ["--endpoint", UNHURRIED, "--rate", "50/s", "--duration", "1s", "--warmup", "0"];

describe("dist/ and package.json alone, without node_modules", () => {
  test("are a command line that measures", async () => {
    const place = join(folder, "alone");
    await copyPackage(place);
    const options = { cwd: place, dist: join(place, "dist") };
    const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
    expect((await tailgate(["--version"], options)).stdout).toBe(`${version}\n`);
    const exit = await measureWithTailgate(["record", ...LOAD, "--out", "run.json"], options);
    expect(exit.code, exit.stderr).toBe(0);
    const recording = JSON.parse(await readFile(join(place, "run.json"), "utf8"));
    expect(recording.load).toMatchObject({ scheduled: 50, sent: 50, ok: 50 });
  });

  test("are a library that records, judges and renders", async () => {
    const place = join(folder, "library");
    await copyPackage(join(place, "node_modules", "tailgate"));
    await writeFile(join(place, "use.mjs"), `
      import { judge, record, render, startSimulator } from "tailgate";
      const simulator = await startSimulator({
        ttft: { kind: "constant", ms: 600 }, outputTokens: { kind: "constant", tokens: 3 },
      });
      const inputsOfRun = {
        endpoint: simulator.url + "/v1", model: "m", rate: "50/s", duration: "1s", warmup: "0",
      };
      let recording = await record(inputsOfRun);
      for (let more = 2; more > 0 && !recording.health.healthy; more -= 1) {
        recording = await record(inputsOfRun);
      }
      const inputs = { budgets: "latency.p50 < 1ms" };
      const verdict = judge({ candidate: [recording], baseline: [], inputs });
      const again = judge({ candidate: [recording], baseline: [], inputs });
      console.log(JSON.stringify({
        scheduled: recording.load.scheduled, output: recording.tokens.output,
        verdict: verdict.verdict, isSame: JSON.stringify(verdict) === JSON.stringify(again),
        markdown: render(verdict, "markdown").split("\\n")[0],
      }));
      await simulator.close();
    `);
    const exit = await runNode(place, "use.mjs");
    expect(exit.code, exit.stderr).toBe(0);
    expect(exit.stderr).toBe("");
    expect(JSON.parse(exit.stdout)).toMatchObject({
      scheduled: 50, output: 150, verdict: "over-budget", isSame: true,
      markdown: expect.stringMatching(/over budget/i),
    });
  });

  test("importing the library exports what is promised and does nothing", async () => {
    const place = join(folder, "import");
    await copyPackage(join(place, "node_modules", "tailgate"));
    await writeFile(join(place, "import.mjs"), `
      const before = { env: JSON.stringify(process.env), listeners: process.eventNames().length };
      const library = await import("tailgate");
      const idle = process.getActiveResourcesInfo().filter((name) => !/Pipe|TTY/.test(name));
      console.log(JSON.stringify({
        functions: Object.keys(library).filter((name) => typeof library[name] === "function"),
        isSameEnv: before.env === JSON.stringify(process.env),
        isSameListeners: before.listeners === process.eventNames().length, idle,
        exitCode: process.exitCode ?? null,
      }));
    `);
    const exit = await runNode(place, "import.mjs");
    expect(exit.code, exit.stderr).toBe(0);
    expect(exit.stderr).toBe("");
    const said = JSON.parse(exit.stdout);
    expect(said.functions).toEqual(expect.arrayContaining(
      ["record", "gate", "judge", "merge", "importResults", "render", "startSimulator"]));
    expect(said).toMatchObject({
      isSameEnv: true, isSameListeners: true, idle: [], exitCode: null,
    });
    expect((await readdir(place)).toSorted()).toEqual(["import.mjs", "node_modules"]);
  });

  test("the example of the README runs as it stands", async () => {
    const place = join(folder, "readme");
    await copyPackage(join(place, "node_modules", "tailgate"));
    const readme = await readFile(join(ROOT, "README.md"), "utf8");
    const [, example = ""] = /## Library\n[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(example).toContain('from "tailgate"');
    await writeFile(join(place, "example.mjs"), example.replace('"10s"', '"1s"'));
    const exit = await runNode(place, "example.mjs");
    expect(exit.code, exit.stderr).toBe(0);
    expect(exit.stdout).toMatch(/latency P99/i);
  });
});

describe("with an older Node", () => {
  /** Only this process believes that it is one; what it starts is what it is. */
  const OLD = "data:text/javascript,Object.defineProperty(process,'versions'," +
    "{value:{...process.versions,node:'20.1.0'}})";
  const BROUGHT = `node-${process.platform}-${process.arch}`;

  async function installed(name: string): Promise<string> {
    const place = join(folder, name);
    await copyPackage(join(place, "node_modules", "tailgate"));
    return place;
  }

  test("the command line says what is missing", async () => {
    const place = await installed("old");
    const exit = await runNode(place, "--import", OLD, "node_modules/tailgate/dist/cli.js", "--version");
    expect(exit).toMatchObject({ code: 2, stdout: "" });
    expect(exit.stderr).toMatch(/^tailgate needs Node 24 or newer, this is 20\.1\.0,.*Install/);
  });

  test("it hands over to the Node that was installed beside it, with its exit code", async () => {
    const place = await installed("old-beside");
    const beside = join(place, "node_modules", BROUGHT);
    await mkdir(join(beside, "bin"), { recursive: true });
    await writeFile(join(beside, "package.json"), `{"name": "${BROUGHT}", "version": "24.0.0"}`);
    await symlink(process.execPath, join(beside, "bin", "node"));
    const cli = "node_modules/tailgate/dist/cli.js";
    const exit = await runNode(place, "--import", OLD, cli, "--version");
    expect(exit).toMatchObject({ code: 0, stderr: "" });
    expect(exit.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runNode(place, "--import", OLD, cli, "gatte")).code).toBe(2);
  });

  test("the library says so instead of failing somewhere inside", async () => {
    const place = await installed("old-library");
    await writeFile(join(place, "use.mjs"), 'import "tailgate";');
    const exit = await runNode(place, "--import", OLD, "use.mjs");
    expect(exit.code).toBe(1);
    expect(exit.stderr).toContain("Error: tailgate needs Node 24 or newer, this is 20.1.0.");
  });

  test("what it is made of can be read by Node 20 as far as that", async () => {
    const files = ["cli.js", "index.js"].map(async (name) => await readFile(join(DIST, name), "utf8"));
    expect((await Promise.all(files)).filter((text) => /\bawait using\b/.test(text))).toEqual([]);
  });
});

describe("type declarations", () => {
  test("compile in a strict project that only has the package and what it depends on", async () => {
    const place = join(folder, "consumer");
    const modules = join(place, "node_modules");
    await copyPackage(join(modules, "tailgate"));
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")));
    for (const name of [...Object.keys(dependencies), "@types/node"]) {
      await mkdir(join(modules, name, ".."), { recursive: true });
      await symlink(join(ROOT, "node_modules", name), join(modules, name));
    }
    await writeFile(join(place, "package.json"), '{"type": "module"}');
    await writeFile(join(place, "tsconfig.json"), JSON.stringify({
      compilerOptions: {
        strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true,
        module: "nodenext", target: "es2024", noEmit: true, types: ["node"],
        lib: ["es2024", "esnext.disposable"],
      },
      files: ["use.ts"],
    }));
    await writeFile(join(place, "use.ts"), `
      import { gate, importResults, judge, merge, record, render, startSimulator } from "tailgate";
      import type { Recording, Verdict } from "tailgate";
      const recording: Recording = await record({ endpoint: "simulator:", rate: "1/s" });
      const verdict: Verdict = judge({ candidate: [recording], baseline: [merge([recording])] });
      const name: "pass" | "regressed" | "over-budget" | "inconclusive" | "no-baseline"
        | "accepted" | "invalid" = verdict.verdict;
      const text: string = render(verdict, "markdown");
      const { url, close } = await startSimulator({ seed: 1 });
      const outcome = await gate({ endpoint: url }, { signal: AbortSignal.timeout(1) });
      const scheduled: number = outcome.recordings[0]?.load.scheduled ?? 0;
      importResults(new Uint8Array(), { from: "k6" });
      await close();
      export { name, scheduled, text };
      // @ts-expect-error a format that is none
      render(verdict, "pdf");
      // @ts-expect-error nothing is of the type any, which would accept everything
      const wrong: number = verdict.headline;
    `);
    const exit = await runNode(place, join(ROOT, "node_modules/typescript/bin/tsc"), "-p", ".");
    expect(exit.code, exit.stdout).toBe(0);
  });
});

async function hashes(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(await Promise.all(files.map(async (file) =>
    [relative(root, file), createHash("sha256").update(await readFile(file)).digest("hex")])));
}

test("two builds in two places are the same, byte by byte", async () => {
  const built: Readonly<Record<string, string>>[] = [];
  for (const name of ["one", "two"]) {
    const place = join(folder, `build-${name}`);
    await mkdir(place);
    for (const part of ["src", "scripts", "package.json", "tsconfig.json", "tsconfig.types.json",
      "rolldown.config.ts"]) {
      await cp(join(ROOT, part), join(place, part), { recursive: true });
    }
    await symlink(join(ROOT, "node_modules"), join(place, "node_modules"));
    const exit = await startChild(nodePath(), ["scripts/build.ts"], {
      cwd: place, timeoutMs: 120_000,
      env: { PATH: `${join(ROOT, "node_modules/.bin")}:/usr/bin:/bin`, HOME: place },
    }).done;
    expect(exit.code, exit.stderr).toBe(0);
    built.push(await hashes(join(place, "dist")));
  }
  expect(Object.keys(built[0] ?? {})).toEqual(expect.arrayContaining(
    ["action.js", "cli.js", "index.js", "worker.js", "THIRD-PARTY-NOTICES.txt"]));
  expect(built[0]).toEqual(built[1]);
});
