import { beforeAll, describe, expect, it, test } from "vitest";
import { changesBetween, feeFor } from "../../../../lib/rules/enrolment";
import { nearestPrint } from "../../../../lib/rules/enrolment/printed-value";
import { englishTexts, messagesIn } from "../standing/english-texts";

let problemsOf: Awaited<ReturnType<typeof englishTexts>>;
beforeAll(async () => {
  problemsOf = await englishTexts();
});

describe("fees", () => {
  test.each([
    ["solutions-partner", "2022-10-02", 4730, "nearest", "KVFAQ", "verified"],
    ["solutions-partner", "2022-10-03", 4730, "printed", "KVFAQ", "verified"],
    ["solutions-partner", "2023-12-31", 4730, "printed", "KVFAQ", "verified"],
    ["solutions-partner", "2024-01-01", 4730, "nearest", "KVFAQ", "verified"],
    ["solutions-partner", "2025-02-18", 4730, "nearest", "KVFAQ", "verified"],
    ["solutions-partner", "2025-02-20", 4875, "nearest", "KL26", "secondary"],
    ["solutions-partner", "2026-04-08", 4875, "nearest", "KL26", "secondary"],
    ["solutions-partner", "2026-04-09", 4875, "printed", "KL26", "secondary"],
    ["solutions-partner", "2026-04-10", 4875, "nearest", "KL26", "secondary"],
    ["training-services", "2026-11-22", 4875, "printed", "KL26", "secondary"],
    ["launch-benefits", "2026-11-22", 350, "printed", "KL26", "secondary"],
    ["success-core", "2026-11-22", 925, "printed", "KL26 KB26", "secondary"],
    ["success-expanded", "2026-01-01", 4125, "printed", "KL26", "secondary"],
    ["success-expanded", "2026-12-31", 4125, "printed", "KL26", "secondary"],
    ["success-expanded", "2025-12-31", 4125, "nearest", "KL26", "secondary"],
    ["success-expanded", "2027-01-01", 4125, "nearest", "KL26", "secondary"],
  ])("%s on %s: USD %i, %s", (item, asOf, usd, state, sources, confidence) => {
    const fee = feeFor(item, asOf);
    expect(fee).toMatchObject({ item, usd, state, rule: { confidence } });
    expect(fee?.rule.sources.join(" ")).toBe(sources);
    expect(messagesIn(fee).flatMap(problemsOf)).toEqual([]);
  });

  it("says which print is the nearest, and for which day none is", () => {
    expect(feeFor("solutions-partner", "2024-06-01")).toEqual({
      item: "solutions-partner",
      usd: 4730,
      state: "nearest",
      printedFrom: "2022-10-03",
      printedTo: "2023-12-31",
      reasons: [
        {
          key: "rules.enrolment.fee.nearest",
          data: { usd: 4730, from: "2022-10-03", to: "2023-12-31", date: "2024-06-01" },
        },
        { key: "rules.enrolment.fee.localFeesVary" },
      ],
      rule: {
        id: "MAICPP.fee.solutions-partner.1v1",
        sources: ["KVFAQ"],
        confidence: "verified",
      },
    });
  });

  it("names the former fee, and what can be bought once only", () => {
    expect(feeFor("success-core", "2026-05-01")?.reasons).toEqual([
      {
        key: "rules.enrolment.fee.printed",
        data: { usd: 925, from: "2026-01-01", to: "2026-12-31" },
      },
      { key: "rules.enrolment.fee.former", data: { usd: 895 } },
      { key: "rules.enrolment.fee.localFeesVary" },
    ]);
    expect(feeFor("launch-benefits", "2026-05-01")?.reasons.map(({ key }) => key)).toEqual([
      "rules.enrolment.fee.printed",
      "rules.enrolment.fee.onceOnly",
      "rules.enrolment.fee.localFeesVary",
    ]);
  });

  it("has none for silver and gold", () => {
    expect(feeFor("gold", "2026-05-01")).toBeUndefined();
  });

  it("takes the first of two prints as near, and none of none", () => {
    const prints = [
      { printedFrom: "2024-01-11", printedTo: "2024-01-11" },
      { printedFrom: "2024-01-01", printedTo: "2024-01-01" },
    ];
    expect(nearestPrint(prints, "2024-01-06")?.print).toBe(prints[0]);
    expect(nearestPrint(prints, "2024-01-05")?.print).toBe(prints[1]);
    expect(nearestPrint([], "2024-01-05")).toBeUndefined();
  });
});

describe("changes of the programme", () => {
  const changes = (from: string, to: string) =>
    changesBetween(from, to).map(({ id }) => id.split(".")[2]);

  it("lists all of them, oldest first", () => {
    expect(changes("2000-01-01", "2030-01-01")).toEqual([
      "launch",
      "business-applications-tracks",
      "renamed",
      "qualification-window",
      "security-gates",
      "app-maker",
      "legacy-benefits-end",
      "training-services",
      "support-services",
      "incentives",
      "smb-management",
      "azure-smb-track",
      "security-audits",
      "specializations-merged",
      "three-badges",
      "agreement",
      "azure-expert-msp",
      "renewal-window",
      "specialization-benefits",
    ]);
    const all = changesBetween("2000-01-01", "2030-01-01");
    expect(messagesIn(all).flatMap(problemsOf)).toEqual([]);
    expect(messagesIn(all)).toHaveLength(19);
  });

  it("includes both days", () => {
    expect(changes("2023-09-19", "2023-09-19")).toEqual(["qualification-window"]);
    expect(changes("2023-09-20", "2023-11-30")).toEqual([]);
    expect(changes("2023-09-01", "2023-09-18")).toEqual([]);
  });

  it.each([
    ["2023-06-30", "2023-07-01", ["renamed"]],
    ["2023-06-30", "2023-06-30", []],
    ["2023-07-31", "2023-08-01", ["renamed"]],
    ["2023-08-01", "2023-08-01", []],
    ["2023-07-15", "2023-07-15", ["renamed"]],
  ])("from %s to %s, where July 2023 is all that is told: %j", (from, to, expected) => {
    expect(changes(from, to)).toEqual(expected);
  });
});
