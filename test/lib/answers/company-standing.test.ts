import { expect, it } from "vitest";
import { companyStanding } from "../../../lib/answers/known-facts";
import { DEFAULT_SETTINGS } from "../../../lib/browser/settings-schema";
import { judgeStanding, type Person } from "../../../lib/rules";
import { NO_COMPANY_FACTS } from "../../../lib/rules/company-facts";
import type { Store } from "../../../lib/store/contract";

const TODAY = "2026-11-30";

it("counts the people that are stored, as the dashboard does", async () => {
  const people: Person[] = ["a", "b", "c"].map((key) => ({
    key,
    country: "DE",
    certifications: [{ id: "AZ-305", earnedOn: "2026-06-01" }],
    evidence: { report: "people", file: "made", asOf: TODAY },
  }));
  const { standing } = await companyStanding({
    store: { readCompany: async () => ({ ...NO_COMPANY_FACTS, people }) } as unknown as Store,
    readSettings: async () => DEFAULT_SETTINGS,
    today: () => TODAY,
  });
  expect(standing).toEqual(judgeStanding({ metrics: [], people, today: TODAY }));
  expect(standing).not.toEqual(judgeStanding({ metrics: [], today: TODAY }));
});
