/** The schema refuses what would make an edition lie. */
import { describe, expect, it } from "vitest";
import { editionSchema } from "../../../../lib/rules/programmes/edition-schema";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { MAICPP_2023_12 } from "../../../../lib/rules/programmes/maicpp-2023-12";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";

type Json = Record<string, unknown>;

/** `edition` with the value at a path like `areas.0.id` replaced; `undefined` takes it away. */
function changed(edition: object, path: string, value: unknown): unknown {
  const copy = structuredClone(edition) as Json;
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  let at: Json = copy;
  for (const step of steps) at = at[step] as Json;
  if (!(last in at)) throw new Error(`nothing at ${path}`);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const takes = (edition: unknown) => editionSchema.safeParse(edition).success;

const DATA = "areas.0.tracks.enterprise";
const BUSINESS = "areas.3.tracks.smb";
const MODERN_WORK = "areas.4.tracks.smb";
const SECURITY = "areas.5.tracks.smb";

describe("an edition is refused", () => {
  it.each<[string, unknown]>([
    ["kind", "levels"],
    ["programme", "MPN"],
    ["id", "xMAICPP-2026-07"],
    ["id", "MAICPP-2026-07x"],
    ["id", "MAICPP-26-07"],
    ["id", "MAICPP-2026-7"],
    ["id", "MAICPP-2026-AB"],
    ["id", "MAICPP-ABCD-07"],
    ["inForceFrom", "2026-02-30"],
    ["sources", []],
    ["sources", ["NOWHERE"]],
    ["confidence", "certain"],
    ["verifiedAsOf", undefined],
    ["unit", "country"],
    ["qualification.minimumTotal", undefined],
    ["qualification.id", "qualification"],
    ["areas.0.id", "Data"],
    ["areas.0.id", "x1"],
    ["areas.0.id", ""],
    ["areas.0.id", "1data"],
    ["areas.0.id", "data1"],
    ["areas.0.name.key", "rules.plan.area"],
    ["areas.0.name", {}],
    ["areas.0.trackChoice.kind", "guessed"],
    ["areas.0.trackChoice.conditions", []],
    ["areas.0.trackChoice.conditions.0", {}],
    ["areas.0.trackChoice.conditions.0.is", "about"],
    ["areas.0.trackChoice.conditions.0.value", undefined],
    ["areas.0.trackChoice.conditions.0.whenMissing", undefined],
    ["areas.0.trackChoice.track", "single"],
    ["areas.0.trackChoice.otherwise", "single"],
    ["areas.0.trackChoice.whileEnrolled", "stays"],
    ["areas.0.trackChoice.id", undefined],
    ["areas.3.consumptionRates.perActiveUser.Retail", 0],
    ["areas.3.consumptionRates.perProfile", { "Customer Insights": -1 }],
    ["areas.3.consumptionRates.id", undefined],
    ["areas.4.trackChoice.id", undefined],
    [`${DATA}.0.id`, "MAICPP.DATA.ENT.netCustomerAdds.1"],
    [`${DATA}.0.id`, "MAICPP.DATA.LARGE.netCustomerAdds.1v1"],
    [`${DATA}.0.id`, "xMAICPP.DATA.ENT.netCustomerAdds.1v1"],
    [`${DATA}.0.id`, "MAICPP.DATA.ENT.netCustomerAdds.1v1x"],
    [`${DATA}.0.id`, "MAICPP.data.ENT.netCustomerAdds.1v1"],
    [`${DATA}.0.id`, "MAICPP.DATA.ENT.net9.1v1"],
    [`${DATA}.0.id`, "MAICPP.DATA.ENT.net.xv1"],
    [`${DATA}.0.id`, "MAICPP.DATA.ENT.net.1vx"],
    [`${DATA}.0.metric`, "happiness"],
    [`${DATA}.0.scope`, "world"],
    [`${DATA}.0.inForceFrom`, undefined],
    [`${DATA}.0.associations`, []],
    [`${DATA}.0.associations`, [4]],
    [`${DATA}.0.formula.kind`, "magic"],
    [`${DATA}.0.formula.maxPoints`, 0],
    [`${DATA}.0.formula.maxPoints`, 31],
    [`${DATA}.0.formula.rate.points`, 0],
    [`${DATA}.0.formula.rate.units`, 0],
    [`${DATA}.0.formula.rate`, undefined],
    [`${DATA}.0.formula.input`, {}],
    [`${DATA}.0.formula.input.metric`, ""],
    [`${DATA}.0.formula.input.metric`, "net adds"],
    [`${DATA}.0.formula.input.metric`, "adds!"],
    [`${DATA}.0.formula.input.metric`, "!adds"],
    [`${DATA}.0.formula.input.unit`, "apples"],
    [`${DATA}.0.formula.input.label.data`, { usd: null }],
    [`${DATA}.0.formula.input.sameForBothTracks`, undefined],
    [`${DATA}.0.formula.input.additive`, "yes"],
    [`${DATA}.1.formula.pointsPerPercent`, 0],
    [`${DATA}.1.formula.floorPercent`, 1],
    [`${DATA}.3.formula.gates`, []],
    [`${DATA}.3.formula.gates.0`, {}],
    [`${DATA}.3.formula.gates.0.minPeople`, 0],
    [`${DATA}.3.formula.gates.0.minPeople`, 1.5],
    [`${DATA}.3.formula.gates.0.points`, -1],
    [`${DATA}.3.formula.gates.0.certifications`, []],
    [`${DATA}.3.formula.pool`, {}],
    [`${DATA}.3.formula.pool.certifications`, []],
    [`${BUSINESS}.1.formula.certifications`, []],
    [`${BUSINESS}.1.formula.certifications`, undefined],
    [`${MODERN_WORK}.3.formula.options.1`, {}],
    [`${MODERN_WORK}.3.formula.options.1.threshold`, 0],
    [`${MODERN_WORK}.3.formula.options.1.input.unit`, "usd"],
    [`${SECURITY}.2.formula.threshold`, 0],
    [`${SECURITY}.3.formula.parts.0`, {}],
    [`${SECURITY}.3.formula.parts.0.unitsPerPoint`, 0],
    [`${SECURITY}.3.formula.parts.0.input.unit`, "people"],
    ["certificationRetirements.0", {}],
    ["certificationRetirements.0.areas", []],
    ["certificationRetirements.0.retiresOn", "2026-02-30"],
    ["certificationRetirements.0.countsUntil", undefined],
    ["certificationRetirements.0.countsUntilIsPrinted", undefined],
  ])("with %s as %j", (path, value) => {
    expect(takes(changed(MAICPP_2026_07, path, value))).toBe(false);
  });

  it.each<[string, unknown]>([
    ["doubts.0", {}],
    ["doubts.0.areas", []],
    ["doubts.0.from", "2024"],
    ["doubts.0.to", undefined],
    ["doubts.0.reason", undefined],
    ["doubts.0.sources", undefined],
    ["doubts.0.otherEdition", "2026-05"],
    ["doubts.0.otherEdition", "MAICPP-2026-05-08"],
    ["doubts.2.onlyPeopleCounted", false],
    ["areas.0.trackChoice.id", undefined],
  ])("with %s as %j in December 2023", (path, value) => {
    expect(takes(changed(MAICPP_2023_12, path, value))).toBe(false);
  });

  it.each<[string, unknown]>([
    ["areas.3.tracks.larger-markets.0.formula.maxPoints", undefined],
    ["areas.3.tracks.larger-markets.0.formula.maxPoints", 0],
    ["areas.5.tracks.single.0.formula.parts.0", {}],
    ["areas.5.tracks.single.0.formula.parts.0.maxPoints", 0],
    ["areas.5.tracks.single.0.formula.parts.0.input.unit", "users"],
  ])("with %s as %j at the launch", (path, value) => {
    expect(takes(changed(MAICPP_2022_10, path, value))).toBe(false);
  });

  it("where a choice between several leaves only one", () => {
    const one = (edition: object, path: string, list: readonly unknown[]) =>
      takes(changed(edition, path, list.slice(0, 1)));
    const listAt = (edition: object, path: string) =>
      path.split(".").reduce<unknown>((at, step) => (at as Json)[step], edition) as unknown[];
    for (const [edition, path] of [
      [MAICPP_2026_07, `${MODERN_WORK}.3.formula.options`],
      [MAICPP_2026_07, `${SECURITY}.3.formula.parts`],
      [MAICPP_2022_10, "areas.5.tracks.single.0.formula.parts"],
    ] as const) {
      expect(listAt(edition, path)).toHaveLength(2);
      expect(one(edition, path, listAt(edition, path))).toBe(false);
    }
  });
});

describe("an edition is taken", () => {
  it.each<[string, unknown]>([
    ["name", "Another name"],
    ["inForceTo", "2027-01-01"],
    [`${DATA}.0.id`, "MAICPP.DATA.ENT.netCustomerAdds.12v34"],
    [`${DATA}.3.formula.gates.0.points`, 0],
  ])("with %s as %j", (path, value) => {
    expect(takes(changed(MAICPP_2026_07, path, value))).toBe(true);
  });
});
