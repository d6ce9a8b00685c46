/** The documents in a zip archive, which a workbook is too. Loaded only when there is one. */
import type { Message } from "../../rules/verdicts";
import type { DocumentContent, IntakeDocument } from "../documents";
import type { Pace } from "../pace";
import type { ByteDamage, ByteSource } from "../table/byte-source";
import { damageText } from "../table/read-table";
import { compoundFileProblem } from "./compound-file";
import { openSheet } from "./xlsx/sheet-table";
import { findWorkbook, type Package, readWorkbook } from "./xlsx/workbook";
import { type ArchiveEntry, isZip, MAX_ENTRIES, readDirectory } from "./zip/directory";
import { canUnpack, createUnpackBudget, joinPieces, unpackInPieces } from "./zip/unpack";

/** The part of the whole file, 0..1, that is meant. */
type Span = Pick<IntakeDocument, "from" | "to">;

const WHOLE: Span = { from: 0, to: 1 };

function unusable(key: string, data?: Message["data"]): DocumentContent {
  return { is: "unusable", reason: { key, ...(data !== undefined && { data }) } };
}

function document(name: string, span: Span, content: DocumentContent): IntakeDocument {
  return { name, ...span, content };
}

/** Each with its share of the span, by its packed size. */
function shareOut<Part extends { readonly packedSize: number }>(
  parts: readonly Part[],
  { from, to }: Span,
): readonly (readonly [Part, Span])[] {
  const total = parts.reduce((sum, { packedSize }) => sum + packedSize, 0);
  let before = 0;
  return parts.map((part) => {
    const at = (bytes: number) => from + (to - from) * (total === 0 ? 1 : bytes / total);
    const start = at(before);
    before += part.packedSize;
    return [part, { from: start, to: at(before) }] as const;
  });
}

/** Folders, and what macOS puts beside each file, hold nothing of the reader's. */
function isFile({ name }: ArchiveEntry): boolean {
  return !/[/\\]$/.test(name) && !/(^|[/\\])(__MACOSX[/\\]|\.DS_Store$)/.test(name);
}

function packageOf(
  archive: Uint8Array,
  entries: readonly ArchiveEntry[],
  reading: Pick<Package, "budget" | "pace">,
): Package {
  const key = (path: string) => path.replaceAll("\\", "/").toLowerCase();
  const parts = new Map(entries.map((entry) => [key(entry.name), entry]));
  return { archive, ...reading, partOf: (path) => parts.get(key(path)) };
}

/** What only spreadsheets and other office files of other kinds have. */
function isOtherOfficeFile({ partOf }: Package): boolean {
  const isOpenDocument = partOf("mimetype") !== undefined && partOf("content.xml") !== undefined;
  return isOpenDocument || partOf("[Content_Types].xml") !== undefined;
}

async function* documentsInWorkbook(
  name: string,
  book: Package,
  path: string,
  span: Span,
): AsyncGenerator<IntakeDocument> {
  const workbook = await readWorkbook(book, path);
  if (typeof workbook === "string") {
    yield document(name, span, unusable(damageText(workbook)));
    return;
  }
  const { archive, budget, pace } = book;
  const places = workbook.sheets.map((sheet) => ({ ...sheet, packedSize: sheet.part.packedSize }));
  let isEmpty = true;
  for (const [sheet, share] of shareOut(places, span)) {
    const table = await openSheet(unpackInPieces(archive, sheet.part, budget), workbook, pace);
    // New workbooks come with sheets that nobody ever wrote on.
    if (table === undefined) continue;
    isEmpty = false;
    const content: DocumentContent =
      typeof table === "string"
        ? unusable(damageText(table))
        : sheet.isHidden
          ? unusable("intake.problem.hiddenSheet")
          : { is: "table", table };
    yield document(`${name} / ${sheet.name}`, share, content);
  }
  if (isEmpty) yield document(name, span, unusable("intake.problem.empty"));
}

/** An archive's first bytes, and a source that still gives them. */
function peek(source: ByteSource): { readonly start: Uint8Array; readonly source: ByteSource } {
  const first = source.next();
  let isGiven = false;
  const replayed: ByteSource = {
    total: source.total,
    next() {
      if (isGiven) return source.next();
      isGiven = true;
      return first;
    },
  };
  return { start: typeof first === "string" ? new Uint8Array() : first.bytes, source: replayed };
}

async function readWhole({ next }: ByteSource, pace: Pace): Promise<Uint8Array | ByteDamage> {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = next();
    if (piece === "end") return joinPieces(pieces);
    if (typeof piece === "string") return piece;
    pieces.push(piece.bytes);
    if (pace.isDue()) await pace.pause();
  }
}

async function* documentsInEntry(
  name: string,
  { archive, budget, pace }: Package,
  entry: ArchiveEntry,
  span: Span,
): AsyncGenerator<IntakeDocument> {
  if (entry.isEncrypted) {
    yield document(name, span, unusable("intake.problem.encryptedArchive"));
    return;
  }
  if (!canUnpack(entry)) {
    yield document(name, span, unusable("intake.problem.archiveMethod"));
    return;
  }
  const { start, source } = peek(unpackInPieces(archive, entry, budget));
  if (!isZip(start) && compoundFileProblem(start) === undefined) {
    yield document(name, span, { is: "text", bytes: source });
    return;
  }
  const bytes = await readWhole(source, pace);
  if (typeof bytes === "string") {
    yield document(name, span, unusable(damageText(bytes)));
    return;
  }
  const reason = compoundFileProblem(bytes);
  if (reason !== undefined) yield document(name, span, { is: "unusable", reason });
  else yield* documentsInZip(name, bytes, { budget, pace }, span, true);
}

async function* documentsInZip(
  name: string,
  archive: Uint8Array,
  reading: Pick<Package, "budget" | "pace">,
  span: Span,
  isInside: boolean,
): AsyncGenerator<IntakeDocument> {
  const directory = readDirectory(archive);
  if (directory === "damaged") {
    yield document(name, span, unusable("intake.problem.damagedArchive"));
    return;
  }
  if (directory === "too-many-entries") {
    const data = { limit: MAX_ENTRIES };
    yield document(name, span, unusable("intake.problem.tooManyEntries", data));
    return;
  }
  const book = packageOf(archive, directory, reading);
  const path = await findWorkbook(book);
  if (path !== undefined) {
    yield* documentsInWorkbook(name, book, path, span);
    return;
  }
  const files = directory.filter(isFile);
  if (isOtherOfficeFile(book)) {
    yield document(name, span, unusable("intake.problem.otherOfficeFile"));
  } else if (isInside) {
    yield document(name, span, unusable("intake.problem.nestedArchive"));
  } else if (files.length === 0) {
    yield document(name, span, unusable("intake.problem.emptyArchive"));
  } else {
    for (const [entry, share] of shareOut(files, span)) {
      for await (const each of documentsInEntry(`${name} / ${entry.name}`, book, entry, share)) {
        yield entry.modified === undefined ? each : { ...each, modified: entry.modified };
      }
    }
  }
}

/** The documents of an archive or workbook, one after the other. */
export function documentsInArchive(
  name: string,
  archive: Uint8Array,
  pace: Pace,
): AsyncGenerator<IntakeDocument> {
  const budget = createUnpackBudget(archive.length);
  return documentsInZip(name, archive, { budget, pace }, WHOLE, false);
}
