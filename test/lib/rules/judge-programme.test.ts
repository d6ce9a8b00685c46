import { describe, expect, expectTypeOf, test } from "vitest";
import { addDays } from "../../../lib/rules/calendar-day";
import type { Metric } from "../../../lib/rules/facts";
import {
  judgeProgramme,
  PROGRAMME_EDITIONS,
  programmeEditionFor,
} from "../../../lib/rules/judge-programme";
import { DESIGNATION_EDITIONS } from "../../../lib/rules/programmes";
import { COMPETENCY_EDITIONS } from "../../../lib/rules/programmes/competency-editions";
import { LEVEL_EDITIONS } from "../../../lib/rules/programmes/level-editions";
import type {
  AreaVerdict,
  CompetencyVerdict,
  LevelVerdict,
  ProgrammeVerdict,
} from "../../../lib/rules/verdicts";

const figure = (area: string, metric: string, value: number, asOf: string): Metric => ({
  area,
  metric,
  track: "any",
  value,
  evidence: { report: "entered", file: "entered by hand", asOf },
});

describe("the edition of a day", () => {
  test.each([
    ["2003-09-30", undefined],
    ["2003-10-01", "MPP-2003-10"],
    ["2010-10-31", "MPP-2003-10"],
    ["2010-11-01", "MPN-2010-11"],
    ["2013-12-31", "MPN-2010-11"],
    ["2014-01-01", "MPN-2014-01"],
    ["2015-08-31", "MPN-2014-01"],
    ["2015-09-01", "MPN-2015-09"],
    ["2016-10-31", "MPN-2015-09"],
    ["2016-11-01", "MPN-2016-11"],
    ["2017-07-17", "MPN-2016-11"],
    ["2017-07-18", "MPN-2017-07"],
    ["2017-09-14", "MPN-2017-07"],
    ["2017-09-15", "MPN-2017-09"],
    ["2017-12-14", "MPN-2017-09"],
    ["2017-12-15", "MPN-2017-12"],
    ["2018-03-19", "MPN-2017-12"],
    ["2018-03-20", "MPN-2018-03"],
    ["2021-03-31", "MPN-2021-01"],
    ["2021-04-01", "MPN-2021-04"],
    ["2022-09-30", "MPN-2021-04"],
    // Between the last day of the one programme and the first of the next.
    ["2022-10-01", undefined],
    ["2022-10-02", undefined],
    ["2022-10-03", "MAICPP-2022-10"],
    ["2023-06-12", "MAICPP-2022-10"],
    ["2023-06-13", "MAICPP-2023-06"],
    ["2023-09-18", "MAICPP-2023-06"],
    ["2023-09-19", "MAICPP-2023-09"],
    ["2023-11-30", "MAICPP-2023-09"],
    ["2023-12-01", "MAICPP-2023-12"],
    ["2026-05-07", "MAICPP-2023-12"],
    ["2026-05-08", "MAICPP-2026-05"],
    ["2026-06-30", "MAICPP-2026-05"],
    ["2026-07-01", "MAICPP-2026-07"],
    ["2099-01-01", "MAICPP-2026-07"],
  ])("%s: %s", (day, id) => expect(programmeEditionFor(day)?.id).toBe(id));

  test("no two editions claim one day, and within a programme there is no gap", () => {
    for (const [index, edition] of PROGRAMME_EDITIONS.entries()) {
      const next = PROGRAMME_EDITIONS[index + 1];
      if (next === undefined) expect(edition.inForceTo).toBeNull();
      else if (next.programme === edition.programme) {
        expect(next.inForceFrom).toBe(addDays(edition.inForceTo ?? "", 1));
      } else expect(next.inForceFrom > (edition.inForceTo ?? "")).toBe(true);
    }
  });
});

describe("one question for every programme", () => {
  const ask = (day: string, metrics: readonly Metric[] = []) => {
    const edition = programmeEditionFor(day);
    if (edition === undefined) throw new Error(`no edition on ${day}`);
    return judgeProgramme({
      edition,
      asOf: day,
      metrics,
      homeCountry: "DE",
      geography: { countryQualificationFrom: "never" },
    });
  };

  test("2008: levels, for the enrolment", () => {
    const { programme, unit, units } = ask("2008-06-01");
    expect([programme, unit.kind]).toEqual(["MPP", "enrolment-account"]);
    expect(units[0]?.items.map(({ area }) => area)).toEqual([
      "registered",
      "certified",
      "gold-certified",
    ]);
  });

  test("2017: competencies, silver and gold", () => {
    const asOf = "2017-10-01";
    const { programme, units } = ask(asOf, [figure("messaging", "certifiedPeople", 3, asOf)]);
    expect(programme).toBe("MPN");
    const messaging = units[0]?.items.filter(({ area }) => area === "messaging");
    expect(messaging?.map(({ state }) => state)).toEqual(["met", "short"]);
  });

  test("2026: designations, for the global account", () => {
    const { programme, unit, units } = ask("2026-11-22");
    expect([programme, unit.kind]).toEqual(["MAICPP", "global-account"]);
    expect(units).toHaveLength(1);
    expect(units[0]?.unknownCount).toBe(6);
  });

  test("the kind of the edition tells the kind of the verdict", () => {
    const asked = { asOf: "2026-11-22", metrics: [] };
    const level = LEVEL_EDITIONS[0];
    const competency = COMPETENCY_EDITIONS[0];
    const designation = DESIGNATION_EDITIONS[0];
    if (!level || !competency || !designation) throw new Error("a programme without an edition");
    const levels = judgeProgramme({ ...asked, edition: level });
    expectTypeOf(levels).toEqualTypeOf<ProgrammeVerdict<LevelVerdict>>();
    expect(levels.units[0]?.items[0]?.points.atLeast).toBe(0);
    const competencies = judgeProgramme({ ...asked, edition: competency });
    expectTypeOf(competencies).toEqualTypeOf<ProgrammeVerdict<CompetencyVerdict>>();
    expect(competencies.units[0]?.items[0]?.level).toBe("silver");
    const designations = judgeProgramme({ ...asked, edition: designation });
    expectTypeOf(designations).toEqualTypeOf<ProgrammeVerdict<AreaVerdict>>();
    expect(designations.units[0]?.items[0]?.tracks[0]?.track).toBe("single");
    const [oldest] = PROGRAMME_EDITIONS;
    if (!oldest) throw new Error("no edition");
    const ofAny = judgeProgramme({ ...asked, edition: oldest });
    expectTypeOf(ofAny).toEqualTypeOf<ProgrammeVerdict>();
    expect(ofAny).toEqual(levels);
  });

  test.each(PROGRAMME_EDITIONS)(
    "$id without a single fact: nothing is met that asks for one",
    (edition) => {
      const { units } = judgeProgramme({ edition, asOf: edition.inForceFrom, metrics: [] });
      const met = units.flatMap(({ items }) => items).filter(({ state }) => state === "met");
      // Registered was open to everyone.
      expect(met.map(({ area }) => area)).toEqual(edition.kind === "levels" ? ["registered"] : []);
    },
  );
});
