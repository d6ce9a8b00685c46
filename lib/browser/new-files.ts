/** Which files of a watched folder are to be offered. Pure: it only compares. */

/** What tells one download from another one of the same name. `size` in bytes, `lastModified` in ms since 1970. */
export interface FileMark {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
}

/** As Partner Center and its kin save exports, and what people make of them. */
const EXPORT_NAME = /\.(?:csv|tsv|txt|xlsx|zip|json)$/i;

/** In bytes. A larger file is hardly a report; whoever knows that it is one can still drop it. */
const LARGEST_OFFERED = 500_000_000;

/** By its name alone, could the file be an export? Hidden files and locks of open spreadsheets are none. */
export function hasExportName(name: string): boolean {
  return EXPORT_NAME.test(name) && !/^(?:\.|~\$)/.test(name);
}

function identity({ name, size, lastModified }: FileMark): string {
  return JSON.stringify([name, size, lastModified]);
}

/** The files of `found` that could be exports and are not `known`, newest first. Empty ones are still being written. */
export function newFiles<File extends FileMark>(
  found: readonly File[],
  known: readonly FileMark[],
): File[] {
  const seen = new Set(known.map(identity));
  return found
    .filter(({ name, size }) => hasExportName(name) && size > 0 && size <= LARGEST_OFFERED)
    .filter((file) => !seen.has(identity(file)))
    .toSorted((one, another) => another.lastModified - one.lastModified);
}

/** `known` and the marks of `files`, each once; nothing but the marks, so that no file is kept. */
export function withMarksOf(
  known: readonly FileMark[],
  files: readonly FileMark[],
): readonly FileMark[] {
  const marks = files.map(({ name, size, lastModified }) => ({ name, size, lastModified }));
  return [...new Map([...known, ...marks].map((mark) => [identity(mark), mark])).values()];
}
