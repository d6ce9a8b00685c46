/** The parts of a workbook that say what its sheets and cells mean. */
import type { Pace } from "../../pace";
import type { ArchiveEntry } from "../zip/directory";
import { type UnpackBudget, unpackInPieces } from "../zip/unpack";
import { detached, isDateFormat, unescapeText } from "./cell-values";
import { HugeCell, readXml, type XmlDamage, type XmlHandlers } from "./read-xml";

/** A part by its path, without the first slash and in any case. */
export type PartOf = (path: string) => ArchiveEntry | undefined;

export interface SheetPlace {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: ArchiveEntry;
}

export interface Workbook {
  /** Its worksheets, in their order. */
  readonly sheets: readonly SheetPlace[];
  readonly from1904: boolean;
  readonly sharedStrings: readonly string[];
  /** By the cell's style: is its number a date? */
  readonly dateStyles: readonly boolean[];
}

/** The archive that holds it, and how much may still come out of it. */
export interface Package {
  readonly archive: Uint8Array;
  readonly budget: UnpackBudget;
  readonly partOf: PartOf;
  readonly pace: Pace;
}

/** Excel's own limit. */
export const LONGEST_CELL = 32_767;

interface Relation {
  readonly type: string;
  readonly path: string;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** A target as path from the archive's root. */
function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Runs over one part. `false`: there is none. */
async function readPart(
  { archive, budget, partOf, pace }: Package,
  path: string,
  handlers: XmlHandlers,
): Promise<XmlDamage | undefined | false> {
  const part = partOf(path);
  if (part === undefined) return false;
  return readXml(unpackInPieces(archive, part, budget), handlers, pace);
}

async function readRelations(
  book: Package,
  ofPart: string,
): Promise<Map<string, Relation> | XmlDamage> {
  const folder = folderOf(ofPart);
  const relations = new Map<string, Relation>();
  const path = `${folder}_rels/${ofPart.slice(folder.length)}.rels`;
  const damage = await readPart(book, path, {
    openTag(name, attributes) {
      if (name !== "Relationship") return;
      const { Id, Type = "", Target = "", TargetMode } = attributes();
      if (Id === undefined || TargetMode === "External") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      relations.set(Id, { type, path: resolvePath(folder, Target) });
    },
  });
  return damage === undefined ? relations : damage || "broken-sheet";
}

function relationOf(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  for (const relation of relations.values()) if (relation.type === type) return relation.path;
  return undefined;
}

/** Texts that cells refer to by number. What is said about how to pronounce them does not belong to them. */
async function readSharedStrings(
  book: Package,
  path: string,
): Promise<readonly string[] | XmlDamage> {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isPronunciation = false;
  const damage = await readPart(book, path, {
    openTag(name) {
      if (name === "si") text = "";
      else if (name === "rPh") isPronunciation = true;
      else if (name === "t") isText = !isPronunciation;
    },
    closeTag(name) {
      if (name === "si") strings.push(detached(unescapeText(text)));
      else if (name === "rPh") isPronunciation = false;
      else if (name === "t") isText = false;
    },
    text(piece) {
      if (!isText) return;
      text += piece;
      if (text.length > LONGEST_CELL) throw new HugeCell();
    },
  });
  return damage === undefined ? strings : damage || "broken-sheet";
}

async function readDateStyles(
  book: Package,
  path: string,
): Promise<readonly boolean[] | XmlDamage> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellStyle = false;
  const damage = await readPart(book, path, {
    openTag(name, attributes) {
      if (name === "cellXfs") isCellStyle = true;
      else if (name === "numFmt") {
        const { numFmtId, formatCode } = attributes();
        if (formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      } else if (name === "xf" && isCellStyle) formats.push(Number(attributes().numFmtId ?? 0));
    },
    closeTag(name) {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  if (damage !== undefined) return damage || "broken-sheet";
  return formats.map((format) => isDateFormat(format, codes.get(format)));
}

interface NamedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Where the workbook itself lies; `undefined`: the archive is no workbook of this kind. */
export async function findWorkbook(book: Package): Promise<string | undefined> {
  const relations = await readRelations(book, "");
  if (typeof relations === "string") return undefined;
  const path = relationOf(relations, "officeDocument");
  return path !== undefined && /\.xml$/i.test(path) && /workbook/i.test(path) ? path : undefined;
}

/** Reads all but the sheets. */
export async function readWorkbook(book: Package, path: string): Promise<Workbook | XmlDamage> {
  const named: NamedSheet[] = [];
  let from1904 = false;
  const damage = await readPart(book, path, {
    openTag(tag, attributes) {
      if (tag === "workbookPr") from1904 ||= isTrue(attributes().date1904);
      if (tag !== "sheet") return;
      const { name = "", id = "", state = "visible" } = attributes();
      named.push({ name: unescapeText(name), relation: id, isHidden: state !== "visible" });
    },
  });
  if (damage !== undefined) return damage || "broken-sheet";
  const relations = await readRelations(book, path);
  if (typeof relations === "string") return relations;

  const sheets: SheetPlace[] = [];
  for (const { name, relation, isHidden } of named) {
    const target = relations.get(relation);
    // Sheets of nothing but a chart hold no cells.
    if (target !== undefined && target.type !== "worksheet") continue;
    const part = target && book.partOf(target.path);
    if (part === undefined) return "broken-sheet";
    sheets.push({ name, isHidden, part });
  }

  const stringsPath = relationOf(relations, "sharedStrings");
  const sharedStrings = stringsPath === undefined ? [] : await readSharedStrings(book, stringsPath);
  if (typeof sharedStrings === "string") return sharedStrings;
  const stylesPath = relationOf(relations, "styles");
  const dateStyles = stylesPath === undefined ? [] : await readDateStyles(book, stylesPath);
  if (typeof dateStyles === "string") return dateStyles;
  return { sheets, from1904, sharedStrings, dateStyles };
}
