import { describe, expect, it } from "vitest";
import { figuresToTry, type TriedFigure, tryFigures } from "../../../../lib/rules/plan";
import { MPN_2017_09 } from "../../../../lib/rules/programmes/mpn-2017-09";
import { MPN_2021_04 } from "../../../../lib/rules/programmes/mpn-2021-04";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";
import { ask, designation, figures, INFRASTRUCTURE_AT_66, TODAY } from "./invented-company";

const INT = "intermediateCertifications";
const ADV = "advancedCertifications";

const question = ask(["infrastructure"], INFRASTRUCTURE_AT_66);
const target = designation("infrastructure");

function tried(metric: string, value: number, track: TriedFigure["track"] = "any"): TriedFigure {
  return { area: "infrastructure", metric, track, value };
}

describe("the figures to try", () => {
  const only = () => figuresToTry(question)[0];

  it("are those of the track in force, after the one that decides it", () => {
    expect(only()?.target).toEqual(target);
    expect(only()?.figures.map(({ metric, track }) => `${metric} ${track}`)).toEqual([
      "smbCustomerShare any",
      "netCustomerAdds enterprise",
      "usageGrowth any",
      "deployments any",
      `${INT}.gate.AZ-104 any`,
      `${INT}.pool any`,
      `${ADV}.gate.AZ-305 any`,
      `${ADV}.pool any`,
    ]);
  });

  it("run from zero over today's figure to where nothing more is gained", () => {
    const pool = only()?.figures.find(({ metric }) => metric === `${INT}.pool`);
    expect(pool).toMatchObject({ today: 2, stops: [0, 1, 2, 3, 4, 5] });
    const gate = only()?.figures.find(({ metric }) => metric === `${INT}.gate.AZ-104`);
    expect(gate?.stops).toEqual([0, 1, 2]);
  });

  it("begin below zero where today's figure is, and have few stops where the range is long", () => {
    const [security] = figuresToTry(
      ask(["security"], figures("security", "enterprise", { "usageGrowth.acr": -1234 })),
    );
    const revenue = security?.figures.find(
      ({ metric, track }) => metric === "usageGrowth.acr" && track === "enterprise",
    );
    expect(revenue).toMatchObject({ today: -1234 });
    expect(revenue?.stops[0]).toBe(-1234);
    expect(revenue?.stops).toContain(0);
    expect(revenue?.stops.at(-1)).toBe(25_000);
    expect(revenue?.stops.length).toBeLessThan(105);
  });

  it("come in their units, a share up to the whole of it", () => {
    const shown = (metric: string) => {
      const figure = only()?.figures.find((each) => each.metric === metric);
      return [figure?.unit.key.split(".").at(-1), figure?.today, figure?.stops.at(-1)];
    };
    expect(shown("smbCustomerShare")).toEqual(["percent", 10, 100]);
    expect(shown("netCustomerAdds")).toEqual(["customers", 3, 3]);
    expect(shown("deployments")).toEqual(["services", 2, 5]);
    expect(shown(`${INT}.pool`)).toEqual(["people", 2, 5]);
  });

  it("step by 1, 2 or 5 times a power of ten", () => {
    const [security] = figuresToTry(ask(["security"], []));
    const growth = security?.figures.filter(({ metric }) => metric === "usageGrowth.acr");
    expect(growth?.map(({ track, stops }) => [track, stops.slice(0, 3), stops.length])).toEqual([
      ["enterprise", [0, 500, 1000], 51],
      ["smb", [0, 200, 400], 76],
    ]);
  });

  it("stop at today's figure, wherever it lies, in order", () => {
    const metrics = figures("infrastructure", "any", { usageGrowth: 7.5, smbCustomerShare: 12.5 });
    const [odd] = figuresToTry(ask(["infrastructure"], metrics));
    const stopsOf = (metric: string) =>
      odd?.figures.find((each) => each.metric === metric)?.stops ?? [];
    expect(stopsOf("usageGrowth").slice(6, 10)).toEqual([6, 7, 7.5, 8]);
    expect(stopsOf("smbCustomerShare").slice(11, 15)).toEqual([11, 12, 12.5, 13]);
    expect(stopsOf("smbCustomerShare").at(-1)).toBe(100);
  });

  it("have no figure of today where none is known", () => {
    const [unknown] = figuresToTry(ask(["infrastructure"], []));
    expect(unknown?.figures.every((figure) => !("today" in figure))).toBe(true);
    // Which track counts is not known either, so that both are there.
    const adds = unknown?.figures.filter(({ metric }) => metric === "netCustomerAdds");
    expect(adds?.map(({ track }) => track).sort()).toEqual(["enterprise", "smb"]);
  });

  it("do not depend on what other targets have use for", () => {
    const both = { ...question, targets: [designation("data-ai"), target] };
    expect(figuresToTry(both).find((each) => each.target.id === target.id)).toEqual(only());
  });
});

