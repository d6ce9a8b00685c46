/** Workbooks and archives as tests need them, written by hand so that every oddity can be had. */
import { type Zippable, zipSync } from "fflate";
import { DOWNLOADED } from "./given-files";

const encoder = new TextEncoder();

type Content = string | Uint8Array;

function bytesOf(content: Content): Uint8Array {
  return typeof content === "string" ? encoder.encode(content) : content;
}

/** An archive whose files were packed on the day of the download, or at `mtime`. */
export function zipOf(files: Readonly<Record<string, Content>>, mtime = DOWNLOADED): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, [bytesOf(content), { mtime }]]),
  );
  return zipSync(entries);
}

/** A cell: plain text, or the XML of a whole cell without its place, `<c{at}>…</c>`. */
export type GivenCell = string | { readonly xml: string };

export interface GivenSheet {
  readonly name?: string;
  readonly rows: readonly (readonly GivenCell[])[];
  readonly state?: "hidden" | "veryHidden";
  /** E.g. `A1:B1`. */
  readonly merges?: readonly string[];
  /** Instead of the rows: the XML of the whole part. */
  readonly xml?: string;
}

export interface GivenBook {
  readonly strings?: "shared" | "inline";
  readonly from1904?: boolean;
  /** Numbers and dates become numbers, as they do when a CSV is opened and saved as a workbook. */
  readonly typed?: boolean;
  readonly extraParts?: Readonly<Record<string, Content>>;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "_x000D_");
}

export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return before === 0 ? letter : `${columnName(before - 1)}${letter}`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Style 1 is a built-in date, 2 a date and time of its own format, 3 digits only. */
const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="1"/></cellXfs></styleSheet>`;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^\d{1,10}$/;

/** Days of a spreadsheet's calendar. */
export function serialOf(day: string, from1904 = false): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 - (from1904 ? 1_462 : 0);
}

/** Builds a workbook of the format since 2007. */
export function workbookOf(
  sheets: readonly GivenSheet[],
  { strings = "shared", from1904 = false, typed = false, extraParts = {} }: GivenBook = {},
): Uint8Array {
  const shared = new Map<string, number>();
  function cellXml(cell: GivenCell, place: string): string {
    if (typeof cell !== "string") return cell.xml.replace("{at}", ` r="${place}"`);
    if (cell === "") return "";
    if (typed && DATE.test(cell)) {
      return `<c r="${place}" s="1"><v>${serialOf(cell, from1904)}</v></c>`;
    }
    if (typed && NUMBER.test(cell)) return `<c r="${place}" s="3"><v>${cell}</v></c>`;
    if (strings === "inline") {
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
    }
    const number = shared.get(cell) ?? shared.size;
    shared.set(cell, number);
    return `<c r="${place}" t="s"><v>${number}</v></c>`;
  }
  function sheetXml({ rows, merges = [], xml }: GivenSheet): string {
    if (xml !== undefined) return xml;
    const data = rows.map((row, index) => {
      const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`));
      return `<row r="${index + 1}">${cells.join("")}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    return `${HEAD}<worksheet ${MAIN}><sheetData>${data.join("")}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  }

  const parts = Object.fromEntries(
    sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
  );
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const related = [
    ...sheets.map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATED}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdStyles" Type="${RELATED}/styles" Target="/xl/styles.xml"/>`,
    `<Relationship Id="rIdStrings" Type="${RELATED}/sharedStrings" Target="sharedStrings.xml"/>`,
  ];
  const texts = Array.from(
    shared.keys(),
    (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
  );
  return zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${RELATED}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join("")}</Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst ${MAIN}>${texts.join("")}</sst>`,
    ...parts,
    ...extraParts,
  });
}
