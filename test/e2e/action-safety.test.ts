import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Answer, answerWell, later, type ScriptedServer, startScriptedServer, startSimulatorProcess,
} from "../support/endpoints.ts";
import { type GitHubServer, startGitHub } from "../support/github.ts";
import { makeFolder, UNHURRIED } from "../support/product.ts";
import {
  commentsOf, dataBranchHead, overwriteStored, readStored, storedPaths,
} from "../support/repository.ts";
import { runStep, startStep, type StepEvent, type StepResult } from "../support/runner.ts";
import { linesOf, liveCommands } from "../support/runner-log.ts";
import { pullRequestEvent, pushEvent } from "../support/step-events.ts";

/** The built action among hostile endpoints, missing rights, wrong inputs and impatient people. */

const SECRET = "sk-safety-c4d2e881";

let folder: string;
let github: GitHubServer;
let servers: ScriptedServer[];
beforeAll(async () => { folder = await makeFolder(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });
beforeEach(async () => {
  github = await startGitHub();
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await github.close();
});

async function serve(answer: Answer): Promise<ScriptedServer> {
  const server = await startScriptedServer(answer);
  servers.push(server);
  return server;
}

const LOAD = { model: "gpt-4o-mini", rate: "50/s", duration: "1s", warmup: "0" };

interface Options {
  readonly event?: StepEvent;
  readonly token?: string;
  readonly runId?: string;
}

const stepOf = (inputs: Readonly<Record<string, string>>, options: Options = {}) => ({
  folder, event: options.event ?? pullRequestEvent(github), runId: options.runId ?? "501",
  apiUrl: github.url, repository: github.repository, token: options.token ?? github.token,
  inputs: { ...LOAD, ...inputs },
});

const step = async (
  inputs: Readonly<Record<string, string>>,
  options: Options = {},
): Promise<StepResult> => await runStep(stepOf(inputs, options));

function expectExit(result: StepResult, code: number): void {
  expect(result.exitCode, `exit code; the log:\n${result.log}`).toBe(code);
}

const errorsOf = (result: StepResult): string =>
  result.commands.filter(({ name }) => name === "error").map(({ text }) => text).join("\n");

/** Every text that a step leaves behind for people or programs to read. */
async function leftBehind(result: StepResult): Promise<readonly string[]> {
  const reports = await readdir(result.temp, { recursive: true, withFileTypes: true });
  const files = await Promise.all(reports.filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")));
  const stored = await Promise.all((await storedPaths(github))
    .map((path) => readStored(github, path)));
  const comments = (await commentsOf(github)).map(({ body }) => body);
  return [result.log, result.summary, ...Object.values(result.outputs), ...files, ...stored,
    ...comments];
}

describe("rights", () => {
  test("without the right to comment the run still gates and explains", async () => {
    const result = await step({ endpoint: UNHURRIED, budgets: "latency.p50 < 1ms" },
      { token: github.readOnlyToken });
    expectExit(result, 1);
    expect(result.outputs["verdict"]).toBe("over-budget");
    expect(result.outputs["comment-url"]).toBe("");
    expect(result.summary).toMatch(/budget/i);
    const notices = result.commands.filter(({ name }) => name === "notice");
    expect(notices.map(({ text }) => text).join("\n")).toMatch(/pull-requests: write/);
    expect(await commentsOf(github)).toEqual([]);
  });

  test("a push without the right to store says so and what to grant", async () => {
    const result = await step({ endpoint: UNHURRIED },
      { event: pushEvent(github), token: github.readOnlyToken });
    expectExit(result, 3);
    expect(errorsOf(result)).toMatch(/contents: write/);
    expect(await dataBranchHead(github)).toBeNull();
  });
});

describe("wrong inputs", () => {
  test("a misspelt input is an error that names the nearest one", async () => {
    const result = await step({ endpoint: UNHURRIED, duraton: "5s" });
    expectExit(result, 2);
    expect(errorsOf(result)).toMatch(/duraton.*duration/s);
    expect(result.outputs).toEqual({});
  });

  test("all problems are named at once, with field and value", async () => {
    const result = await step({ endpoint: UNHURRIED, rate: "fast", stream: "perhaps" });
    expectExit(result, 2);
    expect(errorsOf(result)).toMatch(/rate = "fast" \(from input rate\)/);
    expect(errorsOf(result)).toMatch(/stream = "perhaps"/);
  });

  test("a secret that is not set ends with exit code 3 and a sentence", async () => {
    const simulator = await startSimulatorProcess({ apiKey: SECRET });
    try {
      const result = await step({ endpoint: simulator.endpoint, "api-key": "" });
      expectExit(result, 3);
      expect(errorsOf(result)).toMatch(/rejected the API key \(HTTP 401\)/);
      expect(errorsOf(result)).toMatch(/is the secret set/);
      expect(result.outputs["verdict"]).toBe("invalid");
      expect(result.outputs["conclusion"]).toBe("failure");
      expect(result.summary.split("\n")[0]).toMatch(/Invalid.*rejected the API key/);
      expect((await simulator.counts()).received).toBe(1);
    } finally {
      await simulator.stop();
    }
  });
});

describe("secrets", () => {
  test("an endpoint that repeats the key in its errors publishes it nowhere", async () => {
    const server = await serve(later(500, (request, response, ordinal) => {
      if (ordinal % 3 !== 0) return answerWell(response);
      response.writeHead(500, { "content-type": "application/json" });
      const { authorization, "x-gateway-key": extra } = request.headers;
      response.end(JSON.stringify({ error: { message: `bad ${authorization} and ${extra}` } }));
    }));
    const result = await step({
      endpoint: server.endpoint, "api-key": SECRET, headers: "X-Gateway-Key: hdr-9911aabb",
    });
    expect(server.seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${SECRET}`, "x-gateway-key": "hdr-9911aabb",
    });
    expect(result.outputs["verdict"]).toBeDefined();
    for (const text of await leftBehind(result)) {
      for (const secret of [SECRET, "hdr-9911aabb", github.token]) {
        // Not toContain: a failure would print whole recordings.
        expect(text.includes(secret), `${secret} in ${text.slice(0, 200)}`).toBe(false);
      }
    }
  });

  test("an endpoint that repeats the key on the first request does neither", async () => {
    const server = await serve((request, response) => {
      response.writeHead(400, { "content-type": "application/json" });
      const message = `unknown key ${request.headers["authorization"]}`;
      response.end(JSON.stringify({ error: { message } }));
    });
    const result = await step({ endpoint: server.endpoint, "api-key": SECRET });
    expectExit(result, 3);
    for (const text of await leftBehind(result)) expect(text.includes(SECRET)).toBe(false);
  });

  test("secrets are masked before all else and appear in no other line", async () => {
    const result = await step({ endpoint: UNHURRIED, "api-key": SECRET });
    expect(result.commands[0]?.name).toBe("add-mask");
    const lines = linesOf(`${result.stdout}\n${result.stderr}`);
    for (const line of lines.filter((one) => one.includes(SECRET) || one.includes(github.token))) {
      expect(liveCommands(line)[0]?.name).toBe("add-mask");
    }
  });
});

/** Commands of a stranger, in every spelling the runner knows. */
const HOSTILE = [
  "::error title=pwned::x", "##[error]pwned", "  ::warning::pwned", "text ##[group]pwned",
  "::add-mask::a", "::stop-commands::pwned", "::set-output name=verdict::pwned",
  "##[add-path]/pwned", "\r::notice::pwned", "verdict<<EOF", "%0A::error::pwned",
].join("\n");

function expectNoForeignCommand(result: StepResult): void {
  const foreign = result.commands.filter(({ name, properties }) =>
    !(name === "add-mask" || (properties["title"] ?? "").startsWith("Tailgate")));
  expect(foreign).toEqual([]);
  const masks = result.commands.filter(({ name }) => name === "add-mask").map(({ text }) => text);
  expect(masks).not.toContain("a");
  expect(JSON.stringify(result.outputs)).not.toContain("pwned");
}

describe("workflow commands in what an endpoint says", () => {
  test("are dead in the error of a first request", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: HOSTILE } }));
    });
    const result = await step({ endpoint: server.endpoint });
    expectExit(result, 3);
    expect(result.log).toContain("pwned");
    expectNoForeignCommand(result);
  });

  test("are dead in plain text and in a redirect's target", async () => {
    const answers: readonly Answer[] = [
      (_request, response) => { response.writeHead(500).end(HOSTILE); },
      (_request, response) => {
        response.writeHead(302, { location: "http://x/##[error]pwned?::error::pwned" }).end();
      },
    ];
    for (const answer of answers) {
      const server = await serve(answer);
      const result = await step({ endpoint: server.endpoint });
      expectExit(result, 3);
      expectNoForeignCommand(result);
    }
  });

  test("are dead in a model's name that is not the one of the baseline", async () => {
    const usual = await serve(later(500, (_request, response) => answerWell(response, "usual")));
    await step({ endpoint: usual.endpoint }, { event: pushEvent(github) });
    const name = "text ##[group]pwned ::error::pwned";
    const odd = await serve(later(500, (_request, response) => answerWell(response, name)));
    const result = await step({ endpoint: odd.endpoint }, { runId: "502" });
    expect(result.log).toContain("pwned");
    expectNoForeignCommand(result);
  });

  test("are dead in errors in the middle of a run, in log, summary and comment", async () => {
    const server = await serve(later(500, (_request, response, ordinal) => {
      if (ordinal % 3 !== 0) return answerWell(response);
      response.writeHead(500, { "content-type": "application/json" });
      const message = `@octocat <script>alert(1)</script> </details> ${HOSTILE}`;
      response.end(JSON.stringify({ error: { message } }));
    }));
    const result = await step({ endpoint: server.endpoint, budgets: "error-rate < 1%" });
    expectExit(result, 1);
    expectNoForeignCommand(result);
    expect(liveCommands(result.summary)).toEqual([]);
    const [comment] = await commentsOf(github);
    for (const markdown of [result.summary, comment?.body ?? ""]) {
      const outsideCode = markdown.replace(/(`+)[^`][\s\S]*?\1/g, "");
      expect(outsideCode).not.toMatch(/@octocat|<script/);
      expect(markdown.match(/<details/g)?.length).toBe(markdown.match(/<\/details/g)?.length);
    }
    const html = await readFile(result.outputs["report-path"] ?? "", "utf8");
    expect(html).not.toContain("<script>alert(1)");
  });
});

describe("cancellation", () => {
  test.each([["push", pushEvent], ["pull request", pullRequestEvent]] as const)(
    "of a %s ends within five seconds, stores nothing and passes nothing",
    async (_what, eventOf) => {
      const simulator = await startSimulatorProcess({});
      const started = await startStep(stepOf(
        { endpoint: simulator.endpoint, duration: "60s" }, { event: eventOf(github) }));
      try {
        for (; (await simulator.counts()).received < 60;) {
          await new Promise((resolve) => { setTimeout(resolve, 50); });
        }
        const cancelledMs = performance.now();
        const result = await started.cancel();
        expect(performance.now() - cancelledMs).toBeLessThan(5000);
        expect(result.signal).toBeNull();
        expectExit(result, 130);
        expect(result.outputs["verdict"]).toBe("invalid");
        expect(result.summary).toMatch(/interrupted/i);
        expect(await dataBranchHead(github)).toBeNull();
        const { aborted, answered, received } = await simulator.counts();
        expect(aborted + answered).toBe(received);
      } finally {
        await started.child.stop();
        await simulator.stop();
      }
    });
});

describe("the baseline store", () => {
  test("a corrupt file on the data branch is an error that names it", async () => {
    const push = { event: pushEvent(github) };
    expectExit(await step({ endpoint: UNHURRIED }, push), 0);
    const [path = ""] = await storedPaths(github);
    await overwriteStored(github, path, (await readStored(github, path)).slice(0, 500));
    const head = await dataBranchHead(github);
    for (const options of [{}, push]) {
      const result = await step({ endpoint: UNHURRIED }, { ...options, runId: "502" });
      expectExit(result, 3);
      expect(errorsOf(result)).toContain(path);
      expect(errorsOf(result)).toMatch(/corrupt/);
    }
    expect(await dataBranchHead(github)).toBe(head);
  });
});
