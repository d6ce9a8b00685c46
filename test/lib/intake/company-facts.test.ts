import { describe, expect, it } from "vitest";
import { joinCompany, settleCompany, takenFacts } from "../../../lib/intake/company-facts";
import { type CompanyFacts, NO_COMPANY_FACTS } from "../../../lib/rules/company-facts";
import type { Metric, Person, Target } from "../../../lib/rules/facts";

function person(key: string, report: string, asOf: string, ids: readonly string[] = []): Person {
  const certifications = ids.map((id) => ({ id }));
  return { key, certifications, evidence: { report, file: `${report}.csv`, asOf } };
}

function figure(value: number, report: string, asOf: string, more: Partial<Metric> = {}): Metric {
  const evidence = { report, file: "f", asOf };
  return { area: "security", metric: "adds", track: "smb", value, evidence, ...more };
}

const target: Target = { kind: "designation", id: "security", by: "2027-01-01" };

const held: CompanyFacts = {
  ...NO_COMPANY_FACTS,
  people: [
    person("stayed", "training-completions", "2026-05-01", ["AZ-104"]),
    person("left", "training-completions", "2026-05-01", ["AZ-305"]),
    person("by-hand", "entered-by-hand", "2026-01-01"),
  ],
  metrics: [figure(3, "entered-by-hand", "2026-06-01")],
  targets: [target],
  geography: { market: "developed" },
};

const join = (facts: Partial<CompanyFacts>, replaces: (keyof CompanyFacts)[] = []) =>
  joinCompany(held, { facts, replaces });

describe("a report", () => {
  const newer = [person("stayed", "training-completions", "2026-06-01", ["AZ-104", "SC-200"])];

  it("takes the place of its own earlier facts only: who left does not count on", () => {
    expect(join({ people: newer })).toEqual({ people: [held.people[2], ...newer] });
  });

  it("that is older than what is held changes nothing", () => {
    const older = [person("gone", "training-completions", "2026-04-01", ["AZ-900"])];
    expect(join({ people: older }).people).toEqual(held.people);
    expect(
      takenFacts(held, { facts: { people: older }, replaces: [] }, join({ people: older })),
    ).toEqual([]);
  });

  it("gives way to a later word on the same fact from elsewhere", () => {
    const [byHand] = held.metrics;
    expect(join({ metrics: [figure(9, "some-report", "2026-05-31")] }).metrics).toEqual([byHand]);
    const same = figure(9, "some-report", "2026-06-01");
    expect(join({ metrics: [same] }).metrics).toEqual([same]);
  });

  it("keeps the figures of a location, a country and the whole company apart", () => {
    const others = [
      figure(1, "some-report", "2026-07-01", { location: "4847383" }),
      figure(2, "some-report", "2026-07-01", { country: "DE" }),
    ];
    expect(join({ metrics: others }).metrics).toEqual([...held.metrics, ...others]);
  });

  it("that holds nothing of a kind leaves the kind alone", () => {
    expect(join({ people: [], metrics: [], targets: [] })).toEqual({});
  });
});

describe("an organisation file", () => {
  it("takes the place of the kinds that it names, and of no other", () => {
    const change = join({ people: [], targets: [] }, ["people", "targets", "geography"]);
    expect(change).toEqual({ people: [], targets: [], geography: {} });
  });

  it("tells what came and what it took the place of", () => {
    const read = {
      facts: { people: [person("new", "organisation-file", "2026-06-01")], targets: [] },
      replaces: ["people", "targets", "geography", "costs"],
    } as const;
    expect(takenFacts(held, read, joinCompany(held, read))).toEqual([
      { kind: "people", count: 1, insteadOf: 3 },
      { kind: "targets", count: 0, insteadOf: 1 },
      { kind: "geography", count: 0, insteadOf: 1 },
    ]);
  });

  it("and a report at once: the file first, then what the report adds", () => {
    const facts = {
      people: [
        person("a", "organisation-file", "2026-06-01"),
        person("b", "training-completions", "2026-06-02"),
      ],
    };
    expect(join(facts, ["people"]).people?.map(({ key }) => key)).toEqual(["a", "b"]);
  });
});

describe("an import that starts over", () => {
  it("leaves nothing of what was held, and counts none of it as replaced", () => {
    const people = [person("new", "organisation-file", "2026-06-01")];
    const settled = settleCompany(held, { facts: { people }, replaces: ["people"] }, true);
    expect(settled).toEqual({
      change: { ...NO_COMPANY_FACTS, people },
      taken: [{ kind: "people", count: 1 }],
    });
  });
});
