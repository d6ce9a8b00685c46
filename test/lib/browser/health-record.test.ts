import { afterEach, expect, it } from "vitest";
import { fake } from "./fake-browser";
import { madeHealth } from "./made-health";

const { createHealthRecord, readHealthRecord } = await import("../../../lib/browser/health-record");

afterEach(() => fake.reset());

function record() {
  let clock = 0;
  return createHealthRecord(() => {
    clock += 1000;
    return clock;
  });
}

it("keeps the last report of each kind of page, newest first", async () => {
  const { note } = record();
  await note(madeHealth({ level: "starting" }));
  await note(madeHealth({ route: "customer-detail", level: "broken" }));
  await note(madeHealth({ level: "ok" }));
  await note(madeHealth({ frame: "frame", level: "degraded" }));
  expect(
    (await readHealthRecord()).map(({ at, report }) => [
      at,
      report.route,
      report.frame,
      report.level,
    ]),
  ).toEqual([
    [4000, "customer-list", "frame", "degraded"],
    [3000, "customer-list", "top", "ok"],
    [2000, "customer-detail", "top", "broken"],
  ]);
});

it("keeps what two tabs tell at once", async () => {
  const { note } = record();
  await Promise.all(["a", "b", "c"].map((route) => note(madeHealth({ route }))));
  expect((await readHealthRecord()).map(({ report }) => report.route)).toEqual(["c", "b", "a"]);
});

it("does not grow without end, and drops the oldest", async () => {
  const { note } = record();
  for (let page = 0; page < 300; page += 1) await note(madeHealth({ route: `page-${page}` }));
  const kept = await readHealthRecord();
  expect(kept.length).toBeLessThanOrEqual(100);
  expect(kept[0]?.report.route).toBe("page-299");
  expect(kept.at(-1)?.report.route).toBe(`page-${300 - kept.length}`);
});

it("has no place for pages that are not read", async () => {
  await record().note(madeHealth({ route: "none", level: "unsupported" }));
  expect(await readHealthRecord()).toEqual([]);
});
