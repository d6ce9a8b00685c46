import { type IsoDay, localDay } from "../rules/calendar-day";
import type { Contribution } from "../store/contract";
import type { FileReport, InputFile, IntakeOptions, IntakeResult, RowProblem } from "./contract";
import { detectReport } from "./detect-report";
import {
  contributionOf,
  evidenceOf,
  mergeCompany,
  mergeFiles,
  mergeOrganisations,
  type ReadFile,
} from "./merge-files";
import { createPace, type Pace } from "./pace";
import { createPseudonyms } from "./person-pseudonyms";
import { createProblemLog, fileProblem } from "./problem-log";
import type { FileFacts, OrganisationFacts, ReadContext, ReportReader } from "./report-reader";
import { REPORT_READERS } from "./report-readers";

interface FileOutcome {
  readonly report: FileReport;
  /** Absent: nothing of the file can be used. */
  readonly read?: ReadFile;
}

type Reading = Pick<IntakeOptions, "today"> & Pick<ReadContext, "pseudonym">;

/** A file's last change says when it was downloaded; a clock that runs ahead must not date it into the future. */
function dayOf(file: InputFile, today: IsoDay): IsoDay {
  const modified = new Date(file.lastModified);
  const day = Number.isNaN(modified.getTime()) ? today : localDay(modified);
  return day < today ? day : today;
}

function unusable(
  file: string,
  problem: RowProblem,
  rowsRead = 0,
  unusedColumns: readonly string[] = [],
): FileOutcome {
  const report: FileReport = {
    file,
    recognisedAs: null,
    rowsRead,
    kept: 0,
    merged: 0,
    skipped: rowsRead,
    problems: [problem],
    unusedColumns,
  };
  return { report };
}

async function bytesOf(file: InputFile): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or deleted since it was chosen, or not ours to read.
    return undefined;
  }
}

/** A recognised file from which no fact came: a note of why, so that an empty result never looks like success. */
function nothingUsable(file: string, facts: FileFacts): RowProblem {
  const key = facts.rowsRead === 0 ? "intake.problem.noRows" : "intake.problem.noUsableRow";
  return fileProblem(file, { key });
}

async function readFile(
  file: InputFile,
  { today, pseudonym }: Reading,
  pace: Pace,
  progress: (rowsRead: number, share: number) => void,
): Promise<FileOutcome> {
  const bytes = await bytesOf(file);
  pace.throwIfAborted();
  if (bytes === undefined) {
    return unusable(file.name, fileProblem(file.name, { key: "intake.problem.unreadable" }));
  }
  const detected = detectReport(bytes);
  if (detected.kind === null) return unusable(file.name, fileProblem(file.name, detected.reason));

  const problems = createProblemLog(file.name);
  const fileDay = dayOf(file, today);
  const outcome = await detected.read({
    file: file.name,
    fileDay,
    problems,
    pace,
    progress,
    ...(pseudonym !== undefined && { pseudonym }),
  });
  if ("unusable" in outcome) {
    return unusable(file.name, outcome.unusable, outcome.rowsRead, outcome.unusedColumns);
  }
  const isUseful = outcome.kept > 0 || outcome.organisation !== undefined;
  const listed = problems.list();
  const report: FileReport = {
    file: file.name,
    recognisedAs: detected.kind,
    rowsRead: outcome.rowsRead,
    kept: outcome.kept,
    merged: outcome.merged,
    skipped: problems.skipped(),
    problems: isUseful ? listed : [nothingUsable(file.name, outcome), ...listed],
    unusedColumns: outcome.unusedColumns,
  };
  return isUseful ? { report, read: { file: file.name, fileDay, facts: outcome } } : { report };
}

/** Progress over the bytes of all files. */
function progressOver(files: readonly InputFile[], { onProgress }: IntakeOptions) {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  let bytesBefore = 0;
  return {
    tell({ name, size }: InputFile, rowsRead: number, share: number): void {
      const done = totalBytes === 0 ? 1 : (bytesBefore + size * Math.min(1, share)) / totalBytes;
      onProgress?.({ file: name, rowsRead, fraction: Math.min(1, done) });
    },
    endFile({ size }: InputFile): void {
      bytesBefore += size;
    },
  };
}

