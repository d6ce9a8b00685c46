/** Lists of words are written as the reader's language writes them: in one place, and nowhere by hand. */
import { expect, test } from "vitest";
import { filesBelow, read } from "./source-files";

const SHOWN = ["components", "lib/answers", "lib/overlay", "lib/portals", "lib/rules", "lib/texts"];

const BY_HAND = /\.join\("[,;.] "\)|Intl\.ListFormat/;

test("no words are joined by hand", () => {
  const files = SHOWN.flatMap((folder) => filesBelow(folder, [".ts", ".tsx"]));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => BY_HAND.test(read(file)))).toEqual(["lib/texts/join-words.ts"]);
});
