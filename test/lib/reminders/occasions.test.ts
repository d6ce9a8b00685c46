import { describe, expect, it } from "vitest";
import {
  certificationOccasions,
  dataOccasions,
  listOccasions,
  lossOccasions,
  type Occasion,
  occasionId,
  recordOccasions,
  remindersOf,
  renewalOccasions,
} from "../../../lib/reminders";
import {
  type Association,
  addDays,
  designationEditionFor,
  judgeCustomer,
  judgeRenewal,
  type Person,
} from "../../../lib/rules";
import { association, customer, evidence, tenant } from "../store/made-facts";

const renewal = (anniversaryDate: string, today: string) =>
  renewalOccasions(
    judgeRenewal({ anniversaryDate, readerIsProgrammeAdministrator: false }, today),
    today,
  );
const ids = (occasions: readonly Occasion[]) => occasions.map(occasionId);

describe("renewal", () => {
  it("reminds 90, 60, 30, 15, 7 and 1 days before, and on the day", () => {
    const [anniversary] = renewal("2026-09-01", "2026-01-01");
    expect(anniversary?.remindOn).toEqual(
      [90, 60, 30, 15, 7, 1, 0].map((days) => addDays("2026-09-01", -days)),
    );
  });

  it("reminds in the window after the anniversary date, and on its last day", () => {
    const verdict = judgeRenewal(
      { anniversaryDate: "2026-09-01", readerIsProgrammeAdministrator: false },
      "2026-09-02",
    );
    const occasions = renewalOccasions(verdict, "2026-09-02");
    expect(ids(occasions)).toContain(`window-closes-2026@${verdict.windowCloses}`);
    const closing = occasions.find(({ subject }) => subject === "window-closes-2026");
    expect(closing?.remindOn[0]).toBe("2026-09-02");
    expect(closing?.remindOn.at(-1)).toBe(verdict.windowCloses);
  });

  it("has nothing without a date, nor once the window is closed", () => {
    const unknown = judgeRenewal({ readerIsProgrammeAdministrator: false }, "2026-01-01");
    expect(renewalOccasions(unknown, "2026-01-01")).toEqual([]);
    expect(renewal("2025-01-01", "2026-09-01")).toEqual([]);
  });

  it("gives each reminder an id that is the same on every day", () => {
    const idsOn = (today: string) =>
      renewal("2026-09-01", today)
        .flatMap(remindersOf)
        .map(({ id }) => id);
    expect(idsOn("2026-08-31")).toEqual(expect.arrayContaining(idsOn("2026-09-01")));
    expect(new Set(idsOn("2026-01-01")).size).toBe(idsOn("2026-01-01").length);
  });
});

describe("record", () => {
  const today = "2026-07-10";
  const from = evidence("subscription-details", "2026-07-01");
  const context = {
    organisation: { name: "", partnerIds: [{ id: "4847383", role: "PLA" as const }] },
    today,
  };

  function of(more: Partial<Association>): Occasion[] {
    const facts = { customer: customer(0, from), associations: [association(0, from, more)] };
    const verdicts = judgeCustomer(facts, context).associations;
    const reminded = { tenantId: tenant(0), name: "Larkspur Works 0", verdicts };
    return recordOccasions({ ...reminded, associations: facts.associations }, today);
  }

  it("has the clock of a claim that waits for our answer", () => {
    const claim = { mechanism: "CPOR", attribution: "CPOR - OSU" } as const;
    const occasions = of({
      ...claim,
      status: "Partner action required",
      statusSince: "2026-07-08",
    });
    expect(occasions).toMatchObject([
      {
        kind: "claim",
        what: { key: "rules.por.deadline.claimActionRequired" },
        customer: "Larkspur Works 0",
        place: `customers/${tenant(0)}`,
      },
    ]);
    const [clock] = occasions;
    expect(clock?.remindOn).toEqual([7, 3, 1, 0].map((days) => addDays(clock?.day ?? "", -days)));
  });

  it("has a subscription that ends, and none that renews itself", () => {
    const active = { status: "Active", subscriptionEnd: "2026-07-30" };
    expect(of({ ...active, autoRenew: false })).toMatchObject([
      { kind: "ending", day: "2026-07-30" },
    ]);
    expect(of({ ...active, autoRenew: true })).toEqual([]);
  });

  const gdap: Partial<Association> = {
    mechanism: null,
    attribution: "GDAP",
    status: "Active",
    subscriptionEnd: "2026-08-30",
  };
  it.each([
    ["ends", gdap, ["access"]],
    ["extends itself", { ...gdap, autoRenew: true }, []],
    ["is terminated", { ...gdap, status: "Terminated" }, []],
    ["waits for approval", { ...gdap, status: "Approval Pending" }, []],
    ["is gone from the export", { ...gdap, absentAsOf: "2026-07-01" }, []],
    ["has ended", { ...gdap, subscriptionEnd: "2026-07-09" }, []],
  ])("GDAP that %s", (_, facts, kinds) => {
    expect(
      of(facts)
        .filter(({ kind }) => kind === "access")
        .map(({ kind }) => kind),
    ).toEqual(kinds);
  });
});

