import { describe, expect, it } from "vitest";
import { readAttribution } from "../../../../lib/intake/normalise/attribution";

describe("readAttribution", () => {
  it.each([
    ["CSP Tier 1", { mechanism: "CSP", cspTier: 1 }],
    ["CSP Tier1", { mechanism: "CSP", cspTier: 1 }],
    ["CSP T1", { mechanism: "CSP", cspTier: 1 }],
    ["CSP Tier 2", { mechanism: "CSP", cspTier: 2 }],
    ["CSP Tier2", { mechanism: "CSP", cspTier: 2 }],
    ["CSP T2", { mechanism: "CSP", cspTier: 2 }],
    ["csp tier 2", { mechanism: "CSP", cspTier: 2 }],
    ["TPOR-DIR", { mechanism: "CSP" }],
    ["TPOR-IND", { mechanism: "CSP" }],
    ["DPOR", { mechanism: "DPOR" }],
    ["Digital Partner of Record", { mechanism: "DPOR" }],
    ["PAL", { mechanism: "PAL" }],
    ["Partner Admin Link (PAL)", { mechanism: "PAL" }],
    ["Partner Admin Link", { mechanism: "PAL" }],
    [" PAL ", { mechanism: "PAL" }],
    ["PAL.Owner", { mechanism: "PAL" }],
    ["CPOR", { mechanism: "CPOR" }],
    ["CPOR - OSA", { mechanism: "CPOR", cporKind: "OSA" }],
    ["CPOR – OSA", { mechanism: "CPOR", cporKind: "OSA" }],
    ["CPOR (OSA)", { mechanism: "CPOR", cporKind: "OSA" }],
    ["CPOR OSU", { mechanism: "CPOR", cporKind: "OSU" }],
    ["CPOR RevRec", { mechanism: "CPOR", cporKind: "RevRec" }],
    ["CPOR - RevRec Performance", { mechanism: "CPOR", cporKind: "RevRec Performance" }],
    ["Advisor", { mechanism: "POR" }],
    ["DAP", { mechanism: "DAP" }],
  ])("reads %s", (text, reading) => {
    expect(readAttribution(text)).toEqual(reading);
  });

  it.each([
    "",
    "CSP Tier 3",
    "XPOR",
    "not DPOR",
    "CPOR and DPOR",
    "DPOR".repeat(1000),
    "TPOR-SOA",
    "Reseller",
    "DPOR（無効）",
    "DPOR (無効)",
    "無効 DPOR",
    "DPOR無効",
    "не DPOR",
    "DPOR ×",
    "DPOR?",
    "!DPOR",
    "~DPOR",
    "DPOR*",
    "DPOR -",
    "(DPOR",
    "DPOR (inactive)",
    "CPOR/DPOR",
    "ＤＰＯＲ",
  ])("does not guess what %s means", (text) => {
    expect(readAttribution(text)).toEqual({ mechanism: null });
  });
});
