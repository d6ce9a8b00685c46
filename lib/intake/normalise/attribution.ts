import type { Association, Mechanism } from "../../rules/facts";

/** What an attribution value says. `mechanism` is `null` for a value that we do not know. */
export interface AttributionReading {
  readonly mechanism: Mechanism | null;
  readonly cspTier?: NonNullable<Association["cspTier"]>;
  readonly cporKind?: NonNullable<Association["cporKind"]>;
}

const UNKNOWN: AttributionReading = { mechanism: null };

/**
 * Attribution values seen in Insights exports, in lower case without spaces and punctuation, because Microsoft spells
 * one value several ways within one file (`CSP Tier 1`, `CSP Tier1`). Microsoft publishes no closed list.
 */
const KNOWN: ReadonlyMap<string, AttributionReading> = new Map<string, AttributionReading>([
  ["csp", { mechanism: "CSP" }],
  ["csptier1", { mechanism: "CSP", cspTier: 1 }],
  ["cspt1", { mechanism: "CSP", cspTier: 1 }],
  ["csptier2", { mechanism: "CSP", cspTier: 2 }],
  ["cspt2", { mechanism: "CSP", cspTier: 2 }],
  // Transacting partner of record: direct, indirect and "SOA". None of them is said to be a tier, so none is set.
  ["tpordir", { mechanism: "CSP" }],
  ["tporind", { mechanism: "CSP" }],
  ["tporsoa", { mechanism: "CSP" }],
  // The CSP reseller of record, as Partner Center's own subscription pages call it.
  ["reseller", { mechanism: "CSP" }],
  ["dpor", { mechanism: "DPOR" }],
  ["digitalpartnerofrecord", { mechanism: "DPOR" }],
  ["pal", { mechanism: "PAL" }],
  ["partneradminlink", { mechanism: "PAL" }],
  ["partneradminlinkpal", { mechanism: "PAL" }],
  ["palowner", { mechanism: "PAL" }],
  ["cpor", { mechanism: "CPOR" }],
  ["cporosa", { mechanism: "CPOR", cporKind: "OSA" }],
  ["cporosu", { mechanism: "CPOR", cporKind: "OSU" }],
  ["cporrevrec", { mechanism: "CPOR", cporKind: "RevRec" }],
  ["cporrevrecperformance", { mechanism: "CPOR", cporKind: "RevRec Performance" }],
  ["advisor", { mechanism: "POR" }],
  ["dap", { mechanism: "DAP" }],
]);

/** Reads one attribution value; never guesses from a part of it. */
export function readAttribution(text: string): AttributionReading {
  if (text.length > 60) return UNKNOWN;
  return KNOWN.get(text.toLowerCase().replace(/[^a-z0-9]/g, "")) ?? UNKNOWN;
}
