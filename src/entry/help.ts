import { TOOLS } from "../adapters/importers/index.ts";
import { CATALOGUE } from "../config/index.ts";
import { REPORT_FORMATS } from "../report/index.ts";
import { PROFILE_FLAGS } from "./simulator-flags.ts";

export interface CommandHelp {
  readonly name: string;
  readonly synopsis: string;
  readonly does: string;
  readonly examples: readonly string[];
  readonly takesInputs: boolean;
  /** The command's own flags with their meaning. */
  readonly own: Readonly<Record<string, string>>;
  /** Flags of its own that take no value. */
  readonly switches?: Readonly<Record<string, string>>;
  /** Those of its own that take all words up to the next flag. */
  readonly lists?: readonly string[];
  /** What it takes besides flags; left out where it takes nothing. */
  readonly words?: string;
  /** What its own flags, or its argument under the name "", may be. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** The shells that can be taught to complete; each script says in its head how. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

const VERBOSE = {
  verbose: "tell where settings come from, what is planned, found and stored, and how the generator did",
};

export const COMMANDS: readonly CommandHelp[] = [
  {
    name: "gate", synopsis: "tailgate gate [--config FILE] [--INPUT VALUE …]",
    does: "plan, run, compare with the baselines, judge and report; what the action does",
    examples: [
      "tailgate gate --endpoint simulator: --rate 100/s --duration 10s",
      `tailgate gate --endpoint https://llm.example.com/v1 --model gpt-4o-mini --rate 20/s ` +
        "--api-key '${LLM_API_KEY}'",
    ],
    takesInputs: true,
    own: { json: "write the whole result as JSON to a file, or to - for standard output" },
    switches: VERBOSE,
  },
  {
    name: "record", synopsis: "tailgate record --out FILE [--INPUT VALUE …]",
    does: "run one scenario and write its recording",
    examples: ["tailgate record --endpoint simulator: --rate 200/s --duration 5s --out run.json"],
    takesInputs: true, own: { out: "where the recording goes; - for standard output" },
    switches: VERBOSE,
  },
  {
    name: "judge", synopsis: "tailgate judge --candidate FILE… [--baseline FILE…] [--json FILE]",
    does: "compare and judge recordings; sends nothing",
    examples: ["tailgate judge --candidate new.json --baseline old1.json old2.json"],
    takesInputs: true,
    own: {
      candidate: "recordings to judge; shards of one plan are merged",
      baseline: "recordings to compare with",
      json: "write the whole result as JSON to a file, or to - for standard output",
    },
    lists: ["candidate", "baseline"],
  },
  {
    name: "merge", synopsis: "tailgate merge FILE… --out FILE",
    does: "merge recordings of the same plan without loss",
    examples: ["tailgate merge shard-1.json shard-2.json --out run.json"],
    takesInputs: false, own: { out: "where the merged recording goes; - for standard output" },
    words: "FILE…",
  },
  {
    name: "report",
    synopsis: "tailgate report FILE --format markdown|html|json|junit|text [--out FILE]",
    does: "render a recording or a verdict",
    examples: ["tailgate report verdict.json --format html --out report.html"],
    takesInputs: false, own: { format: "the dialect", out: "where it goes; standard output if absent" },
    words: "FILE", choices: { format: REPORT_FORMATS },
  },
  {
    name: "import", synopsis: "tailgate import FILE [--from TOOL] --out FILE",
    does: "make a recording of another tool's results, of - from standard input; says what they cannot tell",
    examples: [
      "tailgate import - --from vegeta --rate 100/s --out run.json",
      "tailgate import results.csv --from vegeta --rate 100/s --out run.json",
      "tailgate import log.csv --columns latency=total:ms,start=sent_at:iso,status=code --out run.json",
    ],
    takesInputs: false,
    own: {
      from: `${TOOLS.join(", ")}, or auto, which finds out (default: auto)`,
      out: "where the recording goes; - for standard output",
      rate: "the rate the tool was asked for: raw latencies then count from the planned instants",
      columns: "of a CSV or JSON lines of no tool: which column is what, and in which unit",
      suite: "what to compare with (default: default)",
      scenario: "what to compare with (default: default)",
    },
    words: "FILE", choices: { from: ["auto", ...TOOLS] },
  },
  {
    name: "estimate", synopsis: "tailgate estimate [--config FILE] [--INPUT VALUE …] [--json FILE]",
    does: "requests, minutes, tokens, cost and the smallest change a gate would find; sends nothing",
    examples: ["tailgate estimate --endpoint https://llm.example.com/v1 --model gpt-4o-mini --rate 20/s"],
    takesInputs: true,
    own: { json: "write the whole result as JSON to a file, or to - for standard output" },
  },
  {
    name: "calibrate",
    synopsis: "tailgate calibrate [--runs N] [--INPUT VALUE …] | calibrate FILE… [--out FILE] [--json FILE]",
    does: "measure an unchanged endpoint again and again: noise, false alarms, tolerances, duration",
    examples: [
      "tailgate calibrate --endpoint simulator: --rate 200/s --duration 5s --runs 6",
      "tailgate calibrate --results 'recordings/*.json' --out calibration.md",
    ],
    takesInputs: true,
    own: {
      runs: "how many runs, at least 3 (default: 6); max-requests and max-duration hold for all together",
      results: "stored recordings of one plan instead of runs: globs, and file names",
      out: "write the report as Markdown to a file, or to - for standard output",
      json: "write the whole result as JSON to a file, or to - for standard output",
    },
    lists: ["results"], words: "FILE…",
  },
  {
    name: "simulate", synopsis: "tailgate simulate [--port N] [--profile JSON|FILE] [--FIELD VALUE …]",
    does: "serve the embedded LLM simulator on 127.0.0.1",
    examples: [
      "tailgate simulate --port 8080 --ttft 300ms --output-tokens 64 --errors server-error=1%",
      `tailgate simulate --port 8080 --profile '{"slowTail": {"share": 0.02, "factor": 5}}'`,
    ],
    takesInputs: false,
    own: {
      port: "0 takes a free one (default: 0)",
      profile: "JSON, or a file with it; each of its fields is a flag as well, which goes before it:",
      ...PROFILE_FLAGS,
    },
  },
  {
    name: "demo", synopsis: "tailgate demo [--out FOLDER]",
    does: "the whole story on the simulator: baselines, a pass, a regression, the comment, the report",
    examples: ["tailgate demo"],
    takesInputs: false, own: { out: "folder for the report (default: tailgate-report)" },
  },
  {
    name: "history", synopsis: "tailgate history [--baseline dir:PATH|branch:NAME] [--json FILE]",
    does: "trend, change points and drift of the stored runs",
    examples: ["tailgate history --baseline dir:.tailgate"],
    takesInputs: true,
    own: { json: "write the whole history as JSON to a file, or to - for standard output" },
  },
  {
    name: "init", synopsis: "tailgate init [--endpoint URL] [--model NAME] [--rate RATE] [--yes] [--force]",
    does: "write a workflow and a starter configuration into .github; asks what it is not told",
    examples: [
      "tailgate init",
      "tailgate init --yes --endpoint https://api.openai.com/v1 --model gpt-4o-mini --rate 20/s",
    ],
    takesInputs: false,
    own: {
      endpoint: "what to measure: the URL of the API, or simulator: to try it without a key",
      model: "the model to ask for; none for a plain HTTP endpoint",
      rate: "requests per second (usual: 20/s)",
      secret: "name of the repository's secret that holds the key, or none",
      branch: "the default branch, whose runs become baselines (usual: what git says, else main)",
      action: "where the workflow takes Tailgate from: OWNER/REPOSITORY@REF",
    },
    switches: {
      yes: "ask nothing; take the usual answer to what is not given",
      force: "overwrite what is there",
    },
  },
  {
    name: "completion", synopsis: `tailgate completion ${SHELLS.join("|")}`,
    does: "print a script that completes commands, flags and their values in a shell",
    examples: SHELLS.map((shell) => `tailgate completion ${shell}`),
    takesInputs: false, own: {}, words: "SHELL", choices: { "": SHELLS },
  },
];

export function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const rows = COMMANDS.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`);
  return [
    "tailgate: gates pull requests on the tail latency, error rate and cost of LLM APIs.", "",
    "Usage: tailgate COMMAND [--INPUT VALUE …]", "", ...rows, "",
    "tailgate COMMAND --help lists a command's flags. See it work: tailgate demo. Set it up: tailgate init",
    "",
  ].join("\n");
}

export function helpOf(command: CommandHelp): string {
  const own = Object.entries(command.own).map(([name, meaning]) => [`--${name}`, meaning] as const);
  const inputs = command.takesInputs
    ? CATALOGUE
      .filter((input) => input.name !== "mode" && !(input.name in command.own))
      .map((input) => [
        `--${input.name}`,
        `${input.description}${input.defaultText === null ? "" : ` (default: ${input.defaultText})`}`,
      ] as const)
    : [];
  const switches = Object.entries(command.switches ?? {})
    .map(([name, meaning]) => [`--${name}`, meaning] as const);
  const rows = [...own, ...switches, ...inputs, ["--quiet", "no progress"] as const];
  return [
    command.does, "", `Usage: ${command.synopsis}`, "",
    ...rows.map(([flag, meaning]) => `  ${flag}\n      ${meaning.replaceAll("`", "")}`),
    "", "Examples:", ...command.examples.map((example) => `  ${example}`), "",
  ].join("\n");
}