describe("certifications", () => {
  const holds = (key: string, id: string, expiresOn?: string): Person => ({
    key,
    certifications: [{ id, ...(expiresOn !== undefined && { expiresOn }) }],
    evidence: evidence("training", "2026-07-01"),
  });
  const retirements = designationEditionFor("2026-07-10")?.certificationRetirements ?? [];

  it("lapse together for all who hold them until the same day", () => {
    const people = [holds("a", "SC-300", "2026-09-01"), holds("b", "SC-300", "2026-09-01")];
    expect(certificationOccasions(people, retirements, "2026-07-10")).toMatchObject([
      {
        day: "2026-09-01",
        what: { key: "reminders.what.certificationLapses", count: 2 },
        remindOn: ["2026-07-03", "2026-08-02", "2026-08-25", "2026-08-31"],
      },
    ]);
  });

  it("retire, and count one year more, as the programme data has it", () => {
    const found = certificationOccasions([holds("a", "AZ-500")], retirements, "2026-07-10");
    expect(found.map(({ day, what }) => [day, what.key])).toEqual([
      ["2026-08-31", "reminders.what.certificationRetires"],
      ["2027-08-31", "reminders.what.certificationStopsCounting"],
    ]);
  });

  it("that nobody holds are nobody's concern, nor those that have lapsed", () => {
    const lapsed = [holds("a", "AZ-500", "2026-07-09")];
    expect(certificationOccasions([], retirements, "2026-07-10")).toEqual([]);
    expect(certificationOccasions(lapsed, retirements, "2026-07-10")).toEqual([]);
  });
});

describe("data and losses", () => {
  it("data is old a month after the oldest report's newest file", () => {
    const files = [
      evidence("customers", "2026-05-01"),
      evidence("customers", "2026-06-20"),
      evidence("subscription-details", "2026-06-10"),
    ];
    expect(dataOccasions(files, "2026-07-01")).toMatchObject([
      { day: "2026-07-11", what: { data: { asOf: "2026-06-10" } } },
    ]);
    expect(dataOccasions([], "2026-07-01")).toEqual([]);
  });

  it("a loss is told of the import that showed it, and none of an import without", () => {
    const loss = { generation: 4, day: "2026-07-01", associations: 2 };
    expect(ids(lossOccasions(loss, "2026-07-05"))).toEqual(["lost-4@2026-07-01"]);
    expect(lossOccasions(loss, "2026-08-05")).toEqual([]);
    expect(lossOccasions({ ...loss, associations: 0 }, "2026-07-05")).toEqual([]);
  });
});

describe("the list", () => {
  const all = [
    ...renewal("2026-09-01", "2026-07-10"),
    ...dataOccasions([evidence("customers", "2026-07-01")], "2026-07-10"),
  ];

  it("has the next day first, each once", () => {
    const { occasions } = listOccasions([...all, ...all], {});
    expect(occasions).toHaveLength(all.length);
    const days = occasions.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
  });

  it("leaves out the kinds that are switched off, and tells how many are too many", () => {
    expect(listOccasions(all, { renewal: false }).occasions.map(({ kind }) => kind)).toEqual([
      "data",
    ]);
    expect(listOccasions(all, {}, 1)).toMatchObject({ more: all.length - 1 });
  });
});
