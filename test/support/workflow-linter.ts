import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parse } from "yaml";
import { z } from "zod";
import { makeFolder, ROOT } from "./product.ts";

/** What GitHub's own validator has against a file, a line each. */
export type Lint = (path: string, text: string) => Promise<readonly string[]>;

const linter = z.object({
  check: z.custom<(path: string, text: string, metadata: unknown) => Promise<readonly string[]>>(
    (value) => typeof value === "function"),
});

/**
 * GitHub's own validator. Its modules import JSON without an attribute, which Node refuses, so
 * they are bundled before they can run.
 */
const CHECKER = `
  import { validate } from "@actions/languageservice";
  import { TextDocument } from "vscode-languageserver-textdocument";
  let checked = 0;
  export async function check(path, text, metadata) {
    // Results are cached by address.
    const uri = "file:///" + (checked += 1) + "/" + path;
    const found = await validate(TextDocument.create(uri, "yaml", 1, text), {
      actionsMetadataProvider: {
        fetchActionMetadata: async ({ name }) =>
          name === "tailgate" ? metadata : { name: "other", description: "" },
      },
    });
    return found.map(({ message, range }) => "line " + (range.start.line + 1) + ": " + message);
  }
`;

/** The validator, which knows the inputs and outputs of the action in this checkout. */
export async function makeLinter(): Promise<Lint> {
  const folder = await makeFolder();
  try {
    await writeFile(join(folder, "check.js"), CHECKER);
    const bundle = await rolldown({
      input: join(folder, "check.js"), platform: "node", logLevel: "silent",
      resolve: { modules: [join(ROOT, "node_modules")] },
    });
    await bundle.write({ file: join(folder, "bundle.mjs"), format: "esm" });
    await bundle.close();
    const module: unknown = await import(pathToFileURL(join(folder, "bundle.mjs")).href);
    const { check } = linter.parse(module);
    const action: unknown = parse(await readFile(join(ROOT, "action.yml"), "utf8"));
    return async (path, text) => await check(path, text, action);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
