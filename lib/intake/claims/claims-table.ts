/** Whether a table is an export of customer claims, and what of it a person is shown. */
import { isClaimStatus } from "../../rules/record/status-meanings";
import { cleanCell, shownValue } from "../normalise/cell";
import { readGuid } from "../normalise/guid";
import { type ClaimColumns, type ClaimMappings, headerSignature } from "./claim-mapping";
import { guessClaimColumns, SAMPLE_ROWS } from "./guess-claim-columns";

const EXAMPLES = 5;

/** Different values of one column, first seen first. */
function examplesOf(rows: readonly (readonly string[])[], index: number): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const value = shownValue(cleanCell(row[index] ?? ""));
    if (value !== "") found.add(value);
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}

function mostAre(
  rows: readonly (readonly string[])[],
  index: number,
  fits: (value: string) => boolean,
): boolean {
  const values = rows.map((row) => cleanCell(row[index] ?? "")).filter((value) => value !== "");
  return values.filter(fits).length * 2 > values.length;
}

const isGuid = (value: string) => readGuid(value) !== undefined;

/**
 * The columns of an export of customer claims, with the mapping that a person has confirmed for its headers; `undefined`
 * for any other table. It is one when most values of a column are statuses of claims and most of another are GUIDs. A
 * first row that holds such values is no header: the file has none, and its columns cannot be known again.
 */
export function claimColumnsOf(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  mappings: ClaimMappings,
): ClaimColumns | undefined {
  if (header.some((name) => isGuid(name) || isClaimStatus(name))) return undefined;
  const rows = sampleRows.slice(0, SAMPLE_ROWS);
  const columns = [...header.keys()];
  const statuses = columns.filter((index) => mostAre(rows, index, isClaimStatus));
  const guids = columns.filter((index) => mostAre(rows, index, isGuid));
  if (statuses.length === 0 || guids.length === 0) return undefined;
  const signature = headerSignature(header);
  const known = mappings[signature];
  // Another table may have the same headers: what was said of the one is not said of the other.
  const fits =
    known !== undefined && statuses.includes(known.status) && guids.includes(known.tenantId);
  return {
    signature,
    header: header.map(shownValue),
    guesses: guessClaimColumns(header, rows),
    examples: columns.map((index) => examplesOf(rows, index)),
    ...(fits && { mapping: known }),
  };
}
