import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/lib/**/*.test.ts", "test/components/**/*.test.tsx"],
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
          fileParallelism: false,
        },
      },
    ],
  },
});