describe("the verdict on what is tried", () => {
  it("is that of today where nothing is", () => {
    expect(tryFigures(target, [], question)).toMatchObject({
      state: "short",
      points: 66,
      mayBeMore: false,
      minimum: 70,
      by: "enterprise",
    });
  });

  it("goes by what is tried, and leaves the facts as they are", () => {
    const before = JSON.stringify(question.metrics);
    const better = tryFigures(target, [tried(`${INT}.pool`, 3)], question);
    expect(better).toMatchObject({ state: "met", points: 70 });
    expect(JSON.stringify(question.metrics)).toBe(before);
    expect(tryFigures(target, [], question)?.points).toBe(66);
  });

  it("is short again where a metric is tried at zero, whatever the points", () => {
    const none = [tried(`${INT}.pool`, 5), tried("netCustomerAdds", 0, "enterprise")];
    expect(tryFigures(target, none, question)?.state).toBe("short");
  });

  it("replaces a figure that was entered for one track by one that is tried for all", () => {
    const entered = {
      ...question,
      metrics: [
        ...question.metrics,
        ...figures("infrastructure", "enterprise", { deployments: 1 }),
      ],
    };
    expect(tryFigures(target, [], entered)?.points).toBe(64);
    expect(tryFigures(target, [tried("deployments", 5)], entered)?.points).toBe(72);
  });

  it("stays unknown while a figure of the other track is missing, and never passes by it", () => {
    const asSmb = tryFigures(target, [tried("smbCustomerShare", 90)], question);
    expect(asSmb).toMatchObject({ state: "unknown", mayBeMore: true, by: "smb" });
    const unknown = ask(["infrastructure"], []);
    expect(tryFigures(target, [], unknown)).toMatchObject({ state: "unknown" });
    expect(tryFigures(target, [], unknown)).not.toHaveProperty("points");
  });

  it("names each requirement of the way that counts", () => {
    const named = tryFigures(target, [], question)?.requirements.map(({ name, metric }) => [
      name.key,
      metric,
    ]);
    expect(named).toEqual(
      ["netCustomerAdds", "usageGrowth", "deployments", INT, ADV].map((metric) => [
        `rules.standing.metric.${metric}`,
        metric,
      ]),
    );
  });

  it("leaves what is entered for another area, track or country as it is", () => {
    const others = [
      ...figures("data-ai", "any", { deployments: 1 }),
      ...figures("infrastructure", "smb", { netCustomerAdds: 9 }),
    ];
    const mixed = { ...question, metrics: [...question.metrics, ...others] };
    const better = [tried("deployments", 5), tried("netCustomerAdds", 2, "enterprise")];
    // 20 + 20 + 10 + 8 + 4 of the area's own, whatever the others hold.
    expect(tryFigures(target, better, mixed)?.points).toBe(62);
    const alone = tryFigures(designation("data-ai"), [tried("deployments", 5)], mixed);
    expect(alone).toEqual(tryFigures(designation("data-ai"), [], mixed));
  });

  it("is none for what the programme does not evaluate", () => {
    expect(tryFigures(designation("no-such-area"), [], question)).toBeUndefined();
    expect(tryFigures({ kind: "competency", id: "x", by: TODAY }, [], question)).toBeUndefined();
  });
});

