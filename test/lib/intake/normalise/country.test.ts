import { describe, expect, it } from "vitest";
import { readCountry } from "../../../../lib/intake/normalise/country";

describe("readCountry", () => {
  it.each([
    ["DE", "DE"],
    ["de", "DE"],
    ["Germany", "DE"],
    ["UNITED STATES", "US"],
    ["United Kingdom", "GB"],
    ["UK", "GB"],
    ["Korea", "KR"],
    ["South Korea", "KR"],
    ["Czech Republic", "CZ"],
    ["Czechia", "CZ"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Hong Kong SAR", "HK"],
    ["Côte d’Ivoire", "CI"],
    ["Cote d'Ivoire", "CI"],
    ["Bosnia and Herzegovina", "BA"],
    ["Bosnia & Herzegovina", "BA"],
    ["Trinidad and Tobago", "TT"],
    ["St. Lucia", "LC"],
    ["Viet Nam", "VN"],
    ["Russia", "RU"],
  ])("reads %s", (text, code) => {
    expect(readCountry(text)).toBe(code);
  });

  it.each(["", "ZZ", "EU", "XA", "DD", "World", "Atlantis", "constructor", "G".repeat(10_000)])(
    "does not take %s for a country",
    (text) => {
      expect(readCountry(text)).toBeUndefined();
    },
  );
});
