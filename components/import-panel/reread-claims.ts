/** Reading files once more when somebody has said what their columns mean; the others of the import are left alone. */
import type { FileReport } from "../../lib/intake/contract";
import type { ImportOutcome } from "./import-outcome";

/** Reports are called by the whole way to what was read: `archive.zip / book.xlsx / Sheet1`. */
function isFrom({ file }: FileReport, { name }: File): boolean {
  return file === name || file.startsWith(`${name} / `);
}

/** The files in which claims under these headers were found. */
export function filesOfClaims(
  files: readonly File[],
  { files: reports }: ImportOutcome,
  signature: string,
): readonly File[] {
  const found = reports.filter(({ claims }) => claims?.signature === signature);
  return files.filter((file) => found.some((report) => isFrom(report, file)));
}

/** What became of an import of which some files were read again: of them what is new, of the others what was. */
export function withReread(
  before: ImportOutcome,
  again: ImportOutcome,
  reread: readonly File[],
): ImportOutcome {
  const isReread = (report: FileReport) => reread.some((file) => isFrom(report, file));
  const place = before.files.findIndex(isReread);
  const others = before.files.filter((report) => !isReread(report));
  return {
    ...again,
    files: others.toSpliced(Math.max(0, place), 0, ...again.files),
    commit: again.commit ?? before.commit,
    facts: again.facts.length > 0 ? again.facts : before.facts,
    taken: [...before.taken, ...again.taken],
    otherwise: again.otherwise.length > 0 ? again.otherwise : before.otherwise,
    aftermathFailed: before.aftermathFailed || again.aftermathFailed,
  };
}
