import { describe, expect, it } from "vitest";
import type { Target } from "../../../../lib/rules/facts";
import {
  type CountryQualificationQuestion,
  judgeCountryQualification,
} from "../../../../lib/rules/units";
import type {
  CompetencyVerdict,
  UnitReference,
  UnitStanding,
} from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { location } from "./unit-facts";

const BY = "2013-10-01";
const CLUSTERS = [{ id: "baltics", name: "Baltics", countries: ["EE", "LV"] }];

function target(id: string, place?: string, more: Partial<Target> = {}): Target {
  return { kind: "competency", id, by: BY, ...(place !== undefined && { place }), ...more };
}

const judge = (question: Partial<CountryQualificationQuestion>) =>
  judgeCountryQualification({ asOf: "2013-05-15", countries: [], targets: [], ...question });
const keysOf = (messages: readonly { readonly key: string }[]) =>
  messages.map(({ key }) => key.replace("rules.units.", ""));
const wantedIn = (question: Partial<CountryQualificationQuestion>) =>
  judge(question).places.map(({ unit, wanted }) => [
    unit.id,
    wanted.map((each) => each.target.id).join(" "),
  ]);

describe("whom it concerns", () => {
  it.each([
    [[], undefined, "unknown"],
    [["ES"], undefined, "unlikely"],
    [["ES"], "ES", "unlikely"],
    [["ES"], "FR", "likely"],
    [["ES", "FR"], undefined, "likely"],
    [["ES", "ES"], undefined, "unlikely"],
  ] as const)("practices in %j and headquarters in %s: %s", (countries, homeCountry, affected) => {
    const verdict = judge({ countries, ...(homeCountry !== undefined && { homeCountry }) });
    expect(verdict.affected).toBe(affected);
    expect(keysOf(verdict.reasons)).toStrictEqual([`affected.${affected}`, "reason.localCapacity"]);
    expect(verdict.steps.length > 0).toBe(affected !== "unlikely");
  });

  it("is said with the number of countries", () => {
    expect(judge({ countries: ["ES", "FR"], homeCountry: "US" }).reasons[0]?.data).toStrictEqual({
      count: 3,
    });
  });
});

describe("where something is wanted", () => {
  it("is the country, the cluster or the location's country that a target names", () => {
    expect(
      wantedIn({
        countries: ["FR", "ES"],
        geography: { clusters: CLUSTERS },
        partnerIds: [location("10", "PT"), location("11", "GR"), location("12")],
        targets: [target("a", "FR"), target("b", "baltics"), target("c", "10"), target("d", "LV")],
      }),
    ).toStrictEqual([
      ["baltics", "b d"],
      ["ES", ""],
      ["FR", "a"],
      ["PT", "c"],
    ]);
  });

  it("is every country of the company where a target names none", () => {
    expect(
      wantedIn({ countries: ["FR"], homeCountry: "ES", targets: [target("a"), target("b", "PT")] }),
    ).toStrictEqual([
      ["ES", "a"],
      ["FR", "a"],
      ["PT", "b"],
    ]);
  });

  it("cannot be told of places that are none, which are listed", () => {
    const lost = [target("a", "10"), target("b", "12"), target("c", "nowhere"), target("d", "xES")];
    const { places, unplaced } = judge({
      countries: ["ES"],
      partnerIds: [location("12"), location("13", "FR")],
      targets: [...lost, target("e", "ES")],
    });
    expect(unplaced).toStrictEqual(lost);
    expect(places.map(({ wanted }) => wanted.length)).toStrictEqual([1]);
  });

  it("is not asked of levels and designations", () => {
    expect(
      wantedIn({
        countries: ["ES", "FR"],
        targets: [target("a", "ES", { kind: "designation" }), target("b", "FR", { kind: "level" })],
      }),
    ).toStrictEqual([
      ["ES", ""],
      ["FR", ""],
    ]);
  });

  it("knows the home country, and the cluster that it is in", () => {
    const question = { countries: ["ES", "EE", "LV"], geography: { clusters: CLUSTERS } };
    expect(
      judge({ ...question, homeCountry: "LV" }).places.map(({ unit, isHome }) => [unit, isHome]),
    ).toStrictEqual([
      [{ kind: "cluster", id: "baltics", name: "Baltics", countries: ["EE", "LV"] }, true],
      [{ kind: "country", id: "ES", countries: ["ES"] }, false],
    ]);
    expect(judge(question).places.map(({ isHome }) => isHome)).toStrictEqual([false, false]);
  });
});

