/**
 * What a file holds: a table or JSON as it is, the sheets of a workbook, or the files in an archive. Readers see documents
 * and know nothing of containers; people see where each one lies: `archive.zip / inner.csv`, `book.xlsx / Sheet1`.
 */
import type { Message } from "../rules/verdicts";
import { compoundFileProblem } from "./containers/compound-file";
import { isZip } from "./containers/zip/directory";
import type { Pace } from "./pace";
import { type ByteSource, bytesInPieces } from "./table/byte-source";
import type { TableSource } from "./table/table-source";

export type DocumentContent =
  | { readonly is: "text"; readonly bytes: ByteSource }
  | { readonly is: "table"; readonly table: TableSource }
  | { readonly is: "unusable"; readonly reason: Message };

export interface IntakeDocument {
  readonly name: string;
  /** When its container says that it was changed last, in milliseconds since 1970. */
  readonly modified?: number;
  /** The part of its file that it takes up, 0..1. */
  readonly from: number;
  readonly to: number;
  readonly content: DocumentContent;
}

/**
 * The documents of a file. Each is to be read before the next one is asked for. Throws for nothing
 * that is in `bytes`; an `AbortError` once `pace` is told to stop.
 */
export async function* documentsIn(
  name: string,
  bytes: Uint8Array,
  pace: Pace,
): AsyncGenerator<IntakeDocument> {
  if (isZip(bytes)) {
    const { documentsInArchive } = await import("./containers/archive-documents");
    yield* documentsInArchive(name, bytes, pace);
    return;
  }
  const reason = compoundFileProblem(bytes);
  const content: DocumentContent =
    reason === undefined ? { is: "text", bytes: bytesInPieces(bytes) } : { is: "unusable", reason };
  yield { name, from: 0, to: 1, content };
}
