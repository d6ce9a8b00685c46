import { describe, expect, it } from "vitest";
import { cleanCell, shownValue } from "../../../../lib/intake/normalise/cell";
import { readCustomerName } from "../../../../lib/intake/normalise/customer-name";
import { readDomains } from "../../../../lib/intake/normalise/domain";

describe("readCustomerName", () => {
  it.each([
    ["Aurelia Glass Works", "Aurelia Glass Works"],
    ["  Aurelia \n Glass  ", "Aurelia Glass"],
    ["霧島精機株式会社", "霧島精機株式会社"],
    ["Bru\u0301jula", "Brújula"],
    ["3M4", "3M4"],
    ["AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
    ["Internationalisierungsgesellschaft", "Internationalisierungsgesellschaft"],
    ["Nonesuch Ltd", "Nonesuch Ltd"],
    ["Larkspur & Sons (NZ), Ltd.", "Larkspur & Sons (NZ), Ltd."],
    ["Larkspur  Works", "Larkspur Works"],
    ["Larkspur Works ", "Larkspur Works"],
    ["Larkspur\u00a0Works", "Larkspur Works"],
    ["Larkspur Bru\u0301jula", "Larkspur Brújula"],
  ])("keeps %j", (text, name) => {
    expect(readCustomerName(text)).toBe(name);
  });

  it.each([
    ["an empty cell", ""],
    ["punctuation", " --- "],
    ["asterisks", "***"],
    ["a masked name", "Aur***"],
    ["a name masked in its second word", "Aurelia ***"],
    ["crosses", "XXXXXX"],
    ["a GUID", "52EAAD04-1b2c-4d3e-8f90-a1b2c3d4e5f6"],
    ["a hex digest", "9f86d081884c7d659a2feaa0c55ad015"],
    ["a base64 digest", "n4bQgYhMfWWaL5qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="],
    ["a stand-in", "(Obfuscated)"],
    ["another stand-in", "N/A"],
  ])("does not take %s for a name", (_, text) => {
    expect(readCustomerName(text)).toBeUndefined();
  });
});

describe("readDomains", () => {
  it("reads one or several, in lower case", () => {
    expect(readDomains("Aurelia.Example")).toEqual(["aurelia.example"]);
    expect(readDomains("a.example; b.example,c-d.example. ")).toEqual([
      "a.example",
      "b.example",
      "c-d.example",
    ]);
    expect(readDomains("müller.example")).toEqual(["müller.example"]);
  });

  it("leaves out what is no domain name", () => {
    expect(readDomains("aurelia")).toEqual([]);
    expect(readDomains("***")).toEqual([]);
    expect(readDomains(`${"a.".repeat(126)}aa`)).toEqual([]);
    expect(readDomains("-a.example b..example c.example-")).toEqual([]);
    expect(readDomains(`${"a".repeat(300)}.example`)).toEqual([]);
  });
});

describe("cells", () => {
  it("lose spaces and the wrapping that keeps leading zeros", () => {
    expect(cleanCell(" \u00a0x ")).toBe("x");
    expect(cleanCell('="0123"')).toBe("0123");
    expect(cleanCell('="')).toBe('="');
  });

  it("are cut to a length that can be stored and shown", () => {
    expect(cleanCell("x".repeat(5_000_000))).toHaveLength(1_000);
    expect(shownValue("x".repeat(60))).toBe("x".repeat(60));
    expect(shownValue("x".repeat(61))).toBe(`${"x".repeat(60)}…`);
    expect(shownValue("𝒳".repeat(61))).toBe(`${"𝒳".repeat(60)}…`);
    expect(shownValue("two\nlines")).toBe("two lines");
  });

  it("are shown without the addresses of people", () => {
    expect(shownValue("Ida (ida@larkspur.example), i.d@x.example")).toBe("Ida (…@…), …@…");
    expect(shownValue("Price @ list")).toBe("Price @ list");
  });
});
