/** The columns of the form: where figures are written so that the programme of the day reads them. */
import type { ProgrammeEdition } from "../../lib/rules";
import type { Metric } from "../../lib/rules/facts";
import type { UnitReference } from "../../lib/rules/verdicts";
import { countryName } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { unitName } from "../standing-view/item-names";
import type { FigurePlace } from "./area-figures";
import { countriesOf, locationsOf } from "./figures-draft";

/** A cluster is written country by country. A location without a Partner ID of its own goes by its country. */
function keysOf({ kind, id, countries = [] }: UnitReference): readonly string[] {
  if (kind === "global-account" || id === undefined) return [""];
  return kind === "location" && !countries.includes(id) ? [id] : countries;
}

function nameOf(key: string, edition: ProgrammeEdition, units: readonly UnitReference[]): string {
  if (key === "") {
    return edition.kind === "designations"
      ? text("dashboard.figures.worldwide")
      : text("dashboard.standing.unit.company");
  }
  return /^[A-Z]{2}$/.test(key)
    ? countryName(key)
    : unitName(units.find(({ id }) => id === key) ?? { kind: "location", id: key });
}

/**
 * The units that are evaluated, then where else figures of these areas are stored, then what the reader added. The
 * whole company comes first, and where it is no unit only if it has a figure.
 */
export function figurePlaces(
  units: readonly UnitReference[],
  edition: ProgrammeEdition,
  stored: readonly Metric[],
  added: readonly string[],
): readonly FigurePlace[] {
  const isOfCompany = stored.some(
    ({ country, location }) => country === undefined && location === undefined,
  );
  const keys = [
    ...units.flatMap(keysOf),
    ...countriesOf(stored),
    // Capability scores are worldwide or by country: a location's figure is in no cell and stays as it is.
    ...(edition.kind === "designations" ? [] : locationsOf(stored)),
    ...added,
  ];
  const whole = isOfCompany || keys.includes("") ? [""] : [];
  return [...new Set([...whole, ...keys])].map((key) => ({
    key,
    name: nameOf(key, edition, units),
  }));
}
