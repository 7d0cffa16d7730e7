/**
 * Completes package-lock.json. A registry that does not carry the binaries of every platform makes
 * npm leave those out of the lock file, and `npm ci` then refuses it everywhere. The entries are
 * added from what the lock file itself says: name, version, and the platform in the name. With
 * --check nothing is written and a gap is a failure.
 */
import { readFile, writeFile } from "node:fs/promises";

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const FILE = "package-lock.json";
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony",
  "sunos", "win32", "aix"];
const PROCESSORS = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64",
  "wasm32"];

/** Of a name such as `@rolldown/binding-linux-arm64-musl`, where it can be installed. */
function platformOf(name: string): Record<string, readonly string[]> {
  const words = (name.split("/").at(-1) ?? name).split("-");
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const libc = words.includes("musl") ? "musl" : words.includes("gnu") && os === "linux" ? "glibc" : null;
  if (cpu === undefined) throw new Error(`${name} names no platform: install it and try again`);
  return {
    cpu: [cpu],
    ...(libc === null ? {} : { libc: [libc] }),
    ...(os === undefined ? {} : { os: [os] }),
  };
}

/** Where Node would look for a package from another one, nearest first. */
function placesFor(name: string, from: string): readonly string[] {
  const folders = from.split("node_modules/").map((_, at, all) => all.slice(0, at + 1)
    .join("node_modules/")).filter((folder) => folder !== "").toReversed();
  return [
    ...folders.map((folder) => `${folder.replace(/\/$/, "")}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}

const lock = JSON.parse(await readFile(FILE, "utf8"));
const packages: Record<string, Entry> = lock.packages;
const added: Record<string, Entry> = {};
for (const [from, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(range)) continue;
    const places = placesFor(name, from);
    const found = places.map((place) => packages[place] ?? added[place])
      .find((known) => known !== undefined);
    if (found?.version === range) continue;
    const path = found === undefined ? `node_modules/${name}` : `${from}/node_modules/${name}`;
    added[path] = {
      version: range, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true,
    };
  }
}

const count = Object.keys(added).length;
if (process.argv.includes("--check")) {
  if (count > 0) process.stderr.write(`${FILE} lacks ${count} platform packages: npm run lock\n`);
  process.exitCode = count > 0 ? 1 : 0;
} else if (count > 0) {
  const all = Object.entries({ ...packages, ...added });
  // The root, whose path is empty, comes first of itself.
  lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${count} platform packages added to ${FILE}\n`);
}
