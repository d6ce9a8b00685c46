import { expect, it } from "vitest";
import type { ImportOutcome } from "../../components/import-panel/import-outcome";
import { filesOfClaims, withReread } from "../../components/import-panel/reread-claims";
import type { FileReport } from "../../lib/intake/contract";
import { ENGLISH, ROWS, readClaims } from "../lib/intake/claims-files";
import { only } from "../lib/intake/given-files";

const FILES = ["a.csv", "July.zip", "a.csv / b", "z.csv"].map((name) => new File(["x"], name));

async function outcomeOf(names: Readonly<Record<string, boolean>>): Promise<ImportOutcome> {
  const { claims, ...bare } = only((await readClaims(ENGLISH, ROWS)).files);
  const files = Object.entries(names).map(
    ([file, isOfClaims]): FileReport => ({
      ...bare,
      file,
      ...(isOfClaims && claims !== undefined && { claims }),
    }),
  );
  return { files, commit: null, facts: [], taken: [], otherwise: [], aftermathFailed: false };
}

const BEFORE = {
  "a.csv": false,
  "July.zip / list.csv": false,
  "July.zip / book.xlsx / Claims": true,
  "z.csv": false,
};

it("reads the file in which the claims are, and the archive that they lie in", async () => {
  const before = await outcomeOf(BEFORE);
  const signature = only(before.files.flatMap(({ claims }) => claims ?? [])).signature;
  expect(filesOfClaims(FILES, before, signature)).toEqual([FILES[1]]);
  expect(filesOfClaims(FILES, before, "another")).toEqual([]);
});

it("puts what came of it where it stood, and leaves the rest as it was", async () => {
  const before = await outcomeOf(BEFORE);
  const again = await outcomeOf({ "July.zip / book.xlsx / Claims": true, "July.zip / new": false });
  const { files } = withReread(before, again, FILES.slice(1, 2));
  expect(files).toEqual([before.files[0], ...again.files, before.files[3]]);
});
