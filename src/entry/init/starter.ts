import type { Answers } from "./answers.ts";

export const CONFIGURATION_FILE = ".github/tailgate.yml";

/** Not numbers, booleans or null, and without anything that YAML gives a meaning. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][\w./-]*(?::\/\/[\w./:-]*[\w/])?$/i;
const RATE = /^\d[\d.]*\/[a-z]+$/;

/** A text as a YAML scalar. A JSON string is a valid double-quoted one. */
export function yamlScalar(text: string): string {
  return PLAIN.test(text) || RATE.test(text) ? text : JSON.stringify(text);
}

/** A starter configuration that runs as it is, with the usual next settings behind `#`. */
export function starterConfiguration({ endpoint, model, rate }: Answers): string {
  return `# What Tailgate measures and what it holds against it. Inputs of the workflow and flags of the
# command line win over this file; tailgate gate --help lists every field.

endpoint: ${yamlScalar(endpoint)}
${model === null ? "# model: gpt-4o-mini" : `model: ${yamlScalar(model)}`}

# The load. A P99 needs 1,000 measured requests: 20/s for 60s are 1,200.
rate: ${yamlScalar(rate)}
duration: 60s
# warmup: 5s
# max-tokens: 128
# prompts: .github/prompts.jsonl

# Absolute limits, judged from the first run on.
budgets:
  - error-rate < 1%
  # - latency.p99 < 4s
  # - ttft.p95 < 800ms
  # - cost-per-1k < $4

# The worst change against the runs of the default branch that is still accepted. These are the
# defaults; tailgate calibrate measures what your endpoint needs.
# tolerances:
#   - latency.p99: 20%
#   - ttft.p99: 20%
#   - tpot.p50: 10%
#   - error-rate: 0.5pp
#   - cost-per-1k: 5%

# Limits on what a run may send and spend.
# max-requests: 20000
# max-cost: $2.00
`;
}
