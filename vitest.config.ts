import { defineConfig } from "vitest/config";

const forks = { pool: "forks" as const, setupFiles: ["test/support/seed.ts"] };

/**
 * Three kinds of tests. `unit` runs in parallel; `timed` (real sockets, threads and clocks) and
 * `peers` (other people's programs, a browser) run one file at a time, so that they measure the
 * code and not each other. Where the machine takes its cores away in the middle of a measurement, a
 * timed test may fail for nothing: it gets a second try, which vitest shows as `retry x1`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...forks, name: "unit", include: ["test/**/*.test.ts"],
          exclude: ["test/engine/**", "test/simulator/**", "test/e2e/**", "test/peers/**",
            "test/adapters/stores/**", "test/adapters/github/**"],
          testTimeout: 60_000, hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...forks, name: "timed",
          include: ["test/engine/**/*.test.ts", "test/simulator/**/*.test.ts",
            "test/e2e/**/*.test.ts", "test/adapters/stores/**/*.test.ts",
            "test/adapters/github/**/*.test.ts"],
          fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000, retry: 1,
        },
      },
      {
        test: {
          ...forks, name: "peers", include: ["test/peers/**/*.test.ts"],
          fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000, retry: 1,
        },
      },
    ],
  },
});