describe("programmes of the past", () => {
  it("a competency is tried in each of its units", () => {
    const [competency] = MPN_2017_09.competencies;
    const asked = {
      asOf: "2017-10-01",
      metrics: [],
      competencies: MPN_2017_09,
      homeCountry: "DE",
      partnerIds: [{ id: "7204136", role: "PLA", country: "FR" }],
      geography: { movedToPartnerCenterOn: "2018-06-01", countryQualificationFrom: "2014-07-01" },
      targets: [
        { kind: "competency", id: competency?.id ?? "", level: "silver", by: "2018-01-01" },
      ],
    } as const;
    const units = figuresToTry(asked);
    expect(units.map((each) => each.target.place)).toEqual(["DE", "FR"]);
    for (const unit of units) {
      const full = unit.figures.map(({ label: _, unit: __, today: ___, stops, ...figure }) => ({
        ...figure,
        value: stops.at(-1) ?? 0,
      }));
      expect(tryFigures(unit.target, [], asked)?.state).toBe("unknown");
      expect(tryFigures(unit.target, full, asked)?.state).toBe("met");
      const otherPlace = unit.target.place === "DE" ? "FR" : "DE";
      expect(tryFigures({ ...unit.target, place: otherPlace }, full, asked)?.state).toBe("unknown");
    }
  });

  it("of a competency, each requirement has the name of the option that is closest", () => {
    const target = { kind: "competency", level: "silver", by: "2022-01-01" } as const;
    const named = (verdict: ReturnType<typeof tryFigures>) =>
      verdict?.requirements.map(({ name, state }) => [name.key.split(".").at(-1), state]);
    const geography = {
      movedToPartnerCenterOn: "2018-06-01",
      countryQualificationFrom: "2014-07-01",
      market: "developed",
    } as const;

    const cloud = { ...target, id: "cloud-platform" };
    const figure = { area: cloud.id, metric: "azureConsumption", track: "any" as const };
    const consumption = tryFigures(cloud, [{ ...figure, value: 16_000 }], {
      asOf: "2018-07-01",
      metrics: [],
      competencies: MPN_2017_09,
      geography,
      targets: [cloud],
    });
    expect(consumption).toMatchObject({ state: "unknown", by: "consumption", mayBeMore: false });
    expect(consumption).not.toHaveProperty("minimum");
    expect(consumption).not.toHaveProperty("points");
    expect(named(consumption)).toEqual([
      ["azureConsumption", "met"],
      ["certifiedPeople", "unknown"],
      ["optIn", "unknown"],
    ]);

    const devices = { ...target, id: "windows-devices" };
    const hub = ["surfaceHubUnits", "surfaceHubReseller", "certifiedPeople"].map((metric) => ({
      area: devices.id,
      metric: `${metric}.surface-hub`,
      track: "any" as const,
      value: 12,
    }));
    const byHub = tryFigures(devices, hub, {
      asOf: "2018-07-01",
      metrics: [],
      competencies: MPN_2017_09,
      geography,
      targets: [devices],
    });
    expect(byHub).toMatchObject({ state: "met", by: "surface-hub" });
    expect(named(byHub)?.map(([name]) => name)).toEqual([
      "surfaceHubUnits",
      "surfaceHubReseller",
      "certifiedPeople",
    ]);

    const business = { ...target, id: "cloud-business-applications" };
    const scored = { asOf: "2021-10-01", metrics: [], competencies: MPN_2021_04, geography };
    const nothing = tryFigures(business, [], { ...scored, targets: [business] });
    expect(nothing).toMatchObject({ by: "customer-engagement", mayBeMore: true, minimum: 60 });
    expect(nothing).not.toHaveProperty("points");
    expect(named(nothing)?.slice(0, 2)).toEqual([
      ["netNewRevenue", "unknown"],
      ["netCustomerAdds", "unknown"],
    ]);
    const gold = { ...business, level: "gold" as const };
    const [all] = figuresToTry({ ...scored, targets: [gold] });
    const full = (all?.figures ?? []).map(({ area, metric, track, stops }) => ({
      area,
      metric,
      track,
      value: stops.at(-1) ?? 0,
    }));
    expect(tryFigures(gold, full, { ...scored, targets: [gold] })).toMatchObject({
      state: "met",
      points: 100,
      minimum: 80,
      mayBeMore: false,
    });
  });

  it("a membership level is tried with its points", () => {
    const asked = {
      asOf: "2008-03-01",
      metrics: [],
      levels: MPP_2003_10,
      homeCountry: "DE",
      targets: [{ kind: "level", id: "certified", by: "2009-01-01" }],
    } as const;
    const [level] = figuresToTry(asked);
    const full = (level?.figures ?? []).map(
      ({ label: _, unit: __, today: ___, stops, ...figure }) => ({
        ...figure,
        value: stops.at(-1) ?? 0,
      }),
    );
    expect(level && tryFigures(level.target, full, asked)).toMatchObject({
      state: "met",
      minimum: 50,
    });
    expect(level && tryFigures(level.target, [], asked)).toMatchObject({
      state: "unknown",
      points: 0,
      mayBeMore: true,
      requirements: [
        { name: { key: "rules.levels.figure.competenciesHeld" } },
        { name: { key: "rules.levels.figure.certifiedPeople" } },
        { name: { key: "rules.levels.figure.annualFeePaid" } },
      ],
    });
  });
});
