/**
 * The directory at the end of a zip archive (PKWARE APPNOTE 4.3): what is in it, where, and how large it says it is.
 * fflate unpacks, but tells neither whether a file is encrypted nor where it lies, so the directory is read here.
 */

/** One file of an archive, as the directory tells it. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 is stored, 8 deflated; others exist. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly crc32: number;
  /** Milliseconds since 1970, on the clock of whoever packed it; absent where that is not told. */
  readonly modified?: number;
  /** Where its packed bytes start. */
  readonly start: number;
}

/** More than any download has; an archive of a hundred thousand files is made to keep us busy. */
export const MAX_ENTRIES = 1_000;

export type Directory = readonly ArchiveEntry[] | "damaged" | "too-many-entries";

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const ZIP_64_FIELD = 1;
const IN_ZIP_64 = 0xffffffff;
const ENCRYPTED = 1;
const NAME_IS_UTF8 = 0x800;

/** Does the file start like a zip archive, an empty one included? */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, first, second] = bytes;
  const isSignature = (first === 3 && second === 4) || (first === 5 && second === 6);
  return p === 0x50 && k === 0x4b && isSignature;
}

interface DirectoryPlace {
  readonly entries: number;
  readonly offset: number;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function placeOf(view: DataView): DirectoryPlace | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const locator = end - LOCATOR_64_BYTES;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + END_64_BYTES > view.byteLength) return undefined;
    if (view.getUint32(end64, true) !== END_64) return undefined;
    return {
      entries: Number(view.getBigUint64(end64 + 32, true)),
      offset: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  return { entries: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
}

/** Names are UTF-8 or in the packer's own encoding, which nobody can tell; they are only shown. */
function readName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** MS-DOS date and time; packers that write none leave it at 1980. */
function readModified(time: number, date: number): number | undefined {
  const year = 1980 + (date >> 9);
  if (year === 1980) return undefined;
  const month = ((date >> 5) & 15) - 1;
  const day = date & 31;
  return new Date(year, month, day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}

/** The sizes and the place that did not fit into 32 bits, in the order in which they are missing. */
function readZip64(view: DataView, from: number, to: number): bigint[] {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP_64_FIELD) {
      const count = Math.min(3, Math.floor(Math.min(length, to - at - 4) / 8));
      return Array.from({ length: count }, (_, index) =>
        view.getBigUint64(at + 4 + 8 * index, true),
      );
    }
    at += 4 + length;
  }
  return [];
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: ArchiveEntry; readonly next: number } | undefined {
  if (at + DIRECTORY_ENTRY_BYTES > bytes.length) return undefined;
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + DIRECTORY_ENTRY_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return undefined;

  const large = readZip64(view, nameEnd, extraEnd);
  const number = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === IN_ZIP_64 ? Number(large.shift() ?? value) : value;
  };
  const size = number(24);
  const packedSize = number(20);
  const header = number(42);
  if (header + LOCAL_HEADER_BYTES > bytes.length) return undefined;
  if (view.getUint32(header, true) !== LOCAL_HEADER) return undefined;
  const names = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const start = header + LOCAL_HEADER_BYTES + names;
  if (start + packedSize > bytes.length) return undefined;

  const modified = readModified(view.getUint16(at + 12, true), view.getUint16(at + 14, true));
  const name = bytes.subarray(at + DIRECTORY_ENTRY_BYTES, nameEnd);
  const entry: ArchiveEntry = {
    name: readName(name, (flags & NAME_IS_UTF8) !== 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    packedSize,
    size,
    crc32: view.getUint32(at + 16, true),
    ...(modified !== undefined && { modified }),
    start,
  };
  return { entry, next };
}

/** Reads the directory of a whole archive. `damaged`: it is cut off or contradicts itself. Never throws. */
export function readDirectory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = placeOf(view);
  if (place === undefined) return "damaged";
  if (place.entries > MAX_ENTRIES) return "too-many-entries";
  const entries: ArchiveEntry[] = [];
  let at = place.offset;
  for (let index = 0; index < place.entries; index += 1) {
    const read = readEntry(bytes, view, at);
    if (read === undefined) return "damaged";
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}
