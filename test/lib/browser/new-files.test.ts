import { describe, expect, it } from "vitest";
import { hasExportName, newFiles, withMarksOf } from "../../../lib/browser/new-files";

const mark = (name: string, lastModified = 1, size = 10) => ({ name, size, lastModified });

describe("a file that could be an export", () => {
  it.each([
    ["Customers.csv", true],
    ["CUSTOMERS (3).CSV", true],
    ["a.tsv", true],
    ["a.txt", true],
    ["a.xlsx", true],
    ["a.zip", true],
    ["organisation.json", true],
    ["Customers.csv.crdownload", false],
    ["csv", false],
    ["a.xls.exe", false],
    ["photo.jpeg", false],
    [".hidden.csv", false],
    ["~$open.xlsx", false],
  ])("%s: %s", (name, could) => expect(hasExportName(name)).toBe(could));
});

describe("new files", () => {
  it("are those that are not known by name, size and time, newest first", () => {
    const known = [mark("a.csv"), mark("b.csv")];
    const found = [
      mark("a.csv"),
      mark("b.csv", 2),
      mark("a.csv", 1, 11),
      mark("moved-here.csv", 0),
      mark("c.csv", 3),
    ];
    expect(newFiles(found, known)).toEqual([
      mark("c.csv", 3),
      mark("b.csv", 2),
      mark("a.csv", 1, 11),
      mark("moved-here.csv", 0),
    ]);
  });

  it("are neither empty, nor huge, nor of another kind", () => {
    const found = [mark("a.csv", 1, 0), mark("b.csv", 1, 500_000_001), mark("c.pdf")];
    expect(newFiles(found, [])).toEqual([]);
    expect(newFiles([mark("b.csv", 1, 500_000_000)], [])).toHaveLength(1);
  });

  it("are not offered again once their marks are known, however often", () => {
    const files = [mark("a.csv"), mark("b.csv")];
    const known = withMarksOf(withMarksOf([], files), files);
    expect(known).toEqual(files);
    expect(newFiles(files, known)).toEqual([]);
  });

  it("leave nothing behind but name, size and time", () => {
    const file = new File(["secret"], "a.csv", { lastModified: 5 });
    expect(withMarksOf([], [file])).toEqual([{ name: "a.csv", size: 6, lastModified: 5 }]);
  });
});
