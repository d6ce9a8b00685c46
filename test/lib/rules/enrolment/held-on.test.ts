import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import {
  heldOn,
  isDesignation,
  isHeld,
  isLegacyBenefits,
} from "../../../../lib/rules/enrolment/held-on";
import type { Holding } from "../../../../lib/rules/facts";
import { holding } from "./sample-facts";

type Days = Partial<Pick<Holding, "since" | "until">>;
const designation = (seenOn: string, days: Days = {}) =>
  holding("designation", "modern-work", seenOn, days);

describe("by its own days", () => {
  test.each<[string, Days, string, string]>([
    ["2024-05-10", { since: "2024-05-10" }, "2024-05-10", "yes"],
    ["2024-05-10", { since: "2024-05-11" }, "2024-05-12", "no"],
    ["2024-05-10", { since: "2024-05-01", until: "2024-05-09" }, "2024-05-12", "no"],
    ["2024-05-10", { since: "2024-05-01", until: "2024-05-10" }, "2024-05-12", "yes"],
    ["2024-05-10", { since: "2024-05-01", until: "2024-05-11" }, "2020-01-01", "yes"],
    // Its last day is one on which it was held, whenever it began.
    ["2024-05-10", { until: "2024-05-10" }, "2026-01-01", "yes"],
    ["2024-05-09", { until: "2024-05-10" }, "2026-01-01", "unknown"],
    ["2024-05-09", { until: "2024-05-10" }, "2024-05-09", "yes"],
  ])("on %s with %j, seen on %s: %s", (asOf, days, seenOn, held) => {
    expect(heldOn(designation(seenOn, days), { asOf })).toBe(held);
  });

  it("is known on the day of the evidence and, without a first day, not before", () => {
    expect(heldOn(designation("2024-05-10"), { asOf: "2024-05-10" })).toBe("yes");
    expect(heldOn(designation("2024-05-11"), { asOf: "2024-05-10" })).toBe("unknown");
  });
});

describe("evidence grows old after 92 days", () => {
  it.each([
    [92, "yes"],
    [93, "unknown"],
  ])("%i days: %s", (days, held) => {
    const asOf = addDays("2024-05-10", days);
    expect(heldOn(designation("2024-05-10"), { asOf })).toBe(held);
  });
});

describe("with the anniversary date", () => {
  const anniversaryDate = "2025-03-01";
  const ask = (seenOn: string, asOf: string) =>
    heldOn(designation(seenOn), { asOf, anniversaryDate });

  it("holds through the term and the 30 days after it, however old the evidence", () => {
    expect(ask("2024-03-02", "2025-03-01")).toBe("yes");
    expect(ask("2024-03-02", "2025-03-31")).toBe("yes");
    // 365 days before the anniversary is the first day of the term.
    expect(ask("2024-03-01", "2024-12-01")).toBe("yes");
    expect(ask("2024-02-29", "2024-12-01")).toBe("unknown");
    expect(ask("2024-02-29", "2024-05-31")).toBe("yes");
  });

  it("is unknown once the renewal window has closed, however fresh the evidence", () => {
    expect(ask("2025-03-31", "2025-04-01")).toBe("unknown");
    expect(ask("2025-02-28", "2025-04-01")).toBe("unknown");
    expect(ask("2025-04-01", "2025-04-02")).toBe("yes");
    expect(ask("2025-04-01", "2025-07-02")).toBe("yes");
    expect(ask("2025-04-01", "2025-07-03")).toBe("unknown");
  });
});

describe("several holdings", () => {
  const asOf = "2024-05-10";
  const matches = isDesignation("modern-work");

  it("is unknown without a list, and no by an empty one", () => {
    expect(isHeld(undefined, matches, { asOf })).toBe("unknown");
    expect(isHeld([], matches, { asOf })).toBe("no");
  });

  it("takes the best, and only what matches", () => {
    const ended = designation("2024-05-10", { until: "2024-05-01" });
    const old = designation("2024-01-01");
    const held = designation("2024-05-10");
    expect(isHeld([ended], matches, { asOf })).toBe("no");
    expect(isHeld([ended, old], matches, { asOf })).toBe("unknown");
    expect(isHeld([ended, old, held], matches, { asOf })).toBe("yes");
    expect(isHeld([holding("designation", "security", asOf)], matches, { asOf })).toBe("no");
    expect(isHeld([holding("competency", "modern-work", asOf)], matches, { asOf })).toBe("no");
  });

  it("knows benefits of silver and gold by their level", () => {
    expect(isLegacyBenefits(holding("benefits", "x", asOf, { level: "gold" }))).toBe(true);
    expect(isLegacyBenefits(holding("benefits", "success-core", asOf))).toBe(false);
    expect(isLegacyBenefits(holding("competency", "devops", asOf, { level: "gold" }))).toBe(false);
  });
});

test("ageing evidence never turns unknown or no into yes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (age, more, toAnniversary) => {
        const asOf = "2024-06-30";
        const question = { asOf, anniversaryDate: addDays(asOf, toAnniversary - 40) };
        const younger = heldOn(designation(addDays(asOf, -age)), question);
        const older = heldOn(designation(addDays(asOf, -age - more)), question);
        expect(older === "yes" && younger !== "yes").toBe(false);
      },
    ),
  );
});
