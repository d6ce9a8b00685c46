// @vitest-environment happy-dom
import "./english-texts";

import { describe, expect, it } from "vitest";
import { checkSettings, type SchemaCheck } from "../../components/settings-form/check-settings";
import { draftOf, type SettingsDraft } from "../../components/settings-form/settings-draft";
import { DEFAULT_SETTINGS, settingsSchema } from "../../lib/browser/settings-schema";
import { addDays } from "../../lib/rules/calendar-day";
import type { PartnerIdRole } from "../../lib/rules/facts";
import { wordsOf } from "../../lib/texts/words-of";

const TODAY = "2026-11-22";
const EMPTY = draftOf(DEFAULT_SETTINGS);
const TENANT = "5e0b8a54-11c7-4c0e-8b7d-9f2e6c3d4a10";

const bySchema: SchemaCheck = (settings) =>
  settingsSchema.safeParse(settings).error?.issues.map(({ path }) => path) ?? [];

function check(part: Partial<SettingsDraft>) {
  return checkSettings({ ...EMPTY, ...part }, TODAY, bySchema);
}

function withIds(...ids: readonly (readonly [id: string, role: PartnerIdRole])[]) {
  return check({ partnerIds: ids.map(([id, role], row) => ({ row, id, role, country: "" })) });
}

describe("a Partner ID", () => {
  it.each(["PGA", "PLA", "acquired", "retired"] as const)(
    "with the role %s has 4 to 10 digits",
    (role) => {
      for (const good of ["4847", "4847383", "4847383901", " 4847383 "]) {
        expect(withIds([good, role]).problems).toEqual({});
      }
      for (const bad of ["484", "48473839012", "4847 383", "48a7", TENANT]) {
        const { settings, problems } = withIds([bad, role]);
        expect(settings, bad).toBeUndefined();
        expect(problems["partnerId.0"], bad).toEqual({ key: "popup.settings.problem.partnerId" });
      }
    },
  );

  it("is a GUID for the role CSP, in either case", () => {
    const { settings } = withIds([TENANT.toUpperCase(), "CSP"]);
    expect(settings?.partnerIds).toEqual([{ id: TENANT, role: "CSP" }]);
    expect(withIds(["4847383", "CSP"]).problems["partnerId.0"]).toEqual({
      key: "popup.settings.problem.tenantId",
    });
  });

  it("must not be missing", () => {
    expect(withIds(["  ", "PLA"]).problems["partnerId.0"]).toEqual({
      key: "popup.settings.problem.idMissing",
    });
  });

  it("is marked where it is repeated, not where it stands first", () => {
    const { settings, problems } = withIds(
      ["4847383", "PGA"],
      ["6190264", "PLA"],
      [" 4847383", "PLA"],
    );
    expect(settings).toBeUndefined();
    expect(problems).toEqual({ "partnerId.2": { key: "popup.settings.problem.twice" } });
  });
});

describe("the anniversary date", () => {
  it.each(["2025-11-22", "2026-11-22", "2028-11-22", ""])("%s is taken without a word", (date) => {
    const { settings, warnings } = check({ anniversaryDate: date });
    expect(warnings).toEqual({});
    expect(settings?.anniversaryDate).toBe(date === "" ? undefined : date);
  });

  it("more than a year ago is taken with a warning", () => {
    const { settings, warnings } = check({ anniversaryDate: "2025-11-20" });
    expect(settings?.anniversaryDate).toBe("2025-11-20");
    expect(warnings.anniversaryDate).toEqual({ key: "popup.settings.warning.dateLongAgo" });
  });

  it("more than two years ahead is taken with a warning", () => {
    const { settings, warnings } = check({ anniversaryDate: "2028-11-24" });
    expect(settings?.anniversaryDate).toBe("2028-11-24");
    expect(warnings.anniversaryDate).toEqual({ key: "popup.settings.warning.dateFarAhead" });
  });

  it("half typed is not taken for none", () => {
    const { settings, problems } = check({ anniversaryIsUnreadable: true });
    expect(settings).toBeUndefined();
    expect(problems.anniversaryDate).toEqual({ key: "popup.settings.problem.date" });
  });
});

