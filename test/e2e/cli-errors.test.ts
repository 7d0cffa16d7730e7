import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Exit, startChild } from "../support/child.ts";
import {
  type Answer, answerHalf, answerWell, startScriptedServer, startSimulatorProcess,
} from "../support/endpoints.ts";
import {
  DIST, makeFolder, measureWithTailgate, nodePath, tailgate, UNHURRIED,
} from "../support/product.ts";

/** What the built command line says when something is wrong, and with which exit code. */

const SECRET = "sk-cli-77aa01bd";

let folder: string;
beforeAll(async () => { folder = await makeFolder(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const run = async (...args: readonly string[]): Promise<Exit> =>
  await tailgate(args, { cwd: folder, env: { THE_KEY: SECRET } });

const LOAD = ["--model", "m", "--rate", "20/s", "--duration", "1s", "--warmup", "0"];
const KEY = ["--api-key", "${THE_KEY}"];

const record = async (endpoint: string, ...more: readonly string[]): Promise<Exit> =>
  await run("record", "--endpoint", endpoint, ...LOAD, ...KEY, "--out", "run.json", ...more);

/** A sentence that names the place and a hint; no stack, no key, nothing on standard output. */
function expectSentence(exit: Exit, code: number, sentence: RegExp): void {
  expect(exit.code, exit.stderr).toBe(code);
  expect(exit.stderr).toMatch(sentence);
  expect(exit.stderr).not.toMatch(/\n\s+at .*[:(]\d+/);
  expect(exit.stderr).not.toContain("bug of tailgate");
  expect(exit.stderr.trim().split("\n").length).toBeLessThanOrEqual(6);
  expect(exit.stdout).toBe("");
  expect(`${exit.stdout}${exit.stderr}`).not.toContain(SECRET);
}

const json = (status: number, body: unknown): Answer => (_request, response) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
};

interface BadEndpoint {
  readonly what: string;
  readonly answer: Answer;
  readonly says: RegExp;
  readonly advises: RegExp;
}

const BAD_ENDPOINTS: readonly BadEndpoint[] = [
  {
    what: "rejects the key",
    says: /127\.0\.0\.1:\d+\/v1\/chat\/completions rejected the API key \(HTTP 401\)/,
    advises: /Check `api-key`/,
    answer: (request, response, ordinal) => json(401, {
      error: { message: `Incorrect API key provided: ${request.headers["authorization"] ?? ""}` },
    })(request, response, ordinal),
  },
  {
    what: "does not know the path", says: /answered HTTP 404/, advises: /path/,
    answer: json(404, { error: { message: "no such route" } }),
  },
  {
    what: "answers in plain text", says: /sent something that is not JSON/, advises: /URL/,
    answer: (_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.end("It works!");
    },
  },
  {
    what: "is a proxy with an HTML page", says: /answered HTTP 502/, advises: /\w/,
    answer: (_request, response) => {
      response.writeHead(502, { "content-type": "text/html" });
      response.end("<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>");
    },
  },
  {
    what: "stops in mid-stream", says: /ended its stream before it was complete/,
    advises: /proxy or time limit/, answer: (_request, response) => answerHalf(response),
  },
  {
    what: "does not know the model", says: /answered HTTP 400/, advises: /model/,
    answer: json(400, { error: { message: "The model `m` does not exist" } }),
  },
];

describe("a bad endpoint ends with exit code 3 and a sentence", () => {
  test("when nobody listens on its port", async () => {
    const server = await startScriptedServer((_request, response) => answerWell(response));
    await server.close();
    const exit = await record(server.endpoint);
    expectSentence(exit, 3, /127\.0\.0\.1:\d+\/v1\/chat\/completions refused the connection/);
    expect(exit.stderr).toMatch(/Is it running, and is the port right\?/);
  });

  test("and leaves no empty recording behind, and the error where a verdict was asked for", async () => {
    const server = await startScriptedServer((_request, response) => answerWell(response));
    await server.close();
    const target = ["--endpoint", server.endpoint, ...LOAD];
    await run("record", ...target, "--out", "never.json");
    await run("gate", ...target, "--baseline", "none", "--json", "error.json");
    expect((await readdir(folder)).filter((name) => name.startsWith("never"))).toEqual([]);
    expect(JSON.parse(await readFile(join(folder, "error.json"), "utf8")))
      .toMatchObject({ schema: "tailgate.error/1", code: "unreachable", exitCode: 3 });
  });

  test.each(BAD_ENDPOINTS)("when it $what", async ({ answer, says, advises }) => {
    const server = await startScriptedServer(answer);
    try {
      const exit = await record(server.endpoint);
      expectSentence(exit, 3, says);
      expect(exit.stderr).toMatch(advises);
      expect(server.seen.length).toBeLessThanOrEqual(5);
    } finally {
      await server.close();
    }
  });

  test("when it redirects: neither a request nor the key reaches the other host", async () => {
    const elsewhere = await startScriptedServer((_request, response) => answerWell(response));
    const server = await startScriptedServer((_request, response) => {
      response.writeHead(302, { location: `${elsewhere.url}/v1/chat/completions` });
      response.end();
    });
    try {
      const exit = await record(server.endpoint);
      expectSentence(exit, 3, /answered HTTP 302 and redirects to http:\/\/127\.0\.0\.1/);
      expect(exit.stderr).toMatch(/Redirects are never followed/);
      expect(elsewhere.seen).toEqual([]);
      expect(server.seen.every(({ headers }) => headers["authorization"] === `Bearer ${SECRET}`))
        .toBe(true);
    } finally {
      await server.close();
      await elsewhere.close();
    }
  });

  test("when it starts to redirect in the middle of a run", async () => {
    const elsewhere = await startScriptedServer((_request, response) => answerWell(response));
    const server = await startScriptedServer((_request, response, ordinal) => {
      if (ordinal < 5) return answerWell(response);
      response.writeHead(307, { location: `${elsewhere.url}/v1/chat/completions` });
      response.end();
    });
    try {
      await record(server.endpoint);
      expect(server.seen.length).toBeGreaterThanOrEqual(20);
      expect(elsewhere.seen).toEqual([]);
    } finally {
      await server.close();
      await elsewhere.close();
    }
  });
});

describe("wrong usage ends with exit code 2 and the nearest name", () => {
  test.each([
    ["a misspelt command", ["recrod"], /did you mean record\?/],
    ["a command like none", ["xyzzy"], /there is no such command/],
    ["a misspelt flag", ["gate", "--duratoin", "5s"], /--duratoin.*did you mean --duration\?/],
    ["a flag like none", ["merge", "--frobnicate", "x"], /--frobnicate.*no such flag/],
    ["a flag without its value", ["report", "x", "--format"], /--format.*needs a value/],
    ["a missing output file", ["record", "--endpoint", "simulator:"], /--out.*missing/],
    ["a missing candidate", ["judge"], /--candidate.*missing/],
    ["a format that is none", ["report", "x", "--format", "pdf"], /markdown, html, json/],
    ["a port that is none", ["simulate", "--port", "eighty"], /--port.*is not a port/],
    ["a file that is not there", ["report", "nowhere.json"], /nowhere\.json.*cannot be read/],
    ["a value that is none", ["gate", "--endpoint", "simulator:", "--rate", "fast"],
      /rate = "fast"/],
    ["more retries than there may be",
      ["gate", "--endpoint", "simulator:", "--rate", "1", "--retries", "11"],
      /retries.*between 0 and 10/i],
    ["a simulator profile with a misspelt field", ["simulate", "--profile", '{"sede": 1}'], /seed/],
  ])("%s", async (_what, args, sentence) => {
    expectSentence(await run(...args), 2, sentence);
  });

  test("all problems are named at once", async () => {
    const exit = await run("gate", "--endpoint", "ftp://x", "--rate", "fast", "--duration", "-1s");
    expect(exit.code).toBe(2);
    for (const name of ["endpoint", "rate", "duration"]) {
      expect(exit.stderr).toMatch(new RegExp(`^\\s+${name} = `, "m"));
    }
  });

  test("a literal key on the command line is refused and not repeated", async () => {
    const exit = await run("record", "--endpoint", "http://127.0.0.1:1/v1", ...LOAD,
      "--api-key", SECRET, "--out", "run.json");
    expectSentence(exit, 2, /api-key.*on the command line/);
    expect(exit.stderr).toContain("${MY_SECRET}");
  });

  test("a key that is to come from an unset variable names the variable", async () => {
    const exit = await run("record", "--endpoint", "http://127.0.0.1:1/v1", ...LOAD,
      "--api-key", "${NO_SUCH_KEY}", "--out", "run.json");
    expectSentence(exit, 2, /NO_SUCH_KEY/);
  });
});

describe("the exit codes of the contract", () => {
  const gate = async (...more: readonly string[]): Promise<Exit> =>
    await measureWithTailgate([
      "gate", "--endpoint", UNHURRIED, "--rate", "50/s", "--duration", "1s", "--warmup", "0",
      "--confirm", "0", "--baseline", "none", ...more,
    ], { cwd: folder });

  test("0 where nothing is wrong and there is no baseline", async () => {
    const exit = await gate();
    expect(exit.code, exit.stderr).toBe(0);
    expect(exit.stdout).toMatch(/no baseline/i);
  });

  test("1 where fail-on says that no baseline fails", async () => {
    expect((await gate("--fail-on", "no-baseline")).code).toBe(1);
  });

  test("1 where a budget is broken", async () => {
    const exit = await gate("--budgets", "latency.p50 < 5ms", "--json", "over.json");
    expect(exit.code, exit.stderr).toBe(1);
    const verdict = JSON.parse(await readFile(join(folder, "over.json"), "utf8"));
    expect(verdict.verdict).toBe("over-budget");
  });

  test("3 where a stored baseline is corrupt, with the file's name", async () => {
    const args = ["--baseline", "dir:store", "--update-baseline", "always"];
    const stored = await gate(...args);
    const [, path = ""] = /stored in [^:]*: (\S+\.json)/.exec(stored.stderr) ?? [];
    expect(path).toMatch(/^v1\//);
    await writeFile(join(folder, "store", path), "{torn");
    const exit = await gate(...args);
    expect(exit.code).toBe(3);
    expect(exit.stderr).toContain(path);
    expect(exit.stderr).toMatch(/corrupt/);
  });

  test("--json - prints nothing but JSON on standard output", async () => {
    const exit = await gate("--json", "-");
    expect(JSON.parse(exit.stdout)).toMatchObject({ schema: "tailgate.verdict/1" });
  });

  test("a file of results that cannot be written is found before anything is sent", async () => {
    const simulator = await startSimulatorProcess();
    try {
      await writeFile(join(folder, "a-file"), "");
      const exit = await run("record", "--endpoint", simulator.endpoint, ...LOAD,
        "--out", "a-file/run.json");
      expectSentence(exit, 2, /a-file/);
      const gated = await run("gate", "--endpoint", simulator.endpoint, ...LOAD,
        "--report-dir", "a-file");
      expectSentence(gated, 2, /a-file cannot be written/);
      expect((await simulator.counts()).received).toBe(0);
    } finally {
      await simulator.stop();
    }
  });
});

describe("help", () => {
  test.each(["gate", "record", "judge", "merge", "report", "simulate", "demo"])(
    "%s --help says what it does, its flags and an example", async (name) => {
      const exit = await run(name, "--help");
      expect(exit.code).toBe(0);
      expect(exit.stderr).toBe("");
      expect(exit.stdout).toContain(`Usage: tailgate ${name}`);
      expect(exit.stdout).toMatch(/^ {2}--[a-z-]+$/m);
      expect(exit.stdout).toMatch(/Examples:\n {2}tailgate /);
      expect((await run("--help")).stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    });

  test("without a command it explains itself and fails", async () => {
    const exit = await run();
    expect(exit.code).toBe(2);
    expect(exit.stdout).toContain("Usage: tailgate COMMAND");
  });
});

describe("output that nobody takes", () => {
  const CLI = join(DIST, "cli.js");
  const inShell = async (script: string): Promise<Exit> =>
    await startChild("/bin/bash", ["-c", script, "bash", nodePath(), CLI], {
      cwd: folder, env: { PATH: "/usr/bin:/bin", HOME: folder }, timeoutMs: 60_000,
    }).done;

  test.runIf(process.platform === "linux")("a full disk is told in a sentence, not as a bug", async () => {
    const made = await measureWithTailgate(["record", "--endpoint", UNHURRIED, "--rate", "20/s",
      "--duration", "1s", "--warmup", "0", "--out", "full.json"], { cwd: folder });
    expect(made.code, made.stderr).toBe(0);
    const exit = await run("report", "full.json", "--format", "html", "--out", "/dev/full");
    expectSentence(exit, 3, /\/dev\/full cannot be written \(ENOSPC.*\n.*Make room/);
    const judged = await run("judge", "--candidate", "full.json", "--json", "/dev/full");
    expect(judged.code).toBe(3);
    expect(judged.stdout).toMatch(/^No baseline/);
    const printed = await inShell('"$1" "$2" report full.json > /dev/full');
    expectSentence(printed, 3, /standard output cannot be written \(ENOSPC/);
  });

  test("a closed pipe ends nothing", async () => {
    const { code, stdout } = await inShell('"$1" "$2" gate 2>&1 >/dev/null | true; echo "${PIPESTATUS[0]}"');
    expect({ code, stdout }).toEqual({ code: 0, stdout: "2\n" });
  });
});
