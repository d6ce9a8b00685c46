import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

type Files = Parameters<BaseSequencer["sort"]>[0];

/**
 * The run of a mutant ends with the first test that fails, so what finds most in least time comes first: the page of
 * all rules (a changed number or word is found there at once), tables of cases, and random cases last.
 */
class QuickestFirst extends BaseSequencer {
  override async sort(files: Files): Promise<Files> {
    const rank = ({ moduleId }: Files[number]) => {
      if (moduleId.endsWith("/rule-tables.test.ts")) return 0;
      return /(?:proof|monotone|properties)\.test\.ts$/.test(moduleId) ? 2 : 1;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** The tests of the folder alone: whatever else runs would be run once for every mutant. */
const folder = process.env.RULES_FOLDER;

export default defineConfig({
  esbuild: {
    // A string keeps esbuild from reading tsconfig.json, which extends a file that only `wxt prepare` writes.
    tsconfigRaw: "{}",
  },
  test: {
    include: [
      folder === "." ? "test/lib/rules/*.test.ts" : `test/lib/rules/${folder}/**/*.test.ts`,
    ],
    // The library is loaded once for a mutant, not once for each of its test files; the next mutant loads it anew.
    isolate: false,
    setupFiles: ["test/mutation/few-cases.ts"],
    sequence: { sequencer: QuickestFirst },
    // Property tests are slower where every statement counts its visits.
    testTimeout: 20_000,
  },
});
