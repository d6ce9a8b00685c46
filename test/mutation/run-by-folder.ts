/**
 * `npm run mutation`: changes the rules library in thousands of places and counts how many changes its tests notice.
 * Each folder is tried with its own tests alone, which is faster than with all of them and can only lower the score:
 * what another folder's tests would notice does not count. `npm run mutation -- units levels` tries these two.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const REPORT = `${PROJECT}.stryker/report/mutants.json`;
const AT_LEAST_PERCENT = 90;

/** The statuses of a report that are told; see `mutation-testing-report-schema`. */
const NOTICED = new Set(["Killed", "Timeout"]);
const UNNOTICED = new Set(["Survived", "NoCoverage"]);

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>;
}

interface Count {
  readonly noticed: number;
  readonly all: number;
}

const percent = ({ noticed, all }: Count) => (all === 0 ? 100 : (noticed / all) * 100);

const line = (name: string, count: Count) =>
  `${name.padEnd(14)} ${percent(count).toFixed(1).padStart(5)} %  ${count.noticed} of ${count.all}`;

/** `.` stands for the files beside the folders. */
function foldersOfRules(): string[] {
  const folders = readdirSync(`${PROJECT}lib/rules`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return [".", ...folders];
}

function tryFolder(folder: string): Count {
  rmSync(REPORT, { force: true });
  const stryker = spawnSync("npx", ["stryker", "run", "test/mutation/stryker.config.mjs"], {
    cwd: PROJECT,
    env: { ...process.env, RULES_FOLDER: folder },
    stdio: "inherit",
  });
  if (stryker.error) throw stryker.error;
  const { files } = JSON.parse(readFileSync(REPORT, "utf8")) as Report;
  const statuses = Object.values(files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const noticed = statuses.filter((status) => NOTICED.has(status)).length;
  const unnoticed = statuses.filter((status) => UNNOTICED.has(status)).length;
  return { noticed, all: noticed + unnoticed };
}

const asked = process.argv.slice(2);
const results = (asked.length > 0 ? asked : foldersOfRules()).map((folder) => ({
  folder,
  count: tryFolder(folder),
}));
const total = results.reduce<Count>(
  (sum, { count }) => ({ noticed: sum.noticed + count.noticed, all: sum.all + count.all }),
  { noticed: 0, all: 0 },
);
console.log(
  ["", ...results.map(({ folder, count }) => line(folder, count)), line("all", total)].join("\n"),
);
process.exitCode = percent(total) >= AT_LEAST_PERCENT ? 0 : 1;
