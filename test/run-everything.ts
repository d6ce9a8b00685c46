/**
 * All that CI runs, in the order in which a failure is cheapest to meet. Every vitest test counts as one, every other
 * step as one. Ends on one line, `N passed, N failed`, and exits non-zero when anything failed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "good-standing-results-"));
let passed = 0;
/** What failed, told again at the end, where it is not lost among what passed. */
const failures: string[] = [];
let failed = 0;

function run(title: string, words: string, environment: Readonly<Record<string, string>> = {}) {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const { status } = spawnSync("npx", ["--no-install", ...words.split(" ")], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...environment },
  });
  console.log(`== ${title}: ${Math.round((Date.now() - started) / 1000)} s`);
  return status === 0;
}

function fail(count: number, ...what: string[]): void {
  failed += count;
  failures.push(...what);
}

/** A step that passes or fails as a whole. */
function step(title: string, words: string): void {
  if (run(title, words)) passed += 1;
  else fail(1, title);
}

/** A vitest project; its tests are counted one by one. */
function suite(
  title: string,
  project: string,
  environment: Readonly<Record<string, string>> = {},
): void {
  const report = join(folder, `${title.replaceAll(/\W+/g, "-")}.json`);
  const ok = run(title, `vitest run --project ${project}`, { ...environment, TEST_REPORT: report });
  try {
    const result = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numTotalTests: number;
      testResults: {
        name: string;
        status: string;
        message: string;
        assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
      }[];
    };
    passed += result.numPassedTests;
    // Skipped tests count as failed: there is no reason to have one.
    const notPassed = result.numTotalTests - result.numPassedTests;
    const told = result.testResults.flatMap((file) => [
      ...(file.message ? [`${file.name}: ${file.message}`] : []),
      ...file.assertionResults
        .filter(({ status }) => status !== "passed")
        .map(
          (test) =>
            `${file.name}: ${test.fullName}\n${test.failureMessages.join("\n").slice(0, 2_000)}`,
        ),
    ]);
    // A file that cannot even be loaded has no test to count.
    const count = ok ? notPassed : Math.max(1, notPassed);
    if (count > 0) fail(count, ...told.map((each) => `${title}: ${each}`));
  } catch {
    fail(1, `${title} left no report.`);
  }
}

step("Prepare types", "wxt prepare");
step("Format and lint", "biome check --error-on-warnings .");
step("Types", "tsc --noEmit");
step("Dead code", "knip");
suite("Unit tests in UTC", "unit", { TZ: "UTC" });
suite("Unit tests in Auckland", "unit", { TZ: "Pacific/Auckland" });
step("Build for Chromium", "wxt build");
step("Build for Firefox", "wxt build --browser firefox --mv3");
suite("Architecture and size", "arch");
suite("End to end", "e2e");

rmSync(folder, { recursive: true, force: true });
if (failures.length > 0) console.log(`\n== Not passed\n${failures.join("\n\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
