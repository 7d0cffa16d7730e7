import { assert, type Issue, TailgateError, UsageError } from "../../base/index.ts";
import { type BaselineKey, folderOf, pathOf, type RunIdentity } from "../../comparison/index.ts";
import { type Recording, serialiseRecording } from "../../measurement/index.ts";

/** Where runs lie within a store: the same on a branch and on disk. */

/** A file beyond this is refused: nothing we write comes near (contract section 10). */
const MAX_SAVED_BYTES = 1_000_000;
/** What is read back may be larger, from other versions, but not without bound. */
export const MAX_LOADED_BYTES = 8_000_000;

/** `v1/<suite>/<scenario>/<fingerprint>/<yyyy>/<mm>/<file>.json`; none is hidden. */
const STORED_RUN = /^v1\/([^/]+)\/([^/]+)\/([^/]+)\/(\d{4})\/(\d{2})\/([^./][^/]*)\.json$/;

function isUnsafe(segment: string | undefined): boolean {
  return segment === undefined || segment === "" || /^\.+$/.test(segment);
}

/** `folderOf`, once it is sure that no name in it climbs out of the store. */
export function checkedFolder(key: BaselineKey): string {
  const folder = folderOf(key);
  const [, suite, scenario, short] = folder.split("/");
  const issue = (field: string, value: string): Issue => ({
    field, value, origin: "configuration", message: "cannot be the name of a folder",
    fix: "Use letters, digits, hyphens and underscores.",
  });
  const issues = [
    ...(isUnsafe(suite) ? [issue("suite", key.suite)] : []),
    ...(isUnsafe(scenario) ? [issue("scenario", key.scenario)] : []),
    ...(/^[0-9a-f]{1,16}$/.test(short ?? "") ? [] : [issue("fingerprint", key.fingerprint)]),
  ];
  if (issues.length > 0) throw new UsageError(issues);
  return folder;
}

/** `v1/<suite>/<scenario>/`, with the slash. */
export function scenarioFolderOf(key: BaselineKey): string {
  return `${checkedFolder(key).split("/").slice(0, 3).join("/")}/`;
}

/** Folder of the fingerprint that a stored run lies in, or null for any other file. */
export function fingerprintFolderOf(path: string): string | null {
  return STORED_RUN.test(path) ? path.split("/").slice(0, 4).join("/") : null;
}

const compareNumbers = new Intl.Collator("en", { numeric: true }).compare;

/** Newest first: by month, then by run number and attempt, as they stand in the path. */
export function byAge(a: string, b: string): number {
  const [, , , , yearA = "", monthA = "", nameA = ""] = a.split("/");
  const [, , , , yearB = "", monthB = "", nameB = ""] = b.split("/");
  return compareNumbers(`${yearB}/${monthB}`, `${yearA}/${monthA}`)
    || compareNumbers(nameB, nameA);
}

/** A second path for other content of the same run; equal content gives an equal path. */
export function alternativePath(path: string, contentHash: string): string {
  return path.replace(/\.json$/, `-${contentHash.slice(0, 8)}.json`);
}

/**
 * What is stored of a run, and where.
 * @throws TailgateError `store` for a recording too large for any store
 */
export function storedFile(
  recording: Recording,
  run: RunIdentity,
): { readonly path: string; readonly text: string } {
  checkedFolder({
    suite: recording.suite,
    scenario: recording.scenario,
    fingerprint: recording.fingerprint.key,
  });
  const text = serialiseRecording(recording);
  const sizeBytes = Buffer.byteLength(text, "utf8");
  if (sizeBytes > MAX_SAVED_BYTES) {
    throw new TailgateError("store", {
      code: "recording-too-large",
      message: `The recording has ${sizeBytes} bytes; a store takes ${MAX_SAVED_BYTES} per file.`,
      hint: "Use fewer blocks, or a shorter run.",
    });
  }
  const path = pathOf(recording, run);
  assert(fingerprintFolderOf(path) !== null, `${path} is the path of a stored run`);
  return { path, text };
}
