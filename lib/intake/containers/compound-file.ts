/** The container of old workbooks (.xls) and of encrypted new ones: [MS-CFB] 2.2. */
import type { Message } from "../../rules/verdicts";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The stream that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.4), as the directory writes it: in UTF-16. */
const ENCRYPTED_PACKAGE = Array.from("EncryptedPackage", (letter) => letter.charCodeAt(0));

function names(bytes: Uint8Array, letters: readonly number[]): boolean {
  const [first = 0] = letters;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (letters.every((letter, index) => bytes[at + 2 * index] === letter)) return true;
  }
  return false;
}

/** Why such a file cannot be read; `undefined`: it is none. */
export function compoundFileProblem(bytes: Uint8Array): Message | undefined {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return undefined;
  return {
    key: names(bytes, ENCRYPTED_PACKAGE)
      ? "intake.problem.encryptedWorkbook"
      : "intake.problem.oldWorkbook",
  };
}
