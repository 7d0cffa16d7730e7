import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Child, startChild } from "./child.ts";
import { nodePath, ROOT } from "./product.ts";
import { type LiveCommand, liveCommands, maskedLog, parseFileCommand } from "./runner-log.ts";
import { undisturbed } from "./undisturbed.ts";

/** Starts the built action the way the GitHub runner starts a step, and reads it the same way. */

export interface StepEvent {
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
  readonly payload: unknown;
}

export interface StepOptions {
  /** Where the step's folders are made. */
  readonly folder: string;
  /** The step's `with:`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: StepEvent;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly runId: string;
  /** From 1; a run that is started again counts on. */
  readonly attempt?: number;
  /** What the workspace holds, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams as the log would show them. */
  readonly log: string;
  readonly commands: readonly LiveCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly workspace: string;
  readonly temp: string;
  readonly tookMs: number;
}

export interface Step {
  readonly child: Child;
  readonly done: Promise<StepResult>;
  /** The runner's cancellation: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. */
  cancel(): Promise<StepResult>;
}

const MAX_SUMMARY_BYTES = 1024 * 1024;
const SIGTERM_AFTER_MS = 7500;
const SIGKILL_AFTER_MS = 10_000;
const STEP_TIMEOUT_MS = 120_000;

const actionFile = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() }).loose()),
  runs: z.object({ using: z.literal("node24"), main: z.string() }),
});

/** Upper-case, spaces to underscores, hyphens stay. */
const variableOf = (input: string): string => `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;

function inputVariables(
  declared: z.infer<typeof actionFile>["inputs"],
  options: StepOptions,
): Record<string, string> {
  const defaults = Object.entries(declared).map(([name, { default: text = "" }]) =>
    [variableOf(name), text.replace("${{ github.token }}", options.token)] as const);
  const given = Object.entries(options.inputs).map(([name, value]) => [variableOf(name), value]);
  return { ...Object.fromEntries(defaults), ...Object.fromEntries(given) };
}

interface Places {
  readonly workspace: string;
  readonly temp: string;
  readonly event: string;
  readonly output: string;
  readonly state: string;
  readonly summary: string;
  readonly environment: string;
  readonly path: string;
}

async function makePlaces(options: StepOptions): Promise<Places> {
  const root = await mkdtemp(join(options.folder, "step-"));
  const files = join(root, "_runner_file_commands");
  const places: Places = {
    workspace: join(root, "workspace"), temp: join(root, "temp"),
    event: join(root, "event.json"), output: join(files, "output"), state: join(files, "state"),
    summary: join(files, "summary"), environment: join(files, "env"), path: join(files, "path"),
  };
  for (const one of [places.workspace, places.temp, files]) await mkdir(one, { recursive: true });
  const { output, state, summary, environment, path } = places;
  for (const file of [output, state, summary, environment, path]) await writeFile(file, "");
  await writeFile(places.event, JSON.stringify(options.event.payload));
  for (const [name, text] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(places.workspace, name)), { recursive: true });
    await writeFile(join(places.workspace, name), text);
  }
  return places;
}

/** The allow-list of GitHubContext.cs, as far as a value is known here. */
function githubVariables(options: StepOptions, places: Places): Record<string, string> {
  const { event, repository } = options;
  return {
    CI: "true", GITHUB_ACTIONS: "true", GITHUB_ACTION: "tailgate", GITHUB_ACTION_PATH: ROOT,
    GITHUB_ACTOR: "octocat", GITHUB_API_URL: options.apiUrl, GITHUB_ENV: places.environment,
    GITHUB_EVENT_NAME: event.name, GITHUB_EVENT_PATH: places.event, GITHUB_JOB: "gate",
    GITHUB_OUTPUT: places.output, GITHUB_PATH: places.path, GITHUB_REF: event.ref,
    GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_ID: "42",
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0] ?? "",
    GITHUB_RUN_ATTEMPT: String(options.attempt ?? 1),
    GITHUB_RUN_ID: options.runId, GITHUB_RUN_NUMBER: options.runId,
    GITHUB_SERVER_URL: "https://github.com", GITHUB_SHA: event.sha, GITHUB_STATE: places.state,
    GITHUB_STEP_SUMMARY: places.summary, GITHUB_WORKFLOW: "tailgate",
    GITHUB_WORKSPACE: places.workspace, RUNNER_ARCH: "X64", RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "a runner", RUNNER_OS: "Linux", RUNNER_TEMP: places.temp,
  };
}

async function collect(child: Child, places: Places): Promise<StepResult> {
  const exit = await child.done;
  const summary = await readFile(places.summary, "utf8");
  // Anything a step may not do in its files fails it, as in the runner.
  parseFileCommand(await readFile(places.state, "utf8"));
  parseFileCommand(await readFile(places.environment, "utf8"));
  return {
    exitCode: exit.code, signal: exit.signal, stdout: exit.stdout, stderr: exit.stderr,
    log: maskedLog([exit.stdout, exit.stderr]),
    commands: [...liveCommands(exit.stdout), ...liveCommands(exit.stderr)],
    outputs: parseFileCommand(await readFile(places.output, "utf8")),
    // A larger summary is dropped as a whole.
    summary: Buffer.byteLength(summary) > MAX_SUMMARY_BYTES ? "" : summary,
    workspace: places.workspace, temp: places.temp, tookMs: exit.tookMs,
  };
}

export async function startStep(options: StepOptions): Promise<Step> {
  const action = actionFile.parse(parse(await readFile(join(ROOT, "action.yml"), "utf8")));
  const places = await makePlaces(options);
  const child = startChild(nodePath(), [join(ROOT, action.runs.main)], {
    cwd: places.workspace,
    timeoutMs: STEP_TIMEOUT_MS,
    env: {
      PATH: "/usr/local/bin:/usr/bin:/bin", HOME: places.temp, LANG: "C.UTF-8",
      ...githubVariables(options, places),
      ...inputVariables(action.inputs, options),
    },
  });
  const done = collect(child, places);
  return {
    child,
    done,
    cancel: async () => {
      child.kill("SIGINT");
      const timers = [
        setTimeout(() => child.kill("SIGTERM"), SIGTERM_AFTER_MS),
        setTimeout(() => child.kill("SIGKILL"), SIGKILL_AFTER_MS),
      ];
      const result = await done;
      for (const timer of timers) clearTimeout(timer);
      return result;
    },
  };
}

/** A step to its end; one that the machine disturbed is run again as a further attempt. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  return await undisturbed(
    async (attempt) => await (await startStep({ ...options, attempt })).done,
    ({ exitCode, log }) => ({ exitCode, text: log }),
  );
}
