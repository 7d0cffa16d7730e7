import { isLoopback } from "../../config/index.ts";
import type { Answers } from "./answers.ts";
import { CONFIGURATION_FILE, yamlScalar } from "./starter.ts";

export const WORKFLOW_FILE = ".github/workflows/tailgate.yml";

/** Tags can be moved, commits cannot. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1  # v7.0.1";
const UPLOAD = "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f  # v7.0.0";

/** Whether the endpoint is a service that the job itself has to start. */
function startsService({ endpoint }: Answers): boolean {
  return URL.canParse(endpoint) && /^http:/i.test(endpoint) && isLoopback(endpoint);
}

/** Indented like the steps of a job. */
function steps(answers: Answers): string {
  const service = startsService(answers)
    ? `      # Start here what ${CONFIGURATION_FILE} calls, e.g.
      # - run: docker compose up --detach --wait
` : "";
  const key = answers.secret === null
    ? "" : `        with:\n          api-key: \${{ secrets.${answers.secret} }}\n`;
  return `    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${service}      - uses: ${answers.action}
        id: tailgate
${key}      # The HTML report, which opens in the browser.
      - uses: ${UPLOAD}
        if: always() && steps.tailgate.outputs.report-path != ''
        with:
          path: \${{ steps.tailgate.outputs.report-path }}
          archive: false
          overwrite: true
`;
}

/** Pull requests that are given no secrets cannot call an endpoint that wants a key. */
function pullRequestCondition({ secret }: Answers): string {
  if (secret === null) return "    if: github.event_name == 'pull_request'\n";
  return `    # Forks and Dependabot are given no secrets: without a key there is nothing to measure.
    if: >-
      github.event_name == 'pull_request'
      && github.event.pull_request.head.repo.full_name == github.repository
      && github.event.pull_request.user.login != 'dependabot[bot]'
`;
}

/** A workflow with one job that judges pull requests and one that stores baselines. */
export function workflowText(answers: Answers): string {
  return `# What is measured: ${CONFIGURATION_FILE}
name: Tailgate
on:
  pull_request:
  push:
    branches: [${yamlScalar(answers.branch)}]
  schedule:
    - cron: "17 3 * * *"
permissions: {}
jobs:
  pull-request:
${pullRequestCondition(answers)}    runs-on: ubuntu-latest
    timeout-minutes: 45
    permissions:
      contents: read        # the checkout and the baselines
      pull-requests: write  # the comment
    # A newer push makes the older measurement pointless.
    concurrency:
      group: tailgate-\${{ github.ref }}
      cancel-in-progress: true
${steps(answers)}
  baseline:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 45
    permissions:
      contents: write       # stores the run on the branch tailgate-data
      issues: write         # one issue for each problem of a night
      pull-requests: read   # what the merged pull request was allowed to worsen
    # One after the other, and none is cancelled: they load the same endpoint.
    concurrency:
      group: tailgate-baseline
      queue: max
${steps(answers)}`;
}
