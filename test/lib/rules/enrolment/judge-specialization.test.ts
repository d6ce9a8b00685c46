import { beforeAll, describe, expect, it, test } from "vitest";
import {
  judgeSpecialization,
  type SpecializationQuestion,
  specializationBenefitCap,
} from "../../../../lib/rules/enrolment";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { holding, keysOf } from "./sample-facts";

const said = (name: string) => `rules.enrolment.specialization.${name}`;
const ASOF = "2024-05-10";

let problemsOf: Awaited<ReturnType<typeof englishTexts>>;
beforeAll(async () => {
  problemsOf = await englishTexts();
});

function judge(specialization: string, question: Partial<SpecializationQuestion> = {}) {
  const verdict = judgeSpecialization({ specialization, asOf: ASOF, ...question });
  expect(messagesIn(verdict).flatMap(problemsOf)).toEqual([]);
  return verdict;
}

const designations = (...ids: string[]) => ids.map((id) => holding("designation", id, ASOF));

describe("the designation that it presupposes", () => {
  it("is held: the rest is not on record, so never met as a whole", () => {
    expect(judge("kubernetes", { holdings: designations("digital-app-innovation") })).toEqual({
      specialization: "kubernetes",
      name: "Kubernetes on Microsoft Azure",
      prerequisite: "met",
      state: "unknown",
      status: "Not started",
      reasons: [
        { key: said("designationHeld") },
        { key: said("asPrinted"), data: { date: "2023-10-09" } },
        { key: said("restNotOnRecord") },
      ],
      rule: {
        id: "MAICPP.specialization.kubernetes.1v1",
        sources: ["KVINTRO", "KVSPEC"],
        confidence: "verified",
      },
    });
  });

  it("is missing: the specialization is short", () => {
    const verdict = judge("kubernetes", { holdings: designations("infrastructure") });
    expect(verdict).toMatchObject({ prerequisite: "short", state: "short" });
    expect(keysOf(verdict.reasons)).toEqual([said("designationMissing"), said("asPrinted")]);
  });

  it("is not known: nobody said what is held, or the evidence is old", () => {
    const old = [holding("designation", "data-ai", "2023-01-01")];
    for (const verdict of [judge("kubernetes"), judge("kubernetes", { holdings: old })]) {
      expect(verdict).toMatchObject({ prerequisite: "unknown", state: "unknown" });
      expect(keysOf(verdict.reasons)).toEqual([said("designationUnknown"), said("asPrinted")]);
    }
    expect(judge("kubernetes")).toMatchObject({ status: "unknown" });
    // The anniversary date of the membership carries old evidence through its term.
    const question = { holdings: [holding("designation", "data-ai", "2024-01-01")] };
    expect(judge("kubernetes", question).prerequisite).toBe("unknown");
    expect(judge("kubernetes", { ...question, anniversaryDate: "2024-08-15" }).prerequisite).toBe(
      "met",
    );
  });

  test.each([
    ["data-ai", "met"],
    ["business-applications", "unknown"],
    ["digital-app-innovation", "unknown"],
    ["infrastructure", "short"],
  ])("of Build and Modernize AI Apps, where two pages differ: %s is %s", (id, prerequisite) => {
    const verdict = judge("build-modernize-ai-apps", { holdings: designations(id) });
    expect(verdict.prerequisite).toBe(prerequisite);
    expect(verdict.rule).toMatchObject({ sources: ["KVINTRO"], conflict: true });
    expect(verdict.reasons[0]?.key === said("sourcesDiffer")).toBe(prerequisite === "unknown");
    expect(verdict.reasons[1]).toEqual({ key: said("asPrinted"), data: { date: "2023-07-13" } });
  });

  it("was a competency before 3 October 2022", () => {
    const question = { holdings: [holding("designation", "data-ai", "2022-10-02")] };
    expect(judge("analytics", { ...question, asOf: "2022-10-02" })).toMatchObject({
      prerequisite: "unknown",
      state: "unknown",
      reasons: [{ key: said("beforeDesignations"), data: { date: "2022-10-03" } }],
    });
    expect(judge("analytics", { ...question, asOf: "2022-10-03" }).prerequisite).toBe("met");
  });

  it("is not on record for a specialization that is not", () => {
    const question = { holdings: designations("data-ai"), specializationAnniversary: "2024-06-01" };
    const verdict = judge("copilot", question);
    expect(verdict).toMatchObject({
      specialization: "copilot",
      prerequisite: "unknown",
      state: "unknown",
      status: "Not started",
      reasons: [{ key: said("notOnRecord") }],
      rule: { id: "MAICPP.specialization.none.1v1", sources: [], confidence: "unverified" },
      renewal: { opens: "2024-04-02" },
    });
    expect(verdict).not.toHaveProperty("name");
  });
});

