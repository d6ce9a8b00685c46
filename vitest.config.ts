import { defineConfig } from "vitest/config";
import { tellSecondTries } from "./test/second-tries";

/** Where a report for programs is wanted; `run-everything.ts` counts from it. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: {
    reporters: ["default", tellSecondTries(), ...(report ? ["json"] : [])],
    ...(report && { outputFile: { json: report } }),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/lib/**/*.test.ts", "test/components/**/*.test.{ts,tsx}"],
          // Thousands of random cases take a while on a busy machine; how long is no test's business.
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: "arch", include: ["test/arch/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.e2e.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Vitest's own second is too short for a worker that starts anew on a busy machine; how long is no test's business.
          expect: { poll: { timeout: 15_000, interval: 100 } },
          // Told by `second-tries.ts`; a test that fails twice has failed.
          retry: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
