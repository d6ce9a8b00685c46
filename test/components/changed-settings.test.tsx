import { expect, it } from "vitest";
import { withChanges } from "../../components/settings-form/changed-settings";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/browser/settings-schema";

const BEFORE: Settings = { ...DEFAULT_SETTINGS, organisationName: "Aurelia", homeCountry: "DE" };

it("keeps what an import filled in while the form was open", () => {
  const stored: Settings = { ...BEFORE, anniversaryDate: "2026-12-15" };
  const after: Settings = { ...BEFORE, organisationName: "Aurelia Cloud" };
  expect(withChanges(stored, BEFORE, after)).toEqual({
    ...stored,
    organisationName: "Aurelia Cloud",
  });
});

it("empties what the reader emptied", () => {
  const { homeCountry: _, ...after } = BEFORE;
  expect(withChanges(BEFORE, BEFORE, after)).toEqual(after);
});

it("takes a changed list whole", () => {
  const partnerIds: Settings["partnerIds"] = [{ id: "7204128", role: "PLA" }];
  const after: Settings = { ...BEFORE, partnerIds };
  expect(withChanges(BEFORE, BEFORE, after)).toEqual(after);
});
