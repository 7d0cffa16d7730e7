import { createRequire } from "node:module";
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

/** One bundle for each door; what they share lies in chunks beside them. */
export default defineConfig({
  input: {
    action: "src/entry/action.ts",
    cli: "src/entry/cli.ts",
    worker: "src/entry/worker.ts",
    index: "src/entry/index.ts",
  },
  platform: "node",
  external: [],
  plugins: [
    withoutEval,
    license({
      thirdParty: {
        includePrivate: false,
        output: { file: "dist/THIRD-PARTY-NOTICES.txt", encoding: "utf-8" },
      },
    }),
  ],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "shared-[name].js",
    cleanDir: true,
    minify: false,
    comments: { legal: false },
  },
});
