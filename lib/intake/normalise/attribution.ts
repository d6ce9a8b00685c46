import type { Association, Mechanism } from "../../rules/facts";

/** What an attribution value says. `mechanism` is `null` for a value that we do not know. */
export interface AttributionReading {
  readonly mechanism: Mechanism | null;
  readonly cspTier?: NonNullable<Association["cspTier"]>;
  readonly cporKind?: NonNullable<Association["cporKind"]>;
}

const UNKNOWN: AttributionReading = { mechanism: null };

/**
 * Attribution values seen in Insights exports, in lower case and as one word, because Microsoft spells one value several
 * ways within one file (`CSP Tier 1`, `CSP Tier1`). Microsoft publishes no closed list. Seen without being told what
 * they mean here, and so not listed: `TPOR-SOA`, and `Reseller`, a value of the earnings report.
 */
const KNOWN: ReadonlyMap<string, AttributionReading> = new Map<string, AttributionReading>([
  ["csp", { mechanism: "CSP" }],
  ["csptier1", { mechanism: "CSP", cspTier: 1 }],
  ["cspt1", { mechanism: "CSP", cspTier: 1 }],
  ["csptier2", { mechanism: "CSP", cspTier: 2 }],
  ["cspt2", { mechanism: "CSP", cspTier: 2 }],
  // Transacting partner of record: direct and indirect. Neither is said to be a tier, so none is set.
  ["tpordir", { mechanism: "CSP" }],
  ["tporind", { mechanism: "CSP" }],
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
  // What replaced it. No export has a column that says so; the list of these relationships means it.
  ["gdap", { mechanism: "DAP" }],
]);

/** What Microsoft puts between the words of one value: `CPOR - OSA`, `PAL.Owner`, `TPOR-DIR`. */
const BETWEEN_WORDS = /[\s._–-]+/;

/** `Partner Admin Link (PAL)` */
const LAST_WORDS_IN_PARENTHESES = /\(([a-z0-9 ]+)\)$/;

/**
 * Reads one attribution value; never guesses from a part of it. Nothing but separators between words is left out: a
 * mark that we do not know may say the opposite of the word that it stands beside.
 */
export function readAttribution(text: string): AttributionReading {
  if (text.length > 60) return UNKNOWN;
  const words = text
    .trim()
    .toLowerCase()
    .replace(LAST_WORDS_IN_PARENTHESES, " $1")
    .split(BETWEEN_WORDS);
  return words.includes("") ? UNKNOWN : (KNOWN.get(words.join("")) ?? UNKNOWN);
}
