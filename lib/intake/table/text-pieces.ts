/** The next piece of a file's text. `cut-off`: the bytes end inside a character. */
export type TextPiece =
  | { readonly is: "text"; readonly text: string; readonly bytesRead: number }
  | { readonly is: "end" }
  | { readonly is: "not-utf8" | "not-text" | "cut-off" };

export type NextPiece = () => TextPiece;

/** Small enough to parse within a few milliseconds, large enough for the calls around it not to matter. */
const PIECE_BYTES = 256 * 1024;

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/**
 * Gives a file's text piece by piece, with every line ending as `\n`. UTF-8 with or without a byte order mark and
 * UTF-16 with one. Other encodings are refused, never guessed: a wrong guess would store wrong names.
 * Bytes that no text has (NUL) make the file `not-text`.
 */
export function createTextPieces(bytes: Uint8Array): NextPiece {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  let offset = 0;
  let ended = false;
  let heldReturn = "";

  function endOfText(): TextPiece {
    ended = true;
    try {
      const rest = heldReturn + decoder.decode();
      heldReturn = "";
      if (rest === "") return { is: "end" };
      return { is: "text", text: rest.replace(/\r\n?/g, "\n"), bytesRead: bytes.length };
    } catch {
      return { is: "cut-off" };
    }
  }

  return () => {
    if (ended) return { is: "end" };
    if (offset >= bytes.length) return endOfText();
    const piece = bytes.subarray(offset, offset + PIECE_BYTES);
    offset += piece.length;
    let text: string;
    try {
      text = heldReturn + decoder.decode(piece, { stream: true });
    } catch {
      ended = true;
      return { is: piece.includes(0) ? "not-text" : "not-utf8" };
    }
    if (text.includes("\0")) {
      ended = true;
      return { is: "not-text" };
    }
    // A return at the end of a piece may be the first half of a line ending.
    heldReturn = text.endsWith("\r") ? "\r" : "";
    if (heldReturn !== "") text = text.slice(0, -1);
    if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
    return { is: "text", text, bytesRead: offset };
  };
}
