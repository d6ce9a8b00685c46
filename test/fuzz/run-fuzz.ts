/**
 * Files gone wrong, one after the other, for some minutes: `npm run fuzz -- --minutes 10`. Every fault is told with its
 * seed; `npm run fuzz -- --seed 123` reads that one file again. Cases run in a process of their own, so that one that
 * hangs is told as well.
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkCase, LONGEST_CASE_MS } from "./check-case";
import { fuzzCase } from "./fuzz-cases";

interface Told {
  readonly seed: number;
  readonly done?: { readonly fault?: string; readonly rows: number; readonly kept: number };
}

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    from: { type: "string" },
    seed: { type: "string" },
    child: { type: "boolean", default: false },
  },
});

async function runOne(seed: number): Promise<void> {
  const made = fuzzCase(seed);
  const { fault, milliseconds, reports } = await checkCase(made);
  console.log(`${seed}: ${made.what}, ${Math.round(milliseconds)} ms`);
  console.log(JSON.stringify(reports, undefined, 2).slice(0, 5_000));
  console.log(fault ?? "as it must be");
  process.exitCode = fault === undefined ? 0 : 1;
}

async function runAsChild(from: number): Promise<void> {
  const tell = (told: Told) => process.send?.(told);
  process.once("disconnect", () => process.exit());
  for (let seed = from; ; seed += 1) {
    tell({ seed });
    const { fault, reports } = await checkCase(fuzzCase(seed));
    const sum = (count: (report: (typeof reports)[number]) => number) =>
      reports.reduce((total, report) => total + count(report), 0);
    const rows = sum(({ rowsRead }) => rowsRead);
    const kept = sum((report) => report.kept);
    tell({ seed, done: { rows, kept, ...(fault !== undefined && { fault }) } });
  }
}

/** Runs cases until the time is up or one hangs. Gives the seed to go on from. */
function runUntil(deadline: number, from: number, onDone: (told: Told) => void): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), ["--child", "--from", String(from)]);
    let seed = from;
    let watchdog: NodeJS.Timeout;
    function stop(next: number): void {
      clearTimeout(watchdog);
      clearTimeout(end);
      child.removeAllListeners();
      child.kill("SIGKILL");
      resolve(next);
    }
    const gone = (fault: string) => {
      onDone({ seed, done: { fault, rows: 0, kept: 0 } });
      stop(seed + 1);
    };
    // Making a case takes its time too, and so does starting.
    const watch = () => setTimeout(() => gone("hangs"), 2 * LONGEST_CASE_MS);
    const end = setTimeout(() => stop(seed), Math.max(0, deadline - Date.now()));
    watchdog = watch();
    child.on("exit", () => gone("ends the process"));
    child.on("message", (told: Told) => {
      clearTimeout(watchdog);
      watchdog = watch();
      seed = told.seed;
      if (told.done !== undefined) onDone(told);
    });
  });
}

async function run(minutes: number, first: number): Promise<void> {
  const deadline = Date.now() + minutes * 60_000;
  let cases = 0;
  let rows = 0;
  let kept = 0;
  const faults: string[] = [];
  let from = first;
  while (Date.now() < deadline) {
    from = await runUntil(deadline, from, ({ seed, done }) => {
      cases += 1;
      rows += done?.rows ?? 0;
      kept += done?.kept ?? 0;
      if (done?.fault === undefined) return;
      faults.push(`${seed}: ${done.fault}`);
      console.log(faults.at(-1));
    });
  }
  console.log(
    `${cases} cases from seed ${first}, ${rows} rows read, ${kept} kept, ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 || cases === 0 ? 1 : 0;
}

const first = Number(values.from ?? Date.now() % 1_000_000_000);
if (values.seed !== undefined) await runOne(Number(values.seed));
else if (values.child) await runAsChild(first);
else await run(Number(values.minutes), first);
