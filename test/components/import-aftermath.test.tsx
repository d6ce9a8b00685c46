import { describe, expect, it } from "vitest";
import { holdingOf, sampleFileName } from "../../components/import-panel/sample-marks";
import {
  fillSettings,
  saidOtherwise,
  withoutOrganisation,
} from "../../components/import-panel/taken-settings";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/browser/settings-schema";
import type { Evidence, Metric } from "../../lib/rules/facts";
import type { GenerationInfo } from "../../lib/store/contract";

const FILE = {
  name: "Larkspur Works",
  homeCountry: "NZ",
  partnerIds: [{ id: "4847383", role: "PGA" as const }],
  anniversaryDate: "2027-03-01",
  readerIsProgrammeAdministrator: true,
};

const FILLED: Settings = {
  ...DEFAULT_SETTINGS,
  organisationName: "Larkspur Works",
  homeCountry: "NZ",
  partnerIds: FILE.partnerIds,
  anniversaryDate: "2027-03-01",
  readerIsProgrammeAdministrator: true,
};

describe("an organisation file", () => {
  it("fills in what is empty and tells what", () => {
    const { settings, taken } = fillSettings(DEFAULT_SETTINGS, FILE);
    expect(settings).toEqual(FILLED);
    expect(taken.map(({ field }) => field).sort()).toEqual(
      [
        "organisationName",
        "homeCountry",
        "partnerIds",
        "anniversaryDate",
        "readerIsProgrammeAdministrator",
      ].sort(),
    );
  });

  it("changes nothing that somebody has entered", () => {
    const entered: Settings = {
      ...FILLED,
      organisationName: "Brindlewood",
      homeCountry: "AU",
      partnerIds: [{ id: "6190264", role: "PLA" }],
      anniversaryDate: "2026-12-01",
    };
    expect(fillSettings(entered, FILE)).toEqual({ settings: entered, taken: [] });
    expect(saidOtherwise(entered, FILE)).toEqual([
      { field: "organisationName", value: "Larkspur Works" },
      { field: "homeCountry", value: "NZ" },
      { field: "anniversaryDate", value: "2027-03-01" },
      { field: "partnerIds", value: FILE.partnerIds },
    ]);
  });

  it("tells of nothing that the settings say too, or do not say at all", () => {
    expect(saidOtherwise(FILLED, FILE)).toEqual([]);
    expect(saidOtherwise(DEFAULT_SETTINGS, FILE)).toEqual([]);
    expect(saidOtherwise(FILLED, undefined)).toEqual([]);
    const more = { ...FILE, partnerIds: [...FILE.partnerIds, { id: "9", role: "PLA" as const }] };
    expect(saidOtherwise(FILLED, more)).toEqual([
      { field: "partnerIds", value: [{ id: "9", role: "PLA" }] },
    ]);
  });

  it("that says nothing empties nothing", () => {
    expect(fillSettings(FILLED, { name: "", partnerIds: [] })).toEqual({
      settings: FILLED,
      taken: [],
    });
    expect(fillSettings(FILLED, undefined)).toEqual({ settings: FILLED, taken: [] });
  });
});

it("forgetting the organisation leaves the switches", () => {
  const badges = { row: false, heading: true, dock: false };
  const forgotten = withoutOrganisation({ ...FILLED, badges, trustUnverifiedRenewalWindow: true });
  expect(forgotten).toEqual({ ...DEFAULT_SETTINGS, badges, trustUnverifiedRenewalWindow: true });
});

describe("whose data is held", () => {
  const evidence = (file: string): Evidence => ({
    report: "customers-csv",
    file,
    asOf: "2026-11-20",
  });
  const generation = (...files: string[]): GenerationInfo => ({
    id: 1,
    committedAt: "2026-11-22T10:00:00Z",
    customerCount: 1,
    associationCount: 0,
    evidence: files.map(evidence),
    partnerIdsSeen: [],
  });
  const metric = (file: string): Metric => ({
    area: "security",
    metric: "deployments",
    track: "smb",
    value: 1,
    evidence: evidence(file),
  });
  const nothing = { generation: null, settings: DEFAULT_SETTINGS, company: { metrics: [] } };

  it("is nobody's on a fresh install", () => {
    expect(holdingOf(nothing)).toBe("nothing");
  });

  it("is the sample's by the names of its files", () => {
    const files = ["Customers.csv", "organisation.json"].map(sampleFileName);
    expect(holdingOf({ ...nothing, generation: generation(...files), settings: FILLED })).toBe(
      "sample",
    );
  });

  it.each([
    ["an import", { generation: generation("Customers.csv") }],
    ["a figure", { company: { metrics: [metric("Entered by hand")] } }],
    ["a name", { settings: { ...DEFAULT_SETTINGS, organisationName: "Larkspur Works" } }],
    ["a Partner ID", { settings: { ...DEFAULT_SETTINGS, partnerIds: FILE.partnerIds } }],
    ["an anniversary", { settings: { ...DEFAULT_SETTINGS, anniversaryDate: "2027-03-01" } }],
  ])("is one's own with %s alone", (_, part) => {
    expect(holdingOf({ ...nothing, ...part })).toBe("own");
  });
});
