import { beforeAll, describe, expect, it } from "vitest";
import { ruleSchema } from "../../../../lib/rules/programmes/provenance";
import { RENEWAL_RULES } from "../../../../lib/rules/renewal";
import type { Message } from "../../../../lib/rules/verdicts";
import { englishTexts } from "../standing/english-texts";

interface Named {
  readonly id: string;
}

function rulesIn(value: unknown): Named[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(rulesIn);
  return "id" in value && "sources" in value ? [value as Named, ...inside] : inside;
}

const rules = rulesIn(RENEWAL_RULES);

describe("RENEWAL_RULES", () => {
  it("holds every rule of the folder, with its scope and days", () => {
    const told = rules.map((rule) => {
      const { scope, inForceFrom, inForceTo } = ruleSchema.strip().parse(rule);
      return [rule.id, scope, inForceFrom, inForceTo];
    });
    expect(told).toEqual([
      ["RENEWAL.mpp.1v1", "enrolment-account", "2003-10-01", "2010-10-31"],
      ["RENEWAL.pmc.1v1", "location", "2010-11-01", "2021-06-30"],
      ["RENEWAL.pmc-notice.1v1", "location", "2010-11-01", "2021-06-30"],
      ["RENEWAL.pc-2018a.1v1", "global-account", "2018-06-28", "2018-07-23"],
      ["RENEWAL.pc-2018b.1v1", "global-account", "2018-07-24", "2022-09-30"],
      ["RENEWAL.pc-2018b-reminders.1v1", "global-account", "2018-07-24", "2022-09-30"],
      ["RENEWAL.mcpp-2022.1v1", "global-account", "2022-10-01", null],
      ["RENEWAL.maicpp-2026-11.1v1", "global-account", "2026-11-01", null],
      ["RENEWAL.specialization.1v1", "global-account", null, null],
      ["RENEWAL.specialization-reminders.1v1", "global-account", null, null],
      ["RENEWAL.program-administrator.1v1", "person", "2003-10-01", "2021-06-30"],
      ["RENEWAL.mpn-partner-admin.1v1", "person", "2018-06-28", "2023-12-31"],
      ["RENEWAL.maicpp-partner-admin.1v1", "person", "2024-01-01", null],
      ["RENEWAL.date-page-2010.1v1", "person", null, "2010-10-31"],
      ["RENEWAL.date-page-pmc.1v1", "person", "2010-11-01", "2021-06-30"],
      ["RENEWAL.covid-2020a.1v1", "global-account", "2020-01-01", "2020-06-30"],
      ["RENEWAL.covid-2020b.1v1", "global-account", "2020-07-01", "2020-12-31"],
      ["RENEWAL.covid-2021a.1v1", "global-account", "2021-01-01", "2021-06-30"],
      ["RENEWAL.covid-2021b.1v1", "global-account", "2021-07-01", "2021-12-31"],
      ["RENEWAL.covid-cba-as-published.1v1", "global-account", "2021-01-01", "2021-03-31"],
      ["RENEWAL.covid-cba-granted.1v1", "global-account", "2021-04-01", "2021-06-30"],
    ]);
  });

  it.each([
    ["pmc-notice", ["SEED3", "SMB10"], "verified", undefined, "2013"],
    ["pc-2018b-reminders", ["FRREN18B"], "verified", undefined, "2018-07-24"],
    ["specialization-reminders", ["KVSPEC"], "verified", undefined, "2023-10-09"],
    ["program-administrator", ["SEED3", "KB2958000"], "verified", undefined, "2014"],
    ["mpn-partner-admin", ["PC21"], "secondary", undefined, "2021"],
    ["maicpp-partner-admin", ["KL26"], "secondary", undefined, "2026-08"],
    ["date-page-2010", ["SMB10"], "verified", undefined, "2010-09-22"],
    ["date-page-pmc", ["SEED3"], "verified", undefined, "2013"],
  ])("%s rests on %j: %s, conflict %s, last seen %s", (id, ...row) => {
    const [sources, confidence, conflict, verifiedAsOf] = row;
    const rule = rules.find((each) => each.id === `RENEWAL.${id}.1v1`);
    expect(rule).toMatchObject({ sources, confidence, verifiedAsOf });
    expect(ruleSchema.strip().parse(rule).conflict).toBe(conflict);
  });

  it("calls the one who may renew by the names of the time", () => {
    expect(RENEWAL_RULES.administrators).toMatchObject([
      { role: "Program Administrator", alsoCalled: ["Primary Program Contact"] },
      { role: "MPN Partner Admin", alsoCalled: [] },
      { role: "Microsoft AI Cloud Partner Program partner admin", alsoCalled: [] },
    ]);
  });

  describe("texts", () => {
    let problemsOf: (message: Message) => string[];
    beforeAll(async () => {
      problemsOf = await englishTexts();
    });

    it("of every key in the data are there", () => {
      const keys = [...new Set(JSON.stringify(RENEWAL_RULES).match(/rules\.renewal\.[\w.]+/g))];
      expect(keys.length).toBe(9);
      const problems = keys.flatMap((key) => problemsOf({ key, data: { date: "2020-01-01" } }));
      expect(problems).toEqual([]);
    });
  });
});
