import { describe, expect, test } from "vitest";
import type { OwnPartnerId } from "../../../../lib/rules/facts";
import { partnerIdToGiveOut } from "../../../../lib/rules/record";
import { findOwnId, indexOwnIds } from "../../../../lib/rules/record/own-ids";
import { FRENCH, GERMAN, ORGANISATION, OUR_TENANT } from "./invented-facts";

function of(partnerIds: OwnPartnerId[], homeCountry?: string) {
  return { name: "Nordwind", partnerIds, ...(homeCountry !== undefined && { homeCountry }) };
}

describe("partnerIdToGiveOut", () => {
  test("the location in the customer's country", () => {
    expect(partnerIdToGiveOut(ORGANISATION, "FR")?.id).toBe(FRENCH);
  });

  test("else the one in our home country, though another is listed first", () => {
    expect(partnerIdToGiveOut(ORGANISATION, "JP")?.id).toBe(GERMAN);
    expect(partnerIdToGiveOut(ORGANISATION, undefined)?.id).toBe(GERMAN);
  });

  test("else the first location", () => {
    expect(partnerIdToGiveOut({ ...ORGANISATION, homeCountry: "SE" }, "JP")?.id).toBe(FRENCH);
  });

  test("a location without a country, when there is no other", () => {
    expect(partnerIdToGiveOut(of([{ id: "11112", role: "PLA" }]), undefined)?.id).toBe("11112");
  });

  test("one that the settings also note as global only where there is no other", () => {
    const doubtful: OwnPartnerId[] = [
      { id: "11112", role: "PLA", country: "DE" },
      { id: " 11112", role: "PGA" },
    ];
    const other: OwnPartnerId = { id: "11113", role: "PLA", country: "FR" };
    expect(partnerIdToGiveOut(of([...doubtful, other], "DE"), "DE")?.id).toBe("11113");
    expect(partnerIdToGiveOut(of(doubtful, "DE"), "DE")?.id).toBe("11112");
  });

  test.each(["PGA", "CSP", "acquired", "retired"] as const)("never one of role %s", (role) => {
    const organisation = of([{ id: "11112", role, country: "DE" }], "DE");
    expect(partnerIdToGiveOut(organisation, "DE")).toBeUndefined();
  });

  test("never one that is noted as closed as well", () => {
    const organisation = of([
      { id: "11112", role: "PLA", country: "DE" },
      { id: "11112", role: "retired" },
    ]);
    expect(partnerIdToGiveOut(organisation, "DE")).toBeUndefined();
  });
});

describe("an identifier in several roles", () => {
  test.each([
    [["PGA", "PLA"], "PLA"],
    [["PLA", "PGA"], "PLA"],
    [["PLA", "retired"], "retired"],
    [["acquired", "PLA"], "acquired"],
  ] as const)("%j counts as %s", (roles, expected) => {
    const index = indexOwnIds(of(roles.map((role) => ({ id: "11112", role }))));
    expect(findOwnId(index, "11112")?.role).toBe(expected);
  });

  test("is found in any case and with blanks", () => {
    const index = indexOwnIds(ORGANISATION);
    expect(findOwnId(index, ` ${OUR_TENANT.toUpperCase()} `)?.role).toBe("CSP");
  });
});
