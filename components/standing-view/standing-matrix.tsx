import { useEffect, useRef } from "preact/hooks";
import { text } from "../../lib/texts/text";
import { Meter } from "../meter/meter";
import { TableScroll } from "../table-scroll/table-scroll";
import type { Matrix, MatrixColumn, MatrixEntry, MatrixRow } from "./matrix-model";
import { moveByArrow } from "./move-by-arrow";
import { programmeOnly, type StandingPlace, standingHref } from "./standing-place";

export interface StandingMatrixProps {
  readonly matrix: Matrix;
  readonly place: StandingPlace;
  /** Key of the cell that the reader comes back from, which gets the focus. */
  readonly cameFrom: string | undefined;
}

/** Names a cell in the page. */
export function cellId(unit: string, item: string): string {
  return `standing ${unit} ${item}`.replaceAll(/\s/g, "-");
}

/** Units by what they can attain; each cell a meter that leads to what it rests on. */
export function StandingMatrix({ matrix, place, cameFrom }: StandingMatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (cameFrom !== undefined) document.getElementById(cameFrom)?.focus();
  }, [cameFrom]);
  const own = matrix.rows.filter(({ isLens }) => !isLens);
  const lens = matrix.rows.filter(({ isLens }) => isLens);
  const rowOf = (row: MatrixRow) => (
    <UnitRow key={row.key} row={row} columns={matrix.columns} place={place} />
  );
  return (
    <TableScroll label={text("dashboard.standing.matrix")}>
      <table
        class="matrix"
        ref={table}
        onKeyDown={(event) => table.current && moveByArrow(event, table.current)}
      >
        <caption class="visually-hidden">{text("dashboard.standing.matrix")}</caption>
        <thead>
          <tr>
            <th scope="col" class="matrix-corner">
              {text("dashboard.standing.unitHead")}
            </th>
            {matrix.columns.map(({ area, name }) => (
              <th scope="col" key={area}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {own.length > 0 && <tbody class="matrix-own">{own.map(rowOf)}</tbody>}
        {lens.length > 0 && (
          <tbody class="matrix-lens">
            <tr class="matrix-lens-head">
              <th class="matrix-lens-note" scope="rowgroup" colSpan={matrix.columns.length + 1}>
                <span class="matrix-lens-words">{lens[0]?.lensNote}</span>
              </th>
            </tr>
            {lens.map(rowOf)}
          </tbody>
        )}
      </table>
    </TableScroll>
  );
}

interface UnitRowProps {
  readonly row: MatrixRow;
  readonly columns: readonly MatrixColumn[];
  readonly place: StandingPlace;
}

function UnitRow({ row, columns, place }: UnitRowProps) {
  return (
    <tr>
      <th scope="row" class="matrix-unit">
        {row.name}
        <span class="soft small">{row.isLens ? text("dashboard.standing.lensRow") : row.kind}</span>
      </th>
      {columns.map(({ area }) => (
        <td key={area}>
          {(row.cells.get(area) ?? []).map((entry) => (
            <Cell key={entry.key} row={row} entry={entry} place={place} />
          ))}
        </td>
      ))}
    </tr>
  );
}

/** What is to be seen is read first, then where it is: a link is also met outside of its table, in a list of links. */
function Cell({ row, entry, place }: Pick<UnitRowProps, "row" | "place"> & { entry: MatrixEntry }) {
  const { key, name, level, reading } = entry;
  return (
    <a
      class="matrix-cell"
      id={cellId(row.key, key)}
      href={standingHref({ ...programmeOnly(place), unit: row.key, item: key })}
    >
      {level !== undefined && <span class="matrix-level small">{level}</span>}
      <Meter {...reading} />
      <span class="visually-hidden">
        {text("dashboard.standing.itemIn", { item: name, unit: row.name })}
      </span>
    </a>
  );
}
