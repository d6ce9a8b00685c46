import type { ByteDamage, ByteSource } from "./byte-source";

/** Why there is no more text. `cut-off`: the bytes end inside a character. */
export type TextDamage = "not-utf8" | "not-text" | "cut-off" | ByteDamage;

/** The next piece of a file's text. */
export type TextPiece =
  | { readonly is: "text"; readonly text: string; readonly bytesRead: number }
  | { readonly is: "end" }
  | { readonly is: TextDamage };

export type NextPiece = () => TextPiece;

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
export function createTextPieces(source: ByteSource): NextPiece {
  let decoder: TextDecoder | undefined;
  let bytesRead = 0;
  let ended = false;
  let heldReturn = "";

  function endOfText(): TextPiece {
    ended = true;
    try {
      const rest = heldReturn + (decoder?.decode() ?? "");
      heldReturn = "";
      if (rest === "") return { is: "end" };
      return { is: "text", text: rest.replace(/\r\n?/g, "\n"), bytesRead };
    } catch {
      return { is: "cut-off" };
    }
  }

  function damaged(is: TextDamage): TextPiece {
    ended = true;
    return { is };
  }

  return () => {
    if (ended) return { is: "end" };
    const piece = source.next();
    if (piece === "end") return endOfText();
    if (typeof piece === "string") return damaged(piece);
    bytesRead = piece.done;
    decoder ??= new TextDecoder(encodingOf(piece.bytes), { fatal: true });
    let text: string;
    try {
      text = heldReturn + decoder.decode(piece.bytes, { stream: true });
    } catch {
      return damaged(piece.bytes.includes(0) ? "not-text" : "not-utf8");
    }
    if (text.includes("\0")) return damaged("not-text");
    // A return at the end of a piece may be the first half of a line ending.
    heldReturn = text.endsWith("\r") ? "\r" : "";
    if (heldReturn !== "") text = text.slice(0, -1);
    if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
    return { is: "text", text, bytesRead };
  };
}
