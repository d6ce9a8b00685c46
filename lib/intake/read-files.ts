import { type IsoDay, localDay } from "../rules/calendar-day";
import type { Contribution } from "../store/contract";
import type { FileReport, InputFile, IntakeOptions, IntakeResult, RowProblem } from "./contract";
import { detectReport } from "./detect-report";
import { documentsIn, type IntakeDocument } from "./documents";
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

type Reading = Pick<IntakeOptions, "today" | "claimMappings"> & Pick<ReadContext, "pseudonym">;

/**
 * The last change says when a file was downloaded; a clock that runs ahead must not date it into the future. Of a file
 * that was packed and of its archive the older one counts.
 */
function dayOf(file: InputFile, document: IntakeDocument, today: IsoDay): IsoDay {
  const days = [file.lastModified, document.modified].flatMap((milliseconds) => {
    const modified = new Date(milliseconds ?? Number.NaN);
    return Number.isNaN(modified.getTime()) ? [] : [localDay(modified)];
  });
  return days.reduce((oldest, day) => (day < oldest ? day : oldest), today);
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

async function readDocument(
  document: IntakeDocument,
  fileDay: IsoDay,
  { pseudonym, claimMappings }: Reading,
  pace: Pace,
  progress: (rowsRead: number, share: number) => void,
): Promise<FileOutcome> {
  const { name, content } = document;
  const detected = await detectReport(content, pace, claimMappings);
  const claims = detected.claims && { claims: detected.claims };
  if (detected.kind === null) {
    const { report } = unusable(name, fileProblem(name, detected.reason));
    return { report: { ...report, ...claims } };
  }

  const problems = createProblemLog(name);
  const outcome = await detected.read({
    file: name,
    fileDay,
    problems,
    pace,
    progress,
    ...(pseudonym !== undefined && { pseudonym }),
  });
  if ("unusable" in outcome) {
    return unusable(name, outcome.unusable, outcome.rowsRead, outcome.unusedColumns);
  }
  const isUseful = outcome.kept > 0 || outcome.organisation !== undefined;
  const listed = problems.list();
  const report: FileReport = {
    file: name,
    recognisedAs: detected.kind,
    rowsRead: outcome.rowsRead,
    kept: outcome.kept,
    merged: outcome.merged,
    skipped: problems.skipped(),
    problems: isUseful ? listed : [nothingUsable(name, outcome), ...listed],
    unusedColumns: outcome.unusedColumns,
    ...claims,
  };
  return isUseful ? { report, read: { file: name, fileDay, facts: outcome } } : { report };
}

/** Reads all that a file holds: one report, or as many as a workbook has sheets and an archive files. */
async function readFile(
  file: InputFile,
  reading: Reading,
  pace: Pace,
  progress: (name: string, rowsRead: number, share: number) => void,
): Promise<FileOutcome[]> {
  const bytes = await bytesOf(file);
  pace.throwIfAborted();
  if (bytes === undefined) {
    return [unusable(file.name, fileProblem(file.name, { key: "intake.problem.unreadable" }))];
  }
  const outcomes: FileOutcome[] = [];
  for await (const document of documentsIn(file.name, bytes, pace)) {
    const { name, from, to } = document;
    const fileDay = dayOf(file, document, reading.today);
    const outcome = await readDocument(document, fileDay, reading, pace, (rowsRead, share) =>
      progress(name, rowsRead, from + (to - from) * Math.min(1, share)),
    );
    progress(name, outcome.report.rowsRead, to);
    outcomes.push(outcome);
    await pace.pause();
  }
  return outcomes;
}

/** Progress over the bytes of all files. */
function progressOver(files: readonly InputFile[], { onProgress }: IntakeOptions) {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  let bytesBefore = 0;
  return {
    tell(size: number, document: string, rowsRead: number, share: number): void {
      const done = totalBytes === 0 ? 1 : (bytesBefore + size * share) / totalBytes;
      onProgress?.({ file: document, rowsRead, fraction: Math.min(1, done) });
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
    const { today, personSecret, claimMappings } = options;
    const reading: Reading = {
      today,
      ...(claimMappings !== undefined && { claimMappings }),
      ...(personSecret !== undefined && { pseudonym: await createPseudonyms(personSecret) }),
    };
    const outcomes: FileOutcome[] = [];
    for (const file of files) {
      const read = await readFile(file, reading, pace, (name, rowsRead, share) =>
        progress.tell(file.size, name, rowsRead, share),
      );
      outcomes.push(...read);
      progress.endFile(file);
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
