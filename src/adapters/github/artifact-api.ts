import { z } from "zod";
import { TailgateError } from "../../base/index.ts";
import type { Artifact, ArtifactApi, ArtifactContent, WorkflowRun } from "./api.ts";
import { ask, expect } from "./call.ts";
import type { Call, Send } from "./exchange.ts";
import { errorOf } from "./failure.ts";

const PAGE_SIZE = 100;
const MAX_PAGES = 5;
const DOWNLOAD_TIMEOUT_MS = 60_000;
const MAX_DOWNLOADS = 3;

const ACTIONS = "/repos/{owner}/{repo}/actions";

const artifact = z.object({
  id: z.number(),
  name: z.string(),
  size_in_bytes: z.number(),
  expired: z.boolean(),
  created_at: z.string().nullish(),
  workflow_run: z.object({
    id: z.number(),
    repository_id: z.number(),
    head_repository_id: z.number().nullish(),
    head_branch: z.string().nullish(),
  }).nullish(),
});

const run = z.object({
  event: z.string(),
  conclusion: z.string().nullish(),
  head_branch: z.string().nullish(),
  head_sha: z.string(),
});

const read = (route: string, parameters: Call["parameters"], doing: string): Call => ({
  route, parameters, doing, area: "store", permission: "actions: read", repeatable: true,
});

function artifactOf(raw: z.infer<typeof artifact>): Artifact {
  const origin = raw.workflow_run ?? null;
  return {
    id: raw.id,
    sizeBytes: raw.size_in_bytes,
    isExpired: raw.expired,
    createdAt: raw.created_at ?? "",
    origin: origin === null ? null : {
      runId: origin.id,
      repositoryId: String(origin.repository_id),
      headRepositoryId: String(origin.head_repository_id ?? ""),
      headBranch: origin.head_branch ?? "",
    },
  };
}

async function listArtifacts(send: Send, name: string): Promise<readonly Artifact[]> {
  const found: Artifact[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const call = read(`GET ${ACTIONS}/artifacts`, { name, per_page: PAGE_SIZE, page },
      `list the artifacts called ${name}`);
    const { artifacts } = await ask(send, call, z.object({ artifacts: z.array(artifact) }));
    // Not every server knows the filter by name.
    found.push(...artifacts.filter((one) => one.name === name).map(artifactOf));
    if (artifacts.length < PAGE_SIZE) break;
  }
  return found.toSorted((a, b) => b.id - a.id);
}

async function artifactsOfRun(send: Send, runId: number): Promise<readonly Artifact[]> {
  const call = read(`GET ${ACTIONS}/runs/{run_id}/artifacts`, { run_id: runId, per_page: PAGE_SIZE },
    `list the artifacts of workflow run ${runId}`);
  const { artifacts } = await ask(send, call, z.object({ artifacts: z.array(artifact) }));
  return artifacts.map(artifactOf).toSorted((a, b) => b.id - a.id);
}

async function workflowRun(send: Send, runId: number): Promise<WorkflowRun> {
  const call = read(`GET ${ACTIONS}/runs/{run_id}`, { run_id: runId }, `read workflow run ${runId}`);
  const found = await ask(send, call, run);
  return {
    event: found.event,
    conclusion: found.conclusion ?? null,
    headBranch: found.head_branch ?? "",
    headSha: found.head_sha,
  };
}

/** The address is signed and of another origin: it gets no credentials, and must not be plain. */
function isAllowed(address: string): boolean {
  const url = URL.parse(address);
  const isLocal = url?.hostname === "127.0.0.1" || url?.hostname === "localhost";
  return url?.protocol === "https:" || (url?.protocol === "http:" && isLocal);
}

/** Null when the answer is of no use and another one may be. */
async function fetchBytes(address: string, maxBytes: number): Promise<Buffer | "too-large" | null> {
  try {
    const response = await fetch(address, {
      redirect: "error", signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS),
    });
    if (!response.ok || response.body === null) return null;
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const chunk of response.body) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) return "too-large";
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}

async function download(send: Send, id: number, maxBytes: number): Promise<ArtifactContent> {
  const call = read(`GET ${ACTIONS}/artifacts/{artifact_id}/{archive_format}`,
    { artifact_id: id, archive_format: "zip" }, `download artifact ${id}`);
  for (let count = 0; count < MAX_DOWNLOADS; count += 1) {
    // The address is valid for a minute, so each try asks for a new one.
    const answer = await send(call);
    if (answer.kind !== "rejected") throw errorOf(call, answer.kind === "ok"
      ? { kind: "no-answer", message: "no address was given" } : answer);
    if (answer.status === 410 || answer.status === 404) return { kind: "gone" };
    const address = answer.headers["location"] ?? "";
    if (answer.status < 300 || answer.status >= 400 || !isAllowed(address)) {
      expect(call, answer, z.never());
    }
    const bytes = await fetchBytes(address, maxBytes);
    if (bytes === "too-large") return { kind: "too-large" };
    if (bytes !== null) return { kind: "bytes", bytes };
  }
  throw new TailgateError("store", {
    code: "github-unavailable",
    message: `Could not download artifact ${id}: its address did not answer.`,
    hint: "Check the network and the proxy, then run the job again.",
  });
}

/** Artifacts of workflow runs (docs.github.com/rest/actions/artifacts). Only read. */
export function makeArtifactApi(send: Send): ArtifactApi {
  return {
    repositoryFacts: async () => {
      const call: Call = {
        ...read("GET /repos/{owner}/{repo}", {}, "read the repository"), permission: "metadata: read",
      };
      const found = await ask(send, call, z.object({ id: z.number(), default_branch: z.string() }));
      return { id: String(found.id), defaultBranch: found.default_branch };
    },
    listArtifacts: (name) => listArtifacts(send, name),
    artifactsOfRun: (runId) => artifactsOfRun(send, runId),
    workflowRun: (runId) => workflowRun(send, runId),
    downloadArtifact: (id, maxBytes) => download(send, id, maxBytes),
  };
}
