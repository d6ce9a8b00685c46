/** The verdict as a table: units by what they can attain. The page, the report and the exports all show this. */
import type { ProgrammeEdition, ProgrammeVerdict } from "../../lib/rules";
import type { StandingItem, UnitReference, UnitStanding } from "../../lib/rules/verdicts";
import type { MeterReading } from "../meter/meter";
import { isCompetency } from "./item-kinds";
import { itemName, lensWords, levelName, subjectName, unitKind, unitName } from "./item-names";
import { readingOf } from "./standing-reading";

export interface MatrixEntry {
  /** Names it in an address, together with its unit. */
  readonly key: string;
  readonly name: string;
  /** Of a competency, which stands in its column twice. */
  readonly level?: string;
  readonly item: StandingItem;
  readonly reading: MeterReading;
}

export interface MatrixRow {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** Seen on its own, although the programme asks for nothing there. */
  readonly isLens: boolean;
  /** What that means; absent for a unit of the programme's own. */
  readonly lensNote?: string;
  readonly standing: UnitStanding;
  /** By column. */
  readonly cells: ReadonlyMap<string, readonly MatrixEntry[]>;
}

export interface MatrixColumn {
  /** Id in the programme data. */
  readonly area: string;
  readonly name: string;
  /** Some unit has a figure for it. */
  readonly isKnown: boolean;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  /** The programme's own units, then the lens. */
  readonly rows: readonly MatrixRow[];
}

/** Names a unit in an address. */
function unitKey({ kind, id }: UnitReference): string {
  return id === undefined ? kind : `${kind}.${id}`;
}

/** Names an item in an address; a competency is judged at two levels. */
export function itemKey(item: StandingItem): string {
  return isCompetency(item) ? `${item.level}.${item.area}` : item.area;
}

/** Something is known of it: more than that nothing is entered. */
function isKnown({ state, asOf, staleAsOf }: StandingItem): boolean {
  return state !== "unknown" || asOf !== undefined || staleAsOf !== undefined;
}

function entryOf(item: StandingItem, edition: ProgrammeEdition): MatrixEntry {
  return {
    key: itemKey(item),
    name: itemName(item, edition),
    ...(isCompetency(item) && { level: levelName(item.level) }),
    item,
    reading: readingOf(item, edition),
  };
}

function rowOf(
  standing: UnitStanding,
  lensNote: string | undefined,
  edition: ProgrammeEdition,
): MatrixRow {
  const isLens = lensNote !== undefined;
  const { unit, items } = standing;
  return {
    // A lens of a country beside a unit of the same key would lead to the unit.
    key: `${isLens ? "lens." : ""}${unitKey(unit)}`,
    name: unitName(unit),
    kind: unitKind(unit),
    isLens,
    ...(isLens && { lensNote }),
    standing,
    cells: new Map(
      items.map(({ area }) => [
        area,
        items.filter((item) => item.area === area).map((item) => entryOf(item, edition)),
      ]),
    ),
  };
}

/** Rows and columns in the order of the rules. */
export function matrixOf(verdict: ProgrammeVerdict, edition: ProgrammeEdition): Matrix {
  const all = [...verdict.units, ...verdict.lens];
  const items = all.flatMap((each) => each.items);
  const areas = [...new Set(items.map(({ area }) => area))];
  const known = new Set(items.filter(isKnown).map(({ area }) => area));
  return {
    columns: areas.map((area) => ({
      area,
      name: subjectName(area, edition),
      isKnown: known.has(area),
    })),
    rows: [
      ...verdict.units.map((unit) => rowOf(unit, undefined, edition)),
      ...verdict.lens.map((unit) => rowOf(unit, lensWords(verdict.unit.kind), edition)),
    ],
  };
}

/** So many columns are taken in at a glance, whether or not anything is known of them. */
const SHOWN_ANYWAY = 8;

/** Of a long list the columns without any figure hidden, unless that would leave none. */
export function withoutUnknownColumns(matrix: Matrix): Matrix {
  const columns = matrix.columns.filter((column) => column.isKnown);
  const isShort = matrix.columns.length <= SHOWN_ANYWAY;
  return isShort || columns.length === 0 ? matrix : { ...matrix, columns };
}

/** The row and the entry that an address names; `undefined` where the programme of the day has none such. */
export function entryAt(
  { rows }: Matrix,
  unit: string | undefined,
  item: string | undefined,
): { readonly row: MatrixRow; readonly entry: MatrixEntry } | undefined {
  const row = rows.find(({ key }) => key === unit);
  const entry = [...(row?.cells.values() ?? [])].flat().find(({ key }) => key === item);
  return row && entry && { row, entry };
}
