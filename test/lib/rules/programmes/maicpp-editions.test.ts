import { describe, expect, it } from "vitest";
import { DESIGNATION_EDITIONS, designationEditionFor } from "../../../../lib/rules/programmes";
import { editionSchema } from "../../../../lib/rules/programmes/edition-schema";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { MAICPP_2023_06 } from "../../../../lib/rules/programmes/maicpp-2023-06";
import { AREAS, AZURE, editionOf } from "./maicpp-lookups";

describe("the editions", () => {
  it("fit the schema, which also adds up every track to 100", () => {
    expect(DESIGNATION_EDITIONS).toHaveLength(6);
    for (const edition of DESIGNATION_EDITIONS)
      expect(editionSchema.parse(edition)).toEqual(edition);
  });

  it.each([
    [
      "MAICPP-2022-10",
      "Microsoft Cloud Partner Program, October 2022",
      "2022-10-03",
      "2023-06-12",
      ["KVFAQ", "KVINTRO"],
      "verified",
      "2023-07-13",
    ],
    [
      "MAICPP-2023-06",
      "Microsoft AI Cloud Partner Program, June 2023",
      "2023-06-13",
      "2023-09-18",
      ["KVBA", "BA22"],
      "derived",
      "2023-06-13",
    ],
    [
      "MAICPP-2023-09",
      "Microsoft AI Cloud Partner Program, September 2023",
      "2023-09-19",
      "2023-11-30",
      ["KVPCS", "KVSEP23"],
      "verified",
      "2023-09",
    ],
    [
      "MAICPP-2023-12",
      "Microsoft AI Cloud Partner Program, December 2023",
      "2023-12-01",
      "2026-05-07",
      ["KVSEC", "KVBA"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2026-05",
      "Microsoft AI Cloud Partner Program, May 2026",
      "2026-05-08",
      "2026-06-30",
      ["PSDES"],
      "secondary",
      "2026-05-08",
    ],
    [
      "MAICPP-2026-07",
      "Microsoft AI Cloud Partner Program, July 2026",
      "2026-07-01",
      null,
      ["PSAZ", "KL26"],
      "verified",
      "2026-08-28",
    ],
  ])("%s, %s, is in force from %s to %s", (id, name, from, to, sources, confidence, seen) => {
    const edition = editionOf(id);
    expect(edition).toMatchObject({
      kind: "designations",
      programme: "MAICPP",
      unit: "global-account",
      name,
      inForceFrom: from,
      inForceTo: to,
      sources,
      confidence,
      verifiedAsOf: seen,
    });
    expect(edition.conflict).toBe(id === "MAICPP-2022-10" ? true : undefined);
    expect(edition.areas.map((area) => area.id)).toEqual(AREAS);
  });

  it.each([
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
    ["2026-11-22", "MAICPP-2026-07"],
    ["2099-01-01", "MAICPP-2026-07"],
  ])("on %s it is %s", (day, id) => {
    expect(designationEditionFor(day)?.id).toBe(id);
  });

  it("ask for 70 of 100 points and every metric above zero, all of them", () => {
    for (const { qualification } of DESIGNATION_EDITIONS) {
      expect(qualification).toEqual({
        id: "MAICPP.qualification.1v1",
        scope: "global-account",
        inForceFrom: "2022-10-03",
        inForceTo: null,
        minimumTotal: 70,
        ambiguousBelow: 1,
        sources: ["KVPCS", "PSAZ", "PSSEC"],
        confidence: "verified",
        conflict: true,
        verifiedAsOf: "2026-07",
      });
    }
  });

  it("are refused when a track is there that cannot be chosen, or one that can be is not", () => {
    const more = structuredClone(MAICPP_2023_06);
    const [area] = more.areas;
    if (area?.tracks.single) area.tracks.smb = area.tracks.single;
    expect(editionSchema.safeParse(more).success).toBe(false);
    const fewer = structuredClone(MAICPP_2023_06);
    delete fewer.areas[4]?.tracks.smb;
    expect(editionSchema.safeParse(fewer).success).toBe(false);
    const other = structuredClone(MAICPP_2022_10);
    delete other.areas[3]?.tracks["other-markets"];
    expect(editionSchema.safeParse(other).success).toBe(false);
  });
});

describe("doubts", () => {
  const namesIn = (id: string) =>
    editionOf(id).doubts.map(({ reason }) => reason.key.split(".").at(-1));

  it.each([
    ["MAICPP-2022-10", ["launchDay", "businessApplicationsByMarket", "securityCustomers"]],
    ["MAICPP-2023-06", ["securityCustomers"]],
    ["MAICPP-2023-09", ["securityCustomers", "securityTracks", "certificationLists"]],
    ["MAICPP-2023-12", ["azureTracks", "securityTracks", "certificationLists"]],
    ["MAICPP-2026-05", ["azureNumbers", "securityTracks", "certificationLists"]],
    ["MAICPP-2026-07", []],
  ])("of %s: %j", (edition, names) => {
    expect(namesIn(edition)).toEqual(names);
  });

  it("overlap the time of their edition, and no edition leaves one out that does", () => {
    const every = [...new Set(DESIGNATION_EDITIONS.flatMap(({ doubts }) => doubts))];
    for (const { id, doubts, inForceFrom, inForceTo } of DESIGNATION_EDITIONS) {
      const overlapping = every.filter(
        ({ from, to }) => from <= (inForceTo ?? "9999") && to >= inForceFrom,
      );
      expect([id, new Set(doubts)]).toEqual([id, new Set(overlapping)]);
    }
  });

  it.each([
    ["launchDay", AREAS, "2022-10-03", "2022-10-03", ["KVFAQ", "KVINTRO"], "verified"],
    [
      "businessApplicationsByMarket",
      ["business-applications"],
      "2022-10-03",
      "2023-06-12",
      ["BA22", "KVBA"],
      "unverified",
    ],
    [
      "securityCustomers",
      ["security"],
      "2022-10-03",
      "2023-10-22",
      ["CRN22", "KVSEC"],
      "unverified",
    ],
    ["securityTracks", ["security"], "2023-10-24", "2026-06-30", ["KVSEC", "PSSEC"], "unverified"],
    ["azureTracks", AZURE, "2024-07-01", "2026-05-07", ["KVAZ", "PSDES"], "unverified"],
    ["azureNumbers", AZURE, "2026-05-08", "2026-06-30", ["PSDES", "PSAZ"], "unverified"],
    [
      "certificationLists",
      AREAS,
      "2023-10-24",
      "2026-06-30",
      ["KVAZ", "KVBA", "KVMW", "KVSEC", "PSAZ", "PSBA", "PSMW", "PSSEC"],
      "unverified",
    ],
  ])("%s about %j from %s to %s", (name, areas, from, to, sources, confidence) => {
    const found = DESIGNATION_EDITIONS.flatMap(({ doubts }) => doubts).find(
      ({ reason }) => reason.key === `rules.standing.doubt.${name}`,
    );
    expect(found).toMatchObject({ areas, from, to, sources, confidence });
    const OTHER: Record<string, string> = {
      securityTracks: "MAICPP-2026-07",
      azureTracks: "MAICPP-2026-05",
      azureNumbers: "MAICPP-2023-12",
    };
    expect(found?.otherEdition).toBe(OTHER[name]);
    expect(found?.conflict).toBe(name === "launchDay" ? true : undefined);
    expect(found?.onlyPeopleCounted).toBe(name === "certificationLists" ? true : undefined);
  });
});
