/**
 * Mutation tests of the rules library, one folder at a time as `run-by-folder.ts` asks. Not to be mixed up with
 * coverage: a line that runs and is not checked counts as missed.
 */
import { readdirSync } from "node:fs";
import { posix } from "node:path";

const { RULES_FOLDER: folder = ".", RULES_PART = "1/1" } = process.env;
const [number, of] = RULES_PART.split("/").map(Number);

/**
 * Tables without a decision of their own: the numbers and words of the editions, and the schemas that only tests hold
 * them to. All of it is in force while files load, so that every test is due for each of some 4,400 changes, which
 * doubles the time. It is proved otherwise: `rule-tables.test.ts` compares the generated page of all rules with
 * `lib/rules/RULES.md` byte for byte, and the tests in `test/lib/rules/programmes` write the expected numbers out
 * again.
 */
const TABLES = [
  "lib/rules/sources/*.ts",
  "lib/rules/programmes/{maicpp,mpn,mpp}-*.ts",
  "lib/rules/programmes/{maicpp,mpn,mpp}{,-*}/**/*.ts",
  "lib/rules/programmes/unit-rules.ts",
  "lib/rules/programmes/provenance.ts",
  "lib/rules/programmes/*-schema.ts",
];

/** Those of the part that is asked for: every sixth file of the folder is a sixth of it. */
const files = readdirSync(`lib/rules/${folder}`, { recursive: folder !== "." })
  .filter((name) => name.endsWith(".ts"))
  .sort()
  .filter((_, at) => at % of === number - 1)
  .map((name) => posix.join("lib/rules", folder, name));

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts" },
  mutate: [...files, ...TABLES.map((tables) => `!${tables}`)],
  coverageAnalysis: "perTest",
  // Texts, message keys and constants outside functions count as well, although they are slower to try.
  ignoreStatic: false,
  warnings: { slow: false },
  incremental: false,
  concurrency: 2,
  // A busy machine must not pass a slow mutant off as one that never ends.
  timeoutMS: 12_000,
  thresholds: { high: 95, low: 90, break: null },
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { reportTests: false, allowColor: false },
  htmlReporter: { fileName: ".stryker/report/index.html" },
  jsonReporter: { fileName: ".stryker/report/mutants.json" },
  tempDirName: ".stryker/tmp",
  ignorePatterns: [".output", ".stryker"],
};
