import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeFolder, tailgate } from "../support/product.ts";

/** A newcomer's path: the files are written, and the next commands take them as they are. */
let folder: string;
beforeEach(async () => { folder = await makeFolder(); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const WORKFLOW = ".github/workflows/tailgate.yml";
const CONFIGURATION = ".github/tailgate.yml";

const run = async (...args: readonly string[]) => await tailgate(args, { cwd: folder });
const read = async (path: string): Promise<string> => await readFile(join(folder, path), "utf8");
const isThere = async (path: string): Promise<boolean> =>
  await read(path).then(() => true, () => false);

async function checkOut(branch: string): Promise<void> {
  await mkdir(join(folder, ".git/refs/remotes/origin"), { recursive: true });
  await writeFile(join(folder, ".git/HEAD"), "ref: refs/heads/my-change\n");
  await writeFile(join(folder, ".git/refs/remotes/origin/HEAD"),
    `ref: refs/remotes/origin/${branch}\n`);
}

describe("tailgate init", () => {
  test("writes both files from flags, and estimate takes them", async () => {
    await checkOut("trunk");
    const exit = await run("init", "--yes", "--endpoint", "https://api.openai.com/v1", "--rate", "7/s");
    expect(exit).toMatchObject({ code: 0, stderr: "" });
    expect(exit.stdout).toContain("gh secret set OPENAI_API_KEY");
    expect(exit.stdout).not.toContain("in no git repository");
    expect(await read(WORKFLOW)).toContain("branches: [trunk]");
    expect(await read(WORKFLOW)).toContain("api-key: ${{ secrets.OPENAI_API_KEY }}");
    expect(await read(CONFIGURATION)).toContain("rate: 7/s");
    const estimate = await run("estimate");
    expect(estimate).toMatchObject({ code: 0 });
    expect(estimate.stdout).toMatch(/^Estimate: 456 requests/);
  });

  test("the usual answers can be measured without a key", async () => {
    expect((await run("init", "--yes")).code).toBe(0);
    const exit = await run("record", "--rate", "50/s", "--duration", "1s", "--warmup", "0", "--out", "-");
    expect(JSON.parse(exit.stdout)).toMatchObject({ load: { ratePerS: 50 } });
  });

  test("below the root of a repository the files go to the root, which is said", async () => {
    await checkOut("trunk");
    await mkdir(join(folder, "services/chat"), { recursive: true });
    const exit = await tailgate(["init", "--yes"], { cwd: join(folder, "services/chat") });
    expect(exit).toMatchObject({ code: 0, stderr: "" });
    expect(exit.stdout).toContain(`../../${WORKFLOW}  `);
    expect(exit.stdout).toContain("1. The files are in the root of the repository");
    expect(exit.stdout).toContain("cd ../..");
    expect(await read(WORKFLOW)).toContain("branches: [trunk]");
    const again = await tailgate(["init", "--yes"], { cwd: join(folder, "services/chat") });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain(`../../${CONFIGURATION}`);
  });

  test("every action it names besides Tailgate's is pinned to a commit", async () => {
    expect((await run("init", "--yes", "--action", "./")).code).toBe(0);
    const used = [...(await read(WORKFLOW)).matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((action) => action !== "./" && !/@[0-9a-f]{40}$/.test(action ?? ""))).toEqual([]);
  });

  test("outside of a repository it says where the files belong", async () => {
    const exit = await run("init", "--yes");
    expect(exit.stdout).toContain("1. This folder is in no git repository");
    expect(await read(WORKFLOW)).toContain("branches: [main]");
  });

  test.each([[CONFIGURATION, WORKFLOW], [WORKFLOW, CONFIGURATION]])(
    "leaves %s as it is and writes nothing beside it, unless it is forced", async (mine, other) => {
      await mkdir(join(folder, ".github/workflows"), { recursive: true });
      await writeFile(join(folder, mine), "mine\n");
      const refused = await run("init", "--yes");
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(refused.stderr).toContain(mine);
      expect(refused.stderr).toContain("--force");
      expect(await read(mine)).toBe("mine\n");
      expect(await isThere(other)).toBe(false);

      expect((await run("init", "--yes", "--force")).code).toBe(0);
      expect(await read(mine)).not.toContain("mine\n");
      expect(await isThere(other)).toBe(true);
    });

  test("without a terminal and without --yes it says what to write, and writes nothing", async () => {
    const exit = await run("init", "--endpoint", "simulator:");
    expect(exit).toMatchObject({ code: 2, stdout: "" });
    expect(exit.stderr).toMatch(/--rate.*--yes/);
    expect(await isThere(WORKFLOW)).toBe(false);
  });

  test("wrong answers are refused together, and nothing is written", async () => {
    const exit = await run("init", "--yes", "--rate", "often", "--endpoint", "gopher://x");
    expect(exit.code).toBe(2);
    expect(exit.stderr).toMatch(/rate = "often"/);
    expect(exit.stderr).toMatch(/endpoint = "gopher:\/\/x"/);
    expect(await isThere(CONFIGURATION)).toBe(false);
  });
});