describe("public holidays", () => {
  it("are taken from lines, commas and blanks, in order and each once", () => {
    const { settings, problems } = check({
      holidays: " 2027-12-25\n2027-01-01, 2027-12-25;2027-05-01 2027-10-03\n\n",
    });
    expect(problems).toEqual({});
    expect(settings?.holidays).toEqual(["2027-01-01", "2027-05-01", "2027-10-03", "2027-12-25"]);
  });

  it("are none when nothing is typed", () => {
    expect(check({ holidays: " \n " }).settings?.holidays).toEqual([]);
  });

  it("that are no dates are named, and nothing is stored", () => {
    const { settings, problems } = check({ holidays: "2027-02-29\n2027-01-01\n1.5.2027" });
    expect(settings).toBeUndefined();
    expect(problems).toEqual({
      holidays: {
        key: "popup.settings.problem.holidays",
        data: { days: ["1.5.2027", "2027-02-29"] },
        count: 2,
      },
    });
  });

  it("are at most 100", () => {
    const days = Array.from({ length: 101 }, (_, index) => addDays("2027-01-01", index));
    expect(check({ holidays: days.slice(1).join("\n") }).settings?.holidays).toHaveLength(100);
    expect(check({ holidays: days.join("\n") }).problems).toEqual({
      holidays: { key: "popup.settings.problem.notStorable" },
    });
  });

  it("come back into the form as they were stored", () => {
    const stored = { ...DEFAULT_SETTINGS, holidays: ["2027-01-01", "2027-12-25"] };
    expect(draftOf(stored).holidays).toBe("2027-01-01\n2027-12-25");
    expect(check({ ...draftOf(stored) }).settings).toEqual(stored);
  });

  it("are none in settings that were stored before there was the field", () => {
    const { holidays: _holidays, ...before } = DEFAULT_SETTINGS;
    expect(settingsSchema.parse(before)).toEqual(DEFAULT_SETTINGS);
  });
});

describe("what only the schema knows", () => {
  it("is said at the field", () => {
    const { settings, problems } = check({ organisationName: "x".repeat(201) });
    expect(settings).toBeUndefined();
    expect(problems).toEqual({ organisationName: { key: "popup.settings.problem.notStorable" } });
  });

  it("is said at the row of the list that it concerns", () => {
    const partnerIds = [
      { row: 7, id: "4847383", role: "PGA", country: "" },
      { row: 9, id: "6190264", role: "PLA", country: "Germany" },
    ] as const;
    expect(Object.keys(check({ partnerIds }).problems)).toEqual(["partnerId.9"]);
  });
});

it("keeps what fits, in the shape that is stored", () => {
  const { settings } = check({
    organisationName: "  Larkspur Works  ",
    homeCountry: "NZ",
    anniversaryDate: "2027-03-01",
    readerIsProgrammeAdministrator: true,
  });
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    organisationName: "Larkspur Works",
    homeCountry: "NZ",
    anniversaryDate: "2027-03-01",
    readerIsProgrammeAdministrator: true,
  });
});

it("has words for every problem and warning", () => {
  const found = [
    withIds(["", "PLA"], ["1", "PLA"], ["1", "CSP"]),
    withIds(["4847383", "PGA"], ["4847383", "PLA"]),
    check({ anniversaryIsUnreadable: true, organisationName: "x".repeat(201) }),
    check({ holidays: "someday" }),
    check({ anniversaryDate: "2001-01-01" }),
    check({ anniversaryDate: "2101-01-01" }),
  ].flatMap(({ problems, warnings }) => [...Object.values(problems), ...Object.values(warnings)]);
  const words = new Set(found.flatMap((message) => (message ? wordsOf(message) : [])));
  expect(words.size).toBe(9);
});