describe("specializations that ended in 2026", () => {
  it.each([
    ["adoption-change-management", "2026-06-25", undefined],
    ["analytics", "2026-07-31", "Analytics on Azure"],
    ["data-warehouse-migration", "2026-07-31", "Analytics on Azure"],
    ["business-intelligence", "2026-07-31", "Analytics on Azure"],
    ["low-code", "2026-07-31", "Agentic Business Solutions"],
    ["intelligent-automation", "2026-07-31", "Agentic Business Solutions"],
    ["kubernetes", "2026-07-31", "App Modernization on Azure"],
    ["migrate-enterprise-apps", "2026-07-31", "App Modernization on Azure"],
  ])("%s, from %s", (id, date, into) => {
    expect(judge(id, { asOf: date })).toMatchObject({
      prerequisite: "not-applicable",
      state: "not-applicable",
      reasons: [
        into === undefined
          ? { key: said("ended"), data: { date } }
          : { key: said("merged"), data: { date, into } },
      ],
    });
    const dayBefore = `${date.slice(0, 8)}${Number(date.slice(8)) - 1}`;
    expect(judge(id, { asOf: dayBefore }).prerequisite).toBe("unknown");
  });

  it("have no status, no renewal and no benefits any more, though held", () => {
    const ask = (asOf: string) =>
      judge("analytics", {
        asOf,
        specializationAnniversary: "2026-12-01",
        holdings: [holding("specialization", "analytics", asOf)],
      });
    expect(ask("2026-11-22")).toEqual({
      specialization: "analytics",
      name: "Analytics on Microsoft Azure",
      prerequisite: "not-applicable",
      state: "not-applicable",
      status: "unknown",
      reasons: [{ key: said("merged"), data: { date: "2026-07-31", into: "Analytics on Azure" } }],
      rule: {
        id: "MAICPP.specialization.analytics.1v1",
        sources: ["KVINTRO", "KVSPEC"],
        confidence: "verified",
      },
    });
    expect(ask("2026-07-30")).toMatchObject({
      status: "Active",
      renewal: { deadline: { date: "2026-12-01" } },
    });
  });

  it("leaves the others", () => {
    expect(judge("finance", { asOf: "2026-11-22" }).prerequisite).toBe("unknown");
  });
});

describe("status", () => {
  const ours = (days: Parameters<typeof holding>[3] = {}, seenOn = ASOF) =>
    judge("finance", { holdings: [holding("specialization", "finance", seenOn, days)] }).status;

  it("is Active while held, and not told once it has ended or the evidence is old", () => {
    expect(ours()).toBe("Active");
    expect(ours({ until: "2024-05-09" })).toBe("unknown");
    expect(ours({}, "2023-01-01")).toBe("unknown");
  });

  it("looks at specializations of that name only", () => {
    const others = [
      holding("specialization", "sales", ASOF),
      holding("designation", "finance", ASOF),
    ];
    expect(judge("finance", { holdings: others }).status).toBe("Not started");
  });

  it("lasts with its own anniversary date", () => {
    const holdings = [holding("specialization", "finance", "2023-09-01")];
    const status = (specializationAnniversary: string) =>
      judge("finance", { holdings, specializationAnniversary }).status;
    expect(status("2024-08-01")).toBe("Active");
    expect(status("2024-04-09")).toBe("unknown");
  });
});

