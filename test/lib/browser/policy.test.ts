import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { fake } from "./fake-browser";

const { applyPolicyToSwitches, readOwnSettings, readSettings, writeSettings } = await import(
  "../../../lib/browser/settings"
);
const { policyOf, readPolicy } = await import("../../../lib/browser/policy");
const { DEFAULT_SETTINGS, policySchema, settingsSchema } = await import(
  "../../../lib/browser/settings-schema"
);
const { OVERLAY_SWITCHES_KEY, REVISION_KEY } = await import("../../../lib/browser/shared-keys");
const { readSettingsFile, settingsFileText } = await import("../../../lib/browser/settings-file");

beforeEach(() => fake.reset());

const OWN = { ...DEFAULT_SETTINGS, organisationName: "Nordwind Cloud", homeCountry: "NZ" };

describe("policy", () => {
  it("holds over the reader's settings, and is not stored among them", async () => {
    fake.managed = { organisationName: "Lanternfield Cloud", portals: { azure: false } };
    await writeSettings(OWN);
    expect(await readSettings()).toMatchObject({
      organisationName: "Lanternfield Cloud",
      homeCountry: "NZ",
      portals: { azure: false },
    });
    fake.managed = {};
    expect(await readSettings()).toEqual(OWN);
    expect(await readOwnSettings()).toEqual(OWN);
  });

  it("is none where the browser has none for us, as Firefox says it", async () => {
    await writeSettings(OWN);
    expect(await readPolicy()).toEqual({ policy: {}, unreadable: [] });
    expect(await readSettings()).toEqual(OWN);
  });

  it("sets nothing by what it leaves out", () => {
    expect(policyOf({})).toEqual({ policy: {}, unreadable: [] });
  });

  it("leaves the rest in force where one value is of no use, and names it", () => {
    const managed = { anniversaryDate: "1 March", homeCountry: "DE", badges: { dock: false } };
    expect(policyOf({ ...managed, somethingElse: 1 })).toEqual({
      policy: { homeCountry: "DE" },
      unreadable: ["anniversaryDate", "badges"],
    });
  });

  it("reaches content scripts, on its own and through what the reader stores", async () => {
    fake.managed = { badges: { row: true, heading: true, dock: false } };
    await applyPolicyToSwitches();
    expect(fake.local[OVERLAY_SWITCHES_KEY]).toEqual({
      portals: {},
      badges: { row: true, heading: true, dock: false },
    });
    await writeSettings({ ...OWN, badges: { row: true, heading: true, dock: true } });
    expect(fake.local[OVERLAY_SWITCHES_KEY]).toMatchObject({ badges: { dock: false } });
    const told = fake.local[REVISION_KEY];
    await applyPolicyToSwitches();
    expect(fake.local[REVISION_KEY]).toBe(told);
    fake.managed = {};
    await applyPolicyToSwitches();
    expect(fake.local[OVERLAY_SWITCHES_KEY]).toMatchObject({ badges: { dock: true } });
  });
});

describe("public/managed_schema.json", () => {
  interface Node {
    type?: string;
    properties?: Record<string, Node>;
    items?: Node;
    propertyNames?: { enum: string[] };
    additionalProperties?: Node;
    [key: string]: unknown;
  }

  /** What Chromium's own schemas can say of it: no lengths, no required names, and names spelled out. */
  function asChromiumSaysIt(node: Node): Node {
    const { type, properties, items, propertyNames, additionalProperties } = node;
    const kept = ["enum", "pattern", "minimum", "maximum"].flatMap((name) =>
      node[name] === undefined ? [] : [[name, node[name]]],
    );
    const named =
      propertyNames && additionalProperties
        ? propertyNames.enum.map((name) => [name, additionalProperties] as const)
        : Object.entries(properties ?? {});
    return {
      type: type ?? "",
      ...Object.fromEntries(kept),
      ...(type === "object" && {
        properties: Object.fromEntries(
          named.map(([name, property]) => [name, asChromiumSaysIt(property)]),
        ),
      }),
      ...(items && { items: asChromiumSaysIt(items) }),
    };
  }

  it("says of every setting what the settings' own schema says", () => {
    const written = JSON.parse(
      readFileSync(new URL("../../../public/managed_schema.json", import.meta.url), "utf8"),
    ) as Node;
    const made = z.toJSONSchema(policySchema) as Node;
    expect(asChromiumSaysIt(written)).toEqual(asChromiumSaysIt(made));
    expect(Object.keys(written.properties ?? {}).sort()).toEqual(
      Object.keys(settingsSchema.shape)
        .filter((name) => name !== "version")
        .sort(),
    );
  });
});

describe("a file of settings", () => {
  it("comes in as it went out", () => {
    expect(readSettingsFile("a.json", settingsFileText(OWN))).toEqual({ settings: OWN });
  });

  it.each([
    ["no JSON", "version: 1", "notJson", ""],
    ["JSON of something else", '{"kind":"good-standing-organisation"}', "notOurs", ""],
    ["no object", "null", "notOurs", ""],
    [
      "one wrong value",
      settingsFileText({ ...OWN, holidays: ["soon"] }),
      "wrongField",
      "holidays › 0",
    ],
    ["no settings", '{"kind":"good-standing-settings"}', "wrongField", "settings"],
  ])("%s is refused, and told what is wrong", (_, content, key, field) => {
    expect(readSettingsFile("a.json", content)).toEqual({
      problem: { key: `popup.settings.file.${key}`, data: { file: "a.json", field } },
    });
  });
});
