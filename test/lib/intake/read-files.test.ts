import { describe, expect, it } from "vitest";
import type { IntakeProgress } from "../../../lib/intake/contract";
import { readFiles } from "../../../lib/intake/index";
import { fileOf, guid, only, readText, TODAY, tableOf } from "./given-files";

const HEADER = ["Microsoft ID", "Company name"];

function customers(count: number): string {
  return tableOf([
    HEADER,
    ...Array.from({ length: count }, (_, index) => [guid(index), `Customer ${index}`]),
  ]);
}

describe("reading files", () => {
  it("reads several reports at once and drops nothing that is alright", async () => {
    const { files, contributions } = await readFiles(
      [
        fileOf("a.csv", customers(3)),
        fileOf("b.csv", "what, is, this\n1,2,3\n"),
        fileOf(
          "c.csv",
          tableOf([
            ["CustomerTenantId", "SubscriptionId"],
            [guid(1), guid(501)],
          ]),
        ),
      ],
      { today: TODAY },
    );
    expect(files.map(({ file, recognisedAs }) => [file, recognisedAs])).toEqual([
      ["a.csv", "customers-csv"],
      ["b.csv", null],
      ["c.csv", "subscription-details"],
    ]);
    expect(contributions.map(({ report }) => report)).toEqual([
      "customers-csv",
      "subscription-details",
    ]);
  });

  it("tells a report by its content, not by its name", async () => {
    const { files } = await readText("SubscriptionDetails.csv", customers(1));
    expect(only(files).recognisedAs).toBe("customers-csv");
  });

  it("of nothing gives nothing", async () => {
    expect(await readFiles([], { today: TODAY })).toEqual({
      files: [],
      contributions: [],
      metrics: [],
      people: [],
      holdings: [],
      scoreHistory: [],
      targets: [],
      replaces: [],
    });
  });

  it("tells progress that only grows, to the end, over all files", async () => {
    const told: IntakeProgress[] = [];
    const contents = [customers(30_000), customers(10), ""];
    await readFiles(
      contents.map((content, index) => fileOf(`${index}.csv`, content)),
      {
        today: TODAY,
        onProgress: (progress) => told.push(progress),
      },
    );
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions.length).toBeGreaterThan(6);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(told.filter(({ file }) => file === "0.csv").at(-1)).toMatchObject({ rowsRead: 30_000 });
  });

  it("reads the same in pieces as in one, with every kind of row across their borders", async () => {
    // Rows of growing length put every kind of row on every kind of border between pieces.
    const rows = Array.from({ length: 6_000 }, (_, index) => [
      guid(index),
      `${"ä".repeat(index % 90)} "N"${index % 7 === 0 ? "\r\n" : " "}${index}`,
    ]);
    const { files, contributions } = await readText(
      "a.csv",
      tableOf([HEADER, ...rows], ",", "\r\n"),
    );
    expect(only(files)).toMatchObject({ rowsRead: 6_000, kept: 6_000, problems: [] });
    const names = only(contributions).customers.map((customer) => customer.names[0]);
    expect(names).toEqual(rows.map(([, name = ""]) => name.replace("\r\n", " ").trim()));
  });

  it.each([-2, -1, 0, 1])(
    "takes a line ending across the border of two pieces for one (%s)",
    async (offset) => {
      const start = `${HEADER.join(",")}\r\n${guid(1)},`;
      const name = "n".repeat(256 * 1024 - start.length - 1 + offset);
      const { files } = await readText("a.csv", `${start}${name}\r\nbad,x\r\n`);
      expect(only(files)).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
      expect(only(only(files).problems).row).toBe(3);
    },
  );

  it("counts lines over the borders of pieces", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      index === 19_999 ? "bad" : guid(index),
      index % 5 === 0 ? `two\nlines ${index}` : `one ${index}`,
    ]);
    const { files } = await readText("a.csv", tableOf([HEADER, ...rows]));
    expect(only(only(files).problems).row).toBe(1 + 20_000 + 4_000);
  });
});

describe("cancelling", () => {
  it("before the start rejects with an AbortError", async () => {
    const signal = AbortSignal.abort(new Error("any reason"));
    const reading = readFiles([fileOf("a.csv", customers(1))], { today: TODAY, signal });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    await expect(reading).rejects.toBeInstanceOf(DOMException);
  });

  it("half way stops soon after", async () => {
    const controller = new AbortController();
    let rowsRead = 0;
    const reading = readFiles([fileOf("a.csv", customers(100_000))], {
      today: TODAY,
      signal: controller.signal,
      onProgress: (progress) => {
        rowsRead = progress.rowsRead;
        if (rowsRead > 10_000) controller.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(rowsRead).toBeLessThan(30_000);
  });

  it("by a timer works, because the event loop gets its turns", async () => {
    const content = new TextEncoder().encode(customers(40_000));
    const many = Array.from({ length: 40 }, (_, index) => fileOf(`${index}.csv`, content));
    const controller = new AbortController();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    setTimeout(() => controller.abort(), 20);
    const reading = readFiles(many, { today: TODAY, signal: controller.signal });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
