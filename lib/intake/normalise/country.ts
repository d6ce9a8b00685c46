/** Spellings that Microsoft uses and that the English region names of the platform do not have, or not everywhere. */
const MICROSOFT_SPELLINGS: Readonly<Record<string, string>> = {
  "bosnia herzegovina": "BA",
  "brunei darussalam": "BN",
  burma: "MM",
  "cabo verde": "CV",
  "congo drc": "CD",
  "cote divoire": "CI",
  "czech republic": "CZ",
  czechia: "CZ",
  "hong kong": "HK",
  "hong kong sar": "HK",
  "ivory coast": "CI",
  korea: "KR",
  "korea republic of": "KR",
  "republic of korea": "KR",
  "lao pdr": "LA",
  macao: "MO",
  "macao sar": "MO",
  macau: "MO",
  macedonia: "MK",
  "moldova republic of": "MD",
  myanmar: "MM",
  "palestinian authority": "PS",
  "russian federation": "RU",
  swaziland: "SZ",
  "the netherlands": "NL",
  "trinidad tobago": "TT",
  turkey: "TR",
  turkiye: "TR",
  uk: "GB",
  "united states of america": "US",
  usa: "US",
  "viet nam": "VN",
};

/** Codes that name a group, a pseudo-region or a part of another country in the platform's region list. */
const NOT_A_COUNTRY = new Set([
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "EU",
  "EZ",
  "IC",
  "QO",
  "TA",
  "UN",
  "XA",
  "XB",
  "ZZ",
]);

interface CountryIndex {
  readonly codes: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
}

let index: CountryIndex | undefined;

/** `Côte d’Ivoire` and `cote d'ivoire` become one. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['\u2019]/g, "")
    .toLowerCase()
    .replace(/&|\band\b/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function buildIndex(): CountryIndex {
  const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const codes = new Set<string>();
  const byName = new Map<string, string>();
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = regions.of(code);
      // Withdrawn codes are canonicalised to their successors: `DD` is not a second Germany.
      const isCurrent = new Intl.Locale(`und-${code}`).region === code;
      if (name === undefined || !isCurrent || NOT_A_COUNTRY.has(code)) continue;
      codes.add(code);
      byName.set(plainName(name), code);
    }
  }
  for (const [name, code] of Object.entries(MICROSOFT_SPELLINGS)) byName.set(name, code);
  return { codes, byName };
}

/**
 * ISO 3166-1 alpha-2 code of a country given as a code or by its English name, as Insights prints it.
 * `undefined` when it is neither.
 */
export function readCountry(text: string): string | undefined {
  if (text.length > 80) return undefined;
  index ??= buildIndex();
  const upper = text.toUpperCase();
  return index.codes.has(upper) ? upper : index.byName.get(plainName(text));
}
