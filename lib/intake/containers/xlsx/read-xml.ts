/** The XML parts of a workbook, read piece by piece. */
import { Parser } from "saxen";
import type { Pace } from "../../pace";
import type { ByteDamage, ByteSource } from "../../table/byte-source";
import { createTextPieces } from "../../table/text-pieces";

/** Names come without their prefix: writers call one element `row`, `x:row` or `ss:row`. */
export interface XmlHandlers {
  openTag(name: string, attributes: () => Readonly<Record<string, string>>): void;
  closeTag?(name: string): void;
  /** A text may come in several calls. */
  text?(text: string): void;
}

export type XmlDamage = ByteDamage | "broken-sheet" | "huge-cell";

export interface XmlReader {
  /** Reads the next piece. `undefined`: there is more. */
  next(): undefined | "end" | XmlDamage;
  /** How much of the source has been read. */
  done(): number;
}

/** What a handler throws to stop at a cell that no spreadsheet could have written. */
export class HugeCell extends Error {}

/** Text without any markup in it. Far more than a cell may hold, and little enough to look through again and again. */
const LONGEST_TEXT = 2 ** 21;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|apos|gt|lt|quot));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  quot: '"',
};
const LAST_CODE_POINT = 0x10ffff;

/** saxen's own decoder takes code points beyond 16 bits apart. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Nearly all attributes of a sheet, millions of them, stand as they are meant. */
function areAsMeant(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) {
    if (name.includes(":") || attributes[name]?.includes("&")) return false;
  }
  return true;
}

function decoded(attributes: Record<string, string> | false): Readonly<Record<string, string>> {
  if (attributes === false) return {};
  if (areAsMeant(attributes)) return attributes;
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith("xmlns")) result[withoutPrefix(name)] = decodeEntities(value);
  }
  return result;
}

/** Damage of the bytes stays what it is; anything else that is wrong with a part makes the sheet broken. */
function whyNoText(damage: string): XmlDamage {
  return damage === "damaged-archive" || damage === "expands-too-much" ? damage : "broken-sheet";
}

export function createXmlReader(source: ByteSource, handlers: XmlHandlers): XmlReader {
  const nextPiece = createTextPieces(source);
  const parser = new Parser();
  let sinceMarkup = 0;
  let done = 0;
  const { openTag, closeTag, text } = handlers;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("openTag", (name, attributes) => {
    sinceMarkup = 0;
    openTag(withoutPrefix(name), () => decoded(attributes()));
  });
  parser.on("closeTag", (name) => {
    sinceMarkup = 0;
    closeTag?.(withoutPrefix(name));
  });
  if (text !== undefined) {
    parser.on("text", (raw) => text(decodeEntities(raw)));
    parser.on("cdata", text);
  }

  return {
    next() {
      const piece = nextPiece();
      try {
        if (piece.is === "end") {
          parser.end();
          return "end";
        }
        if (piece.is !== "text") return whyNoText(piece.is);
        done = piece.bytesRead;
        sinceMarkup += piece.text.length;
        parser.write(piece.text);
        return sinceMarkup > LONGEST_TEXT ? "huge-cell" : undefined;
      } catch (error) {
        return error instanceof HugeCell ? "huge-cell" : "broken-sheet";
      }
    },
    done: () => done,
  };
}

/** Reads a part to its end, in short turns. `undefined`: nothing is wrong with it. */
export async function readXml(
  source: ByteSource,
  handlers: XmlHandlers,
  pace: Pace,
): Promise<XmlDamage | undefined> {
  const reader = createXmlReader(source, handlers);
  for (;;) {
    const state = reader.next();
    if (state === "end") return undefined;
    if (state !== undefined) return state;
    if (pace.isDue()) await pace.pause();
  }
}
