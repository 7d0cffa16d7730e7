/**
 * The other load generators that the bench compares with.
 *
 *     node bench/peers.ts           # which are there, and which are missing
 *     node bench/peers.ts install   # from the package registries, into the cache
 *
 * The cache is $XDG_CACHE_HOME/tailgate-bench. Debian packages are named, not installed: that is
 * the administrator's. The versions are pinned, so that the tables can be compared.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { artillery, cacheFolder, TOOLS } from "./peers/index.ts";

const cache = cacheFolder();

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  process.stdout.write(`> ${program} ${args.join(" ")}\n`);
  const { status, error } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.stderr.write(`${program}: ${error?.message ?? `exit ${status}`}; left out\n`);
}

function install(): void {
  mkdirSync(join(cache, "bin"), { recursive: true });
  const go = { GOPATH: join(cache, "go"), GOBIN: join(cache, "bin"), GOFLAGS: "-modcacherw" };
  run("go", ["install", "go.k6.io/k6@v0.49.0"], go);
  run("go", ["install", "-ldflags", "-X main.Version=12.13.0", "github.com/tsenart/vegeta/v12@v12.13.0"], go);
  run("npm", ["install", "--silent", "--prefix", join(cache, "npm"), "autocannon@9.0.0"]);
  // Its scripts would fetch a browser.
  run("npm", ["install", "--silent", "--ignore-scripts", "--omit=optional", "--no-audit",
    "--prefix", join(cache, "artillery"), "artillery@2.0.34"]);
  // For the tests of importers; the tables want it with its own settings: cargo install oha.
  run("cargo", ["install", "--quiet", "--locked", "oha@1.16.0", "--root", join(cache, "oha-quick"),
    "--config", "profile.release.opt-level=1"], { CARGO_TARGET_DIR: join(cache, "oha-quick-target") });
  rmSync(join(cache, "oha-quick-target"), { recursive: true, force: true });
  // No tools, but readers of reports: mermaid in three majors and a schema of JUnit.
  run("npm", ["install", "--silent", "--ignore-scripts", "--no-audit",
    "--prefix", join(cache, "renderers"), "mermaid-10@npm:mermaid@10.9.8",
    "mermaid-11@npm:mermaid@11.17.2", "mermaid-12@npm:mermaid@12.3.0",
    "mocha-junit-reporter@2.2.1"]);
  run("python3", ["-m", "venv", join(cache, "venv")]);
  run(join(cache, "venv/bin/pip"), ["install", "--quiet", "aiohttp==3.14.5", "locust==2.47.0"]);
}

const [wanted = "list"] = process.argv.slice(2);
if (wanted !== "list" && wanted !== "install") {
  process.stderr.write(`"${wanted}" is unknown; use list or install\n`);
  process.exit(2);
}
if (wanted === "install") install();
for (const tool of [...TOOLS, artillery]) {
  const found = tool.find();
  process.stdout.write(`${tool.name}: ${found.kind === "found" ? found.version : found.why}\n`);
}
