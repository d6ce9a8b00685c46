import { describe, expect, it } from "vitest";
import { nextPace, paceTold, type ReadingPace } from "../../components/import-panel/reading-pace";

function paceOf(
  ...steps: readonly [file: string, rowsRead: number, fraction: number, at: number][]
) {
  return steps.reduce<ReadingPace | undefined>(
    (pace, [file, rowsRead, fraction, at]) => nextPace(pace, { file, rowsRead, fraction }, at),
    undefined,
  );
}

describe("the pace of reading", () => {
  it("is rows a second and the time that the rest takes at it", () => {
    const pace = paceOf(["a.csv", 0, 0, 5_000], ["a.csv", 50_000, 0.25, 7_000]);
    expect(paceTold(pace)).toEqual({ rowsPerSecond: 25_000, secondsLeft: 6 });
  });

  it("counts the rows of all files", () => {
    const pace = paceOf(
      ["a.csv", 0, 0, 0],
      ["a.csv", 1_000, 0.4, 1_000],
      ["b.csv", 10, 0.5, 1_500],
      ["b.csv", 1_000, 0.9, 2_000],
      ["b.csv", 0, 0.9, 2_000],
    );
    expect(paceTold(pace)?.rowsPerSecond).toBe(1_000);
  });

  it("is not told before it is known", () => {
    expect(paceTold(undefined)).toBeUndefined();
    expect(paceTold(paceOf(["a.csv", 0, 0, 0], ["a.csv", 900, 0.5, 999]))).toBeUndefined();
    expect(paceTold(paceOf(["a.csv", 0, 0, 0], ["a.csv", 0, 0, 9_000]))).toBeUndefined();
  });

  it("has nothing left at the end", () => {
    const pace = paceOf(["a.csv", 0, 0, 0], ["a.csv", 900, 1, 3_000]);
    expect(paceTold(pace)?.secondsLeft).toBe(0);
  });
});
