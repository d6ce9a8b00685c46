/** Bytes of a file, or of a file inside an archive, piece by piece, so that an archive need not be unpacked as a whole. */

/** Why no more bytes come. `damaged-archive`: unpacked they are not what was packed; `expands-too-much`: a zip bomb. */
export type ByteDamage = "damaged-archive" | "expands-too-much";

/** `done`: how many of `total` have been read, in the container's own bytes; only their ratio means anything. */
export interface BytePiece {
  readonly bytes: Uint8Array;
  readonly done: number;
}

export interface ByteSource {
  readonly total: number;
  next(): BytePiece | "end" | ByteDamage;
}

/** Small enough to parse within a few milliseconds, large enough for the calls around it not to matter. */
const PIECE_BYTES = 256 * 1024;

export function bytesInPieces(bytes: Uint8Array): ByteSource {
  let done = 0;
  return {
    total: bytes.length,
    next() {
      if (done >= bytes.length) return "end";
      const piece = bytes.subarray(done, done + PIECE_BYTES);
      done += piece.length;
      return { bytes: piece, done };
    },
  };
}
