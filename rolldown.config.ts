import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig, type Plugin } from "rolldown";

// The package declares a default export that TypeScript does not see as callable.
const license = createRequire(import.meta.url)("rollup-plugin-license");

/**
 * hdr-histogram-js looks for zlib through a direct `eval`, which an ES module bundle cannot
 * answer and which every security scanner flags.
 */
const withoutEval: Plugin = {
  name: "without-eval",
  transform: {
    filter: { id: /hdr-histogram-js[\\/].*\.js$/ },
    handler: (code) => code.replace(/eval\('require\("zlib"\)\.(\w+)'\)/g, 'require("node:zlib").$1'),
  },
};

/** New syntax is written out, so that an older Node comes as far as the sentence that it is too old. */
const transform = { target: "node20" };

const output = {
  dir: "dist", format: "esm", entryFileNames: "[name].js", minify: false, comments: { legal: false },
} as const;

const SOURCES = join(import.meta.dirname, "src");

/** Nothing of ours acts when it is loaded but the doors: what is not used is left out. */
const treeshake = {
  moduleSideEffects: (id: string): boolean =>
    !id.startsWith(SOURCES) || id.startsWith(join(SOURCES, "entry")),
};

/**
 * One bundle for each door; what they share lies in chunks beside them. The generator thread has
 * its own, since it is loaded between the order to run and the first request.
 */
export default defineConfig([
  {
    input: {
      action: "src/entry/action.ts", cli: "src/entry/cli.ts", index: "src/entry/index.ts",
    },
    platform: "node",
    transform,
    external: [],
    treeshake,
    plugins: [
      withoutEval,
      license({
        thirdParty: {
          includePrivate: false,
          output: { file: "dist/THIRD-PARTY-NOTICES.txt", encoding: "utf-8" },
        },
      }),
    ],
    output: { ...output, chunkFileNames: "shared-[name].js", cleanDir: true },
  },
  {
    input: { worker: "src/entry/worker.ts", ticker: "src/entry/ticker.ts" },
    platform: "node",
    external: [],
    treeshake,
    plugins: [withoutEval],
    output: { ...output, chunkFileNames: "worker-[name].js" },
  },
]);
