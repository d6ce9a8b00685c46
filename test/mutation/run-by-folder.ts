/**
 * `npm run mutation`: changes the rules library in thousands of places and counts how many changes its tests notice.
 * Each folder is tried with its own tests alone, which is faster than with all of them and can only lower the score:
 * what another folder's tests would notice does not count. `npm run mutation -- units levels` tries these two, and
 * `npm run mutation -- --part 2/6` the second sixth of all files, for who has no hour.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

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

interface Part {
  readonly number: number;
  readonly of: number;
}

function partOf(text: string): Part {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) throw new Error(`--part ${text}: write 1/6, 2/6 … 6/6.`);
  return { number, of };
}

function tryFolder(folder: string, { number, of }: Part): Count {
  rmSync(REPORT, { force: true });
  const stryker = spawnSync("npx", ["stryker", "run", "test/mutation/stryker.config.mjs"], {
    cwd: PROJECT,
    env: { ...process.env, RULES_FOLDER: folder, RULES_PART: `${number}/${of}` },
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: "string", default: "1/1" } },
});
const part = partOf(values.part);
const results = (positionals.length > 0 ? positionals : foldersOfRules()).map((folder) => ({
  folder,
  count: tryFolder(folder, part),
}));
const total = results.reduce<Count>(
  (sum, { count }) => ({ noticed: sum.noticed + count.noticed, all: sum.all + count.all }),
  { noticed: 0, all: 0 },
);
console.log(
  ["", ...results.map(({ folder, count }) => line(folder, count)), line("all", total)].join("\n"),
);
process.exitCode = percent(total) >= AT_LEAST_PERCENT ? 0 : 1;
