import type { Reporter } from "vitest/node";

/**
 * Names the tests that passed only when they were tried again: on a busy machine a browser now and then misses a beat,
 * and whoever reads the result has to know which tests lean on that.
 */
export function tellSecondTries(): Reporter {
  const late: string[] = [];
  return {
    onTestCaseResult(test) {
      if (test.diagnostic()?.flaky) late.push(`${test.module.moduleId}: ${test.fullName}`);
    },
    onTestRunEnd() {
      if (late.length > 0) console.log(`\n== Passed only when tried again\n${late.join("\n")}`);
    },
  };
}
