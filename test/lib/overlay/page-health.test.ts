import { describe, expect, test } from "vitest";
import { levelOf, type PageState, reportOf } from "../../../lib/overlay/page-health";
import { partnerCenter } from "../../../lib/portals/partner-center";

const route = (id: string) => partnerCenter.routes.find((each) => each.id === id) ?? null;

const READ: PageState = {
  route: route("customer-list"),
  sinceFine: 30_000,
  readBefore: false,
  ready: true,
  rows: { seen: 10, identified: 10, placed: 10, rung: 1 },
  headingWanted: false,
  headingPlaced: false,
  unanswered: false,
  givenUp: false,
};
const NO_ROWS = { seen: 0, identified: 0, placed: 0, rung: 0 };

describe("the level of a page", () => {
  test.each<[string, Partial<PageState>, string]>([
    ["all rows identified by GUID", {}, "ok"],
    ["rows identified by text only", { rows: { ...READ.rows, rung: 4 } }, "degraded"],
    ["no rows, still in the grace", { rows: NO_ROWS, sinceFine: 19_999 }, "starting"],
    ["no rows after the grace", { rows: NO_ROWS, sinceFine: 20_000 }, "broken"],
    ["no rows, and the page's own frame is missing", { rows: NO_ROWS, ready: false }, "starting"],
    ["an empty search after rows were read", { rows: NO_ROWS, readBefore: true }, "ok"],
    [
      "rows that cannot be read any more",
      { rows: { ...NO_ROWS, seen: 10 }, readBefore: true },
      "broken",
    ],
    ["rows seen but none identified", { rows: { ...NO_ROWS, seen: 10 } }, "broken"],
    ["a page without customers", { route: route("other-page"), rows: NO_ROWS }, "ok"],
    [
      "a customer page with its heading",
      { route: route("customer-detail"), headingWanted: true, headingPlaced: true },
      "ok",
    ],
    [
      "a customer page without heading",
      { route: route("customer-detail"), headingWanted: true },
      "degraded",
    ],
    ["a page whose customer is not known", { route: route("customer-detail") }, "ok"],
    [
      "a flyout that is closed",
      {
        route: { id: "flyout", path: /./, rows: "partner-information", rowsMayBeAbsent: true },
        rows: NO_ROWS,
      },
      "ok",
    ],
    [
      "a panel that tells no partner",
      {
        route: { id: "flyout", path: /./, rows: "partner-information", rowsMayBeAbsent: true },
        rows: { ...NO_ROWS, seen: 1 },
      },
      "ok",
    ],
    ["not a page of the portal", { route: null }, "unsupported"],
    ["the background does not answer", { unanswered: true }, "broken"],
    ["the page keeps removing badges", { givenUp: true }, "broken"],
  ])("%s", (_, change, expected) => {
    expect(levelOf({ ...READ, ...change })).toBe(expected);
  });
});

test("a report holds numbers, booleans and names of ours only", () => {
  const report = reportOf("partner-center", "top", {
    state: READ,
    containers: 1,
    loopGuardTrips: 0,
    lastOk: 1_000,
    now: 6_400,
  });
  expect(report).toEqual({
    portal: "partner-center",
    frame: "top",
    route: "customer-list",
    level: "ok",
    readyMarkerSeen: true,
    containersFound: 1,
    rowsSeen: 10,
    rowsIdentified: 10,
    badgesPlaced: 10,
    rung: 1,
    loopGuardTrips: 0,
    secondsSinceOk: 5,
  });
});
