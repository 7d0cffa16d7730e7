/** Builds dist/: the bundles, the type declarations and the JSON Schema of the configuration. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { configJsonSchema } from "../src/config/index.ts";
import { run } from "./run.ts";

const isBuilt = run("rolldown", "--config", "rolldown.config.ts", "--logLevel", "warn") &&
  run("tsc", "-p", "tsconfig.types.json");
if (!isBuilt) process.exit(1);

// The compiler leaves the sources' `.ts` endings in declarations, where there is no such file.
for (const name of await readdir("dist/types", { recursive: true })) {
  if (!name.endsWith(".d.ts")) continue;
  const path = join("dist/types", name);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/(from |import\()"(\.[^"]+)\.ts"/g, '$1"$2.js"'));
}

await mkdir("dist/schema", { recursive: true });
await writeFile("dist/schema/config.json", `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
