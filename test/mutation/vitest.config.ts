import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

type Files = Parameters<BaseSequencer["sort"]>[0];

/**
 * The page of all rules first: a changed number or word of the data is found there at once, and the run of a mutant
 * ends with the first test that fails. Such mutants are in force while files load, so every test would be due.
 */
class RulesPageFirst extends BaseSequencer {
  override async sort(files: Files): Promise<Files> {
    const sorted = await super.sort(files);
    const isPage = ({ moduleId }: Files[number]) => moduleId.endsWith("/rule-tables.test.ts");
    return [...sorted.filter(isPage), ...sorted.filter((file) => !isPage(file))];
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
    setupFiles: ["test/mutation/fixed-seed.ts"],
    sequence: { sequencer: RulesPageFirst },
    // Property tests are slower where every statement counts its visits.
    testTimeout: 20_000,
  },
});
