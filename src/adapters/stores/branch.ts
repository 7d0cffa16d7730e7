import { oneLine, TailgateError } from "../../base/index.ts";
import type { BaselineKey, BaselineStore, Loaded, RunIdentity } from "../../comparison/index.ts";
import type { Recording } from "../../measurement/index.ts";
import type { GitApi, TreeEntry } from "../github/index.ts";
import { makeBranchArchive } from "./branch-archive.ts";
import { appendToBranch } from "./branch-write.ts";
import type { BranchStoreOptions } from "./branch-options.ts";
import { checkedFolder, MAX_LOADED_BYTES, scenarioFolderOf, storedFile } from "./layout.ts";
import { inParallel } from "./parallel.ts";
import { type FileText, type Listing, selectRuns } from "./select.ts";
import { listFiles } from "./tree.ts";

function notVisible(repository: string): TailgateError {
  return new TailgateError("store", {
    code: "repository-not-found",
    message: `The repository ${oneLine(repository)} does not exist or the token may not see it.`,
    hint: 'Check the name, and that the job has "contents: read" in its permissions.',
  });
}

async function readFile(github: GitApi, path: string, entry: TreeEntry | undefined) {
  if (entry === undefined) return { kind: "unreadable", path, reason: "it is gone" } as const;
  if ((entry.sizeBytes ?? 0) > MAX_LOADED_BYTES) {
    return { kind: "unreadable", path, reason: `it has ${entry.sizeBytes} bytes` } as const;
  }
  return { kind: "text", path, text: await github.getBlob(entry.sha) } as const;
}

/** The runs of the key's scenario at the tip of the branch, or why there are none. */
async function listBranch(
  options: BranchStoreOptions,
  description: string,
  key: BaselineKey,
): Promise<Listing | string> {
  const { github } = options;
  const branch = await github.getBranch(options.branch);
  if (branch.kind === "empty-repository") return `${github.repository} has no commits`;
  if (branch.kind === "absent") {
    if (!(await github.repositoryVisible())) throw notVisible(github.repository);
    return `${description} does not exist yet`;
  }
  const tree = await github.getCommitTree(branch.sha);
  const files = await listFiles(github, tree, scenarioFolderOf(key));
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    paths: [...byPath.keys()],
    read: (paths): Promise<readonly FileText[]> =>
      inParallel(paths, (path) => readFile(github, path, byPath.get(path))),
    // Run numbers grow with time, and each file costs a request.
    readsAll: false,
    description,
  };
}

async function save(
  options: BranchStoreOptions,
  description: string,
  recording: Recording,
  run: RunIdentity,
): Promise<{ readonly path: string }> {
  return appendToBranch({ ...options, description, ...storedFile(recording, run) });
}

/**
 * `branch:NAME`: an orphan branch of the same repository, through the Git Data API: no checkout,
 * no force, one new file and one commit per run.
 */
export function makeBranchStore(options: BranchStoreOptions): BaselineStore {
  const description = `branch ${oneLine(options.branch)} of ${oneLine(options.github.repository)}`;
  return {
    description,
    load: async (key, limit): Promise<Loaded> => {
      checkedFolder(key);
      const listing = await listBranch(options, description, key);
      return typeof listing === "string"
        ? { kind: "absent", reason: listing, others: [] }
        : selectRuns(listing, key, limit);
    },
    save: (recording, run) => save(options, description, recording, run),
    archive: makeBranchArchive(options, description),
  };
}
