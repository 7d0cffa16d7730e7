import { oneLine, TailgateError } from "../../base/index.ts";
import type { BaselineStore, Loaded } from "../../comparison/index.ts";
import { readRegularFile } from "./disk.ts";
import { parseRun } from "./select.ts";

/** `file:PATH`: one recording that somebody committed. Read only. */
export function makeFileStore(path: string): BaselineStore {
  const description = `file ${oneLine(path, 200)}`;
  return {
    description,
    load: async (key): Promise<Loaded> => {
      const file = await readRegularFile(path, path);
      if (file === null) {
        return { kind: "absent", reason: `${description} does not exist`, others: [] };
      }
      const read = parseRun(file, null);
      if (read.kind === "corrupt") return read;
      if (read.run.recording.fingerprint.key === key.fingerprint) {
        return { kind: "found", runs: [read.run] };
      }
      const reason = `${description} was recorded with another configuration`;
      return { kind: "absent", reason, others: [read.run] };
    },
    save: async () => {
      throw new TailgateError("usage", {
        code: "read-only-store",
        message: `${description} is only read: its content is changed by a commit.`,
        hint: "Use baseline: dir:PATH or branch:NAME to store runs, or update-baseline: never.",
      });
    },
  };
}