describe("renewal", () => {
  const renewal = (since?: string) =>
    judge("finance", {
      specializationAnniversary: "2025-03-01",
      holdings: [holding("specialization", "finance", ASOF, since === undefined ? {} : { since })],
    }).renewal;

  it("opens 60 days before and closes 30 days after the anniversary", () => {
    expect(renewal()).toMatchObject({
      opens: "2024-12-31",
      closes: "2025-03-31",
      deadline: {
        date: "2025-03-01",
        daysLeft: 295,
        what: { key: "rules.enrolment.deadline.specialization" },
      },
      rule: { id: "RENEWAL.specialization.1v1" },
    });
  });

  it("is reminded of at -120, -90, -60, -30, 0 and +30 days", () => {
    expect(renewal()?.reminders.map(({ date }) => date)).toEqual([
      "2024-11-01",
      "2024-12-01",
      "2024-12-31",
      "2025-01-30",
      "2025-03-01",
      "2025-03-31",
    ]);
  });

  it.each([
    [undefined, "unknown"],
    ["2025-03-01", "unknown"],
    ["2024-10-01", "unknown"],
    ["2024-03-01", "no"],
    ["2023-03-02", "yes"],
    ["2022-03-02", "no"],
    ["2021-03-02", "yes"],
  ])("held since %s: audit %s, every second year", (since, due) => {
    expect(renewal(since)?.auditDue).toBe(due);
  });

  it("is absent without an anniversary", () => {
    expect(judge("finance")).not.toHaveProperty("renewal");
  });
});

describe("benefits that may end with the designation", () => {
  const reasons = (asOf: string, kind: "specialization" | "designation" = "specialization") =>
    judge("finance", { asOf, holdings: [holding(kind, "finance", asOf)] }).reasons;

  it("is said from 1 November 2026 on, while it is held", () => {
    expect(reasons("2026-11-01").at(-1)).toEqual({
      key: said("benefitsMayEnd"),
      data: { date: "2026-11-01" },
    });
    expect(keysOf(reasons("2026-10-31"))).not.toContain(said("benefitsMayEnd"));
    expect(keysOf(reasons("2026-11-01", "designation"))).not.toContain(said("benefitsMayEnd"));
  });
});

describe("benefit caps", () => {
  test.each([
    ["azure", "2023-07-15", 5, "printed"],
    ["modern-work", "2023-07-15", 3, "printed"],
    ["security", "2023-07-15", 3, "printed"],
    ["business-applications", "2023-07-01", 1, "printed"],
    ["business-applications", "2023-07-31", 1, "printed"],
    ["business-applications", "2023-06-30", 1, "nearest"],
    ["business-applications", "2023-08-01", 1, "nearest"],
    ["business-applications", "2024-10-15", 1, "nearest"],
    ["business-applications", "2024-10-17", 3, "nearest"],
    ["business-applications", "2025-12-31", 3, "nearest"],
    ["business-applications", "2026-01-01", 3, "printed"],
    ["business-applications", "2026-12-31", 3, "printed"],
    ["business-applications", "2027-01-01", 3, "nearest"],
    ["azure", "2026-06-01", 5, "printed"],
    ["modern-work", "2026-06-01", 3, "printed"],
    ["security", "2026-06-01", 3, "printed"],
  ])("%s on %s: %i, %s", (area, asOf, specializations, state) => {
    const verdict = specializationBenefitCap(area, asOf);
    expect(verdict).toMatchObject({ area, specializations, state });
    expect(messagesIn(verdict).flatMap(problemsOf)).toEqual([]);
  });

  it("says which print it is", () => {
    expect(specializationBenefitCap("azure", "2023-07-15")).toEqual({
      area: "azure",
      specializations: 5,
      state: "printed",
      reasons: [
        {
          key: "rules.enrolment.cap.printed",
          count: 5,
          data: { from: "2023-07-01", to: "2023-07-31" },
        },
      ],
      rule: {
        id: "MAICPP.specialization-cap.azure.1v1",
        sources: ["KVINTRO"],
        confidence: "verified",
      },
    });
    expect(specializationBenefitCap("security", "2025-12-31")).toMatchObject({
      reasons: [
        {
          key: "rules.enrolment.cap.nearest",
          count: 3,
          data: { from: "2026-01-01", to: "2026-12-31", date: "2025-12-31" },
        },
      ],
      rule: {
        id: "MAICPP.specialization-cap.security.2v1",
        sources: ["KL26"],
        confidence: "secondary",
      },
    });
  });

  it("knows none for other areas", () => {
    expect(specializationBenefitCap("data-ai", ASOF)).toBeUndefined();
  });
});
