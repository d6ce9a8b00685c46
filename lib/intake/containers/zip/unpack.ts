/** Unpacks the files of an archive piece by piece, and stops where one grows beyond what any report would. */
import { Inflate } from "fflate";
import type { ByteDamage, BytePiece, ByteSource } from "../../table/byte-source";
import { crc32 } from "./crc32";
import type { ArchiveEntry } from "./directory";

/** What all files of one archive may still grow to. */
export interface UnpackBudget {
  /** Takes so many unpacked bytes; false once it is too many. */
  take(bytes: number): boolean;
}

/** Partner Center splits exports at one gigabyte a file. */
const LARGEST_FILE = 2 ** 30;
const LARGEST_ARCHIVE = 2 ** 31;

/** Real exports and sheets shrink to a tenth or a fiftieth. What shrinks more than this holds next to nothing. */
const LARGEST_RATIO = 250;

/** Up to here the ratio does not matter. */
const SMALL = 10 * 2 ** 20;

/** Packed bytes taken at once; a thousand times as many may come of them. */
const STEP_BYTES = 16 * 1024;

const STORED = 0;
const DEFLATED = 8;

export function isTooLarge(packedSize: number, size: number): boolean {
  return size > LARGEST_FILE || (size > SMALL && size > packedSize * LARGEST_RATIO);
}

export function canUnpack({ method }: ArchiveEntry): boolean {
  return method === STORED || method === DEFLATED;
}

/** Files of an archive may lie on top of each other, so the archive as a whole has a limit too. */
export function createUnpackBudget(archiveBytes: number): UnpackBudget {
  const limit = Math.min(LARGEST_ARCHIVE, Math.max(SMALL, archiveBytes * LARGEST_RATIO));
  let taken = 0;
  return {
    take(bytes) {
      taken += bytes;
      return taken <= limit;
    },
  };
}

function createStep(entry: ArchiveEntry): (packed: Uint8Array, isLast: boolean) => Uint8Array[] {
  if (entry.method === STORED) return (packed) => [packed];
  let unpacked: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => unpacked.push(bytes));
  return (packed, isLast) => {
    unpacked = [];
    inflate.push(packed, isLast);
    return unpacked;
  };
}

/** A file's bytes, once through. Checks size and checksum at its end: half a file must not pass for a whole one. */
export function unpackInPieces(
  archive: Uint8Array,
  entry: ArchiveEntry,
  budget: UnpackBudget,
): ByteSource {
  const { packedSize, size } = entry;
  const step = createStep(entry);
  let done = 0;
  let unpackedSize = 0;
  let checksum = crc32(new Uint8Array());
  let ended = false;

  function atEnd(): "end" | ByteDamage {
    ended = true;
    return unpackedSize === size && checksum === entry.crc32 ? "end" : "damaged-archive";
  }

  function damaged(why: ByteDamage): ByteDamage {
    ended = true;
    return why;
  }

  function take(pieces: readonly Uint8Array[]): Uint8Array | ByteDamage {
    const bytes = joinPieces(pieces);
    unpackedSize += bytes.length;
    if (!budget.take(bytes.length)) {
      return "expands-too-much";
    }
    if (unpackedSize > size) return "damaged-archive";
    checksum = crc32(bytes, checksum);
    return bytes;
  }

  function next(): BytePiece | "end" | ByteDamage {
    if (ended) return "end";
    if (isTooLarge(packedSize, size)) return damaged("expands-too-much");
    while (done < packedSize) {
      const from = entry.start + done;
      const packed = archive.subarray(from, from + Math.min(STEP_BYTES, packedSize - done));
      done += packed.length;
      let bytes: Uint8Array | ByteDamage;
      try {
        bytes = take(step(packed, done >= packedSize));
      } catch {
        return damaged("damaged-archive");
      }
      if (typeof bytes === "string") return damaged(bytes);
      if (bytes.length > 0) return { bytes, done };
    }
    return atEnd();
  }

  return { total: packedSize, next };
}

export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
