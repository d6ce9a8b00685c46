/** What a rule says, in one line that a partner consultant can check against Microsoft's page. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Formula, Input, Rate } from "../../lib/rules/programmes/edition-schema";
import { isObject, type Json, type JsonObject } from "./rules-in";

const english: unknown = parse(
  readFileSync(new URL("../../lib/texts/locales/en.yml", import.meta.url), "utf8"),
);

/** The English words of a message key; of a plural text the form for many. */
function wordsOf(key: string, data: JsonObject = {}): string {
  const text = key
    .split(".")
    .reduce<unknown>(
      (node, part) => (node as Record<string, unknown> | undefined)?.[part],
      english,
    );
  if (typeof text !== "string") throw new Error(`no English text for ${key}`);
  const plural = text.split(" | ").at(-1) ?? text;
  return plural.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data[name] ?? placeholder;
    return Array.isArray(value) ? value.join(", ") : String(value);
  });
}

const isKey = (value: Json): value is string =>
  typeof value === "string" && /^rules\.\w+\.[\w.]+$/.test(value);

const labelOf = ({ label }: Input) => `“${wordsOf(label.key, label.data)}”`;

const rateOf = ({ points, units }: Rate) =>
  units === 1 ? `${points} for each` : `${points} for ${units}`;

function formulaInWords(formula: Formula): string {
  const upTo = `up to ${formula.maxPoints} points`;
  switch (formula.kind) {
    case "points-per-unit":
      return `${upTo}, ${rateOf(formula.rate)}: ${labelOf(formula.input)}`;
    case "people": {
      const { rate, input } = formula;
      return `${upTo}, ${rateOf(rate)}: ${labelOf(input)}`;
    }
    case "gated-people": {
      const gates = formula.gates.map(
        ({ minPeople, certifications, points }) =>
          `first ${minPeople} with ${certifications.join(" or ")} (${points} points)`,
      );
      const pool = formula.pool.certifications.join(", ");
      return `${upTo}: ${gates.join(", ")}; then ${rateOf(formula.rate)} person with any of ${pool}`;
    }
    case "best-of-association": {
      const options = formula.options.map(
        ({ association, threshold, input }) =>
          `${association} ${threshold} ${input.unit} ${labelOf(input)}`,
      );
      return `${upTo}, in proportion, by the better of: ${options.join("; ")}`;
    }
    case "linear-capped":
      return `${upTo}, in proportion, all at ${formula.threshold}: ${labelOf(formula.input)}`;
    case "weighted-sum": {
      const parts = formula.parts.map(
        ({ unitsPerPoint, input }) => `1 for ${unitsPerPoint} ${input.unit} ${labelOf(input)}`,
      );
      return `${upTo}, added up: ${parts.join("; ")}`;
    }
    case "percentage-growth":
      return `${upTo}, ${formula.pointsPerPercent} for each percent above ${formula.floorPercent}: ${labelOf(formula.input)}`;
    default:
      return generally(formula as unknown as JsonObject);
  }
}

/** Fields that tell a program how to read a figure and a person nothing. */
const NOT_FOR_READERS = new Set(["sameForBothTracks", "additive", "isYesNo", "kind"]);

function valueInWords(value: Json): string {
  if (value === null || value === undefined) return "not on record";
  if (isKey(value)) return `“${wordsOf(value)}”`;
  if (Array.isArray(value)) return value.map(valueInWords).join(", ");
  if (!isObject(value)) return String(value);
  const { key, data } = value;
  if (isKey(key)) return `“${wordsOf(key, isObject(data) ? data : {})}”`;
  return `(${generally(value)})`;
}

function generally(says: JsonObject): string {
  return Object.entries(says)
    .filter(([field, value]) => !NOT_FOR_READERS.has(field) && value !== undefined)
    .map(([field, value]) => `${field}: ${valueInWords(value)}`)
    .join("; ");
}

/** `says` as `rulesIn` found it. */
export function inWords(says: JsonObject): string {
  const { formula, ...rest } = says;
  // The scored competencies of 2021 keep the figure beside the formula, so that it is told already.
  if (!isObject(formula) || "label" in rest) return generally(says);
  return [generally(rest), formulaInWords(formula as unknown as Formula)].join("; ");
}