type MergedResult = Omit<IntakeResult, "files" | "contributions"> & {
  readonly contribution: Contribution;
};

async function mergeReport(
  reader: ReportReader,
  outcomes: FileOutcome[],
  pace: Pace,
): Promise<MergedResult | undefined> {
  const { kind, lists } = reader;
  const files = outcomes.flatMap(({ report, read }) =>
    report.recognisedAs === kind && read !== undefined ? [read] : [],
  );
  if (files.length === 0) return undefined;
  const evidence = evidenceOf(kind, files);
  const organisation = mergeOrganisations(files);
  const merged = await mergeFiles(files, reader, pace);
  outcomes.forEach((outcome, index) => {
    const folded = outcome.read === undefined ? 0 : (merged.folded.get(outcome.read.facts) ?? 0);
    const { report } = outcome;
    if (folded === 0) return;
    outcomes[index] = {
      ...outcome,
      report: { ...report, kept: report.kept - folded, merged: report.merged + folded },
    };
  });
  const isPartial = lists === "part" || files.every(({ facts }) => facts.namesNoCustomers === true);
  return {
    contribution: contributionOf({ kind, isPartial }, evidence, merged),
    metrics: Array.from(merged.metrics.values()),
    people: Array.from(merged.people.values()),
    holdings: Array.from(merged.holdings.values()),
    scoreHistory: Array.from(merged.scoreHistory.values()),
    targets: Array.from(merged.targets.values()),
    ...mergeCompany(files),
    ...(organisation !== undefined && { organisation }),
  };
}

/** An organisation file's word goes before a report's, but for Partner IDs that only the report names. */
function joinOrganisations(merged: readonly MergedResult[]): OrganisationFacts | undefined {
  const [first, ...others] = merged
    .flatMap(({ organisation }) => organisation ?? [])
    .sort((one, another) => Number(one.name === "") - Number(another.name === ""));
  if (first === undefined) return undefined;
  const known = new Set(first.partnerIds.map(({ id }) => id));
  const added = others.flatMap((each) => each.partnerIds).filter(({ id }) => !known.has(id));
  return { ...first, partnerIds: [...first.partnerIds, ...added] };
}

/**
 * Reads files into facts and named problems. Bad input never throws: it ends up in the file's report, and a file that
 * is damaged as a whole contributes nothing. Files of the same report become one contribution.
 *
 * Works in short turns, so that a worker or page stays responsive. Rejects with an `AbortError` once
 * `options.signal` is aborted; nothing is returned then.
 */
export async function readFiles(
  files: readonly InputFile[],
  options: IntakeOptions,
): Promise<IntakeResult> {
  const pace = createPace(options.signal);
  try {
    pace.throwIfAborted();
    const progress = progressOver(files, options);
    const { today, personSecret } = options;
    const reading: Reading = {
      today,
      ...(personSecret !== undefined && { pseudonym: await createPseudonyms(personSecret) }),
    };
    const outcomes: FileOutcome[] = [];
    for (const file of files) {
      const outcome = await readFile(file, reading, pace, (rowsRead, share) =>
        progress.tell(file, rowsRead, share),
      );
      progress.tell(file, outcome.report.rowsRead, 1);
      progress.endFile(file);
      outcomes.push(outcome);
      await pace.pause();
    }

    const merged: MergedResult[] = [];
    for (const reader of REPORT_READERS) {
      const result = await mergeReport(reader, outcomes, pace);
      if (result !== undefined) merged.push(result);
    }
    const organisation = joinOrganisations(merged);
    const { geography, costs } = Object.assign({}, ...merged) as Partial<MergedResult>;
    return {
      files: outcomes.map(({ report }) => report),
      contributions: merged.map(({ contribution }) => contribution),
      metrics: merged.flatMap(({ metrics }) => metrics),
      people: merged.flatMap(({ people }) => people),
      holdings: merged.flatMap(({ holdings }) => holdings),
      scoreHistory: merged.flatMap(({ scoreHistory }) => scoreHistory),
      targets: merged.flatMap(({ targets }) => targets),
      replaces: merged.flatMap(({ replaces }) => replaces),
      ...(geography !== undefined && { geography }),
      ...(costs !== undefined && { costs }),
      ...(organisation !== undefined && { organisation }),
    };
  } finally {
    pace.end();
  }
}