describe("how far each is", () => {
  const item = (
    area: string,
    level: "silver" | "gold",
    state: CompetencyVerdict["state"],
  ): CompetencyVerdict => ({
    area,
    level,
    state,
    gaps: [],
    reasons: [],
    options: [],
    rule: { id: "MPN.a.1v1", sources: [], confidence: "verified" },
  });
  const standingOf = (
    unit: UnitReference,
    ...items: CompetencyVerdict[]
  ): UnitStanding<CompetencyVerdict> => ({ unit, items, gapCount: 0, unknownCount: 0 });
  const ES: UnitReference = { kind: "country", id: "ES" };
  const FR: UnitReference = { kind: "country", id: "FR" };
  const stateOf = (targets: readonly Target[], ...items: CompetencyVerdict[]) => {
    const { places } = judge({
      countries: ["ES", "FR"],
      targets,
      standing: [standingOf(FR, item("a", "gold", "short")), standingOf(ES, ...items)],
    });
    const place = places[0];
    return [place?.state, ...(place?.wanted.map(({ state }) => state) ?? [])];
  };
  const inSpain = (id: string, level?: "silver" | "gold") =>
    target(id, "ES", level === undefined ? {} : { level });

  it("is met where every one of them is met there", () => {
    const met = [item("a", "gold", "met"), item("b", "silver", "met")];
    expect(stateOf([inSpain("a", "gold"), inSpain("b", "silver")], ...met)).toStrictEqual([
      "met",
      "met",
      "met",
    ]);
  });

  it("is short where one of them is, and else unknown where one of them is", () => {
    const items = [
      item("a", "gold", "met"),
      item("b", "gold", "short"),
      item("d", "gold", "unknown"),
    ];
    expect(stateOf([inSpain("a"), inSpain("c"), inSpain("b")], ...items)).toStrictEqual([
      "short",
      "met",
      "unknown",
      "short",
    ]);
    expect(stateOf([inSpain("a"), inSpain("d")], ...items)).toStrictEqual([
      "unknown",
      "met",
      "unknown",
    ]);
  });

  it("is that of the level wanted, or of either where none is named", () => {
    const items = [item("a", "gold", "short"), item("a", "silver", "met")];
    expect(stateOf([inSpain("a", "gold")], ...items)[1]).toBe("short");
    expect(stateOf([inSpain("a", "silver")], ...items)[1]).toBe("met");
    expect(stateOf([inSpain("a")], ...items)[1]).toBe("met");
    expect(stateOf([inSpain("a")], item("a", "gold", "short"))[1]).toBe("short");
  });

  it("is nothing to ask where nothing is wanted", () => {
    expect(stateOf([])).toStrictEqual(["not-applicable"]);
  });

  it("is said of each, with its place and day", () => {
    const saidOf = (state: CompetencyVerdict["state"]) =>
      judge({
        countries: ["ES", "FR"],
        targets: [inSpain("a", "gold")],
        standing: [standingOf(ES, item("a", "gold", state))],
      }).steps[0];
    const data = { competency: "a (gold)", place: "ES", date: BY };
    expect(saidOf("met")).toStrictEqual({ key: "rules.units.wanted.met", data });
    expect(saidOf("short")).toStrictEqual({ key: "rules.units.wanted.short", data });
    expect(saidOf("unknown")).toStrictEqual({ key: "rules.units.wanted.unknown", data });
    expect(saidOf("not-applicable")).toStrictEqual({ key: "rules.units.wanted.unknown", data });
    const inBaltics = judge({
      countries: ["EE", "ES"],
      geography: { clusters: CLUSTERS },
      targets: [target("a", "EE")],
    });
    expect(inBaltics.steps[0]).toStrictEqual({
      key: "rules.units.wanted.unknown",
      data: { competency: "a", place: "Baltics", date: BY },
    });
  });
});

describe("the steps", () => {
  const countries = ["ES", "FR"];

  it("begin with a list of what is wanted, where nothing was said", () => {
    expect(judge({ countries }).steps).toStrictEqual([
      { key: "rules.units.step.identify" },
      { key: "rules.units.step.contactServiceCenterUnlessContacted" },
      { key: "rules.units.step.askAboutGroups" },
      { key: "rules.units.step.primaryContact" },
      { key: "rules.units.step.assessNow" },
    ]);
  });

  it.each([
    [true, ["step.askAboutGroups"]],
    [false, ["step.contactServiceCenter", "step.askAboutGroups"]],
  ])(
    "ask for the Regional Service Center unless support was in touch: %s",
    (contactedBySupport, expected) => {
      expect(keysOf(judge({ countries, contactedBySupport }).steps).slice(1, -2)).toStrictEqual(
        expected,
      );
    },
  );

  it("name the country of the headquarters", () => {
    expect(judge({ countries, homeCountry: "ES" }).steps.at(-2)).toStrictEqual({
      key: "rules.units.step.primaryContactOf",
      data: { country: "ES" },
    });
  });
});

describe("the verdict", () => {
  it("names its rule and how the day evaluates", () => {
    const { rule, unit } = judge({
      asOf: "2014-02-01",
      geography: { countryQualificationFrom: "2014-01-01" },
    });
    expect(rule).toStrictEqual({
      id: "MPN.unit.country-qualification.1v1",
      sources: ["SEED0", "RCP1305", "RCP1307"],
      confidence: "verified",
    });
    expect(unit.kind).toBe("country");
  });

  it("has its English words", async () => {
    const problemsOf = await englishTexts();
    const verdicts = [
      judge({}),
      judge({ countries: ["ES"] }),
      judge({ countries: ["ES", "FR"], targets: [target("a")], contactedBySupport: false }),
      judge({ countries: ["ES", "FR"], homeCountry: "ES", contactedBySupport: true }),
      judge({
        asOf: "2019-01-01",
        geography: {
          movedToPartnerCenterOn: "2017-01-01",
          clusters: [...CLUSTERS, { id: "x", name: "X", countries: ["EE"] }],
        },
      }),
      judge({ asOf: "2019-01-01", geography: { movedToPartnerCenterOn: "2018-02-01" } }),
      judge({ asOf: "2015-01-01", geography: { countryQualificationFrom: "never" } }),
      judge({ asOf: "2015-01-01", geography: { countryQualificationFrom: "2014-01-01" } }),
      judge({ asOf: "2001-01-01" }),
      judge({ asOf: "2008-01-01" }),
      judge({ asOf: "2011-01-01" }),
      judge({ asOf: "2023-01-01" }),
    ];
    expect(messagesIn(verdicts).flatMap(problemsOf)).toEqual([]);
    const keys = [...["met", "short"].map((state) => `rules.units.wanted.${state}`)].map((key) => ({
      key,
      data: { competency: "a", place: "ES", date: BY },
    }));
    expect(keys.flatMap(problemsOf)).toEqual([]);
  });
});
