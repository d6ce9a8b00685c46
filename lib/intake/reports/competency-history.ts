/** Insights > *Competency summary and history*: one row for each competency that was held, of the years until 2022. */
import type { Holding } from "../../rules/facts";
import { holdingKey } from "../company-facts";
import { competencyId } from "../known-names";
import { noFacts } from "../no-facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { createDateColumn } from "../normalise/date-column";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";
import { type RowReader, tableReport } from "../table/read-table";

const KIND = "competency-history";

type Field = "name" | "level" | "status" | "start" | "end";

interface Row {
  readonly line: number;
  readonly texts: Readonly<Record<Field, string>>;
}

// Maps, because words come from files: `constructor` is a property of every object.
const LEVELS: ReadonlyMap<string, "silver" | "gold"> = new Map([
  ["silver", "silver"],
  ["gold", "gold"],
]);

/** Whether a competency with this status is held; a status that we do not know proves nothing. */
const IS_HELD: ReadonlyMap<string, boolean> = new Map([
  ["active", true],
  ["in grace period", true],
  ["inactive", false],
]);

function openHistory({ at, header }: Columns<Field>, context: ReadContext): RowReader {
  const { problems, fileDay } = context;
  const evidence = { report: KIND, file: context.file, asOf: fileDay };
  const starts = createDateColumn(0);
  const ends = createDateColumn(0);
  const rows: Row[] = [];

  function skip({ line, texts }: Row, field: Field, key: string): undefined {
    const reason = { key: `intake.problem.${key}`, data: { value: shownValue(texts[field]) } };
    problems.skip(line, reason, header[field]);
  }

  function holdingOf(row: Row): Holding | undefined {
    const { name, level: levelText, status, start, end } = row.texts;
    if (name === "") return skip(row, "name", "noCompetency");
    const level = LEVELS.get(levelText.toLowerCase());
    if (level === undefined) return skip(row, "level", "badLevel");
    const isHeld = IS_HELD.get(status.toLowerCase());
    if (isHeld === undefined) return skip(row, "status", "badCompetencyStatus");
    const since = starts.read(start);
    if (start !== "" && since === undefined) return skip(row, "start", "badCompetencyDate");
    const until = ends.read(end);
    if (end !== "" && until === undefined) return skip(row, "end", "badCompetencyDate");
    // Inactive, and yet without an end or with one to come: whether it is held nobody can tell.
    if (!isHeld && (until === undefined || until > fileDay)) {
      return skip(row, "end", "inactiveWithoutEnd");
    }
    const id = competencyId(name);
    if (id === undefined) {
      const reason = { key: "intake.problem.otherCompetency", data: { value: shownValue(name) } };
      problems.remark(row.line, reason, header.name);
    }
    return {
      kind: "competency",
      id: id ?? name,
      level,
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      evidence,
    };
  }

  return {
    take(record, line) {
      const texts = Object.fromEntries(
        Object.entries<number>(at).map(([field, index]) => [field, cleanCell(record[index] ?? "")]),
      ) as Record<Field, string>;
      starts.note(texts.start, line);
      ends.note(texts.end, line);
      rows.push({ line, texts });
    },
    async finish() {
      const holdings = new Map<string, Holding>();
      let merged = 0;
      for (const row of rows) {
        const holding = holdingOf(row);
        if (holding === undefined) continue;
        const key = holdingKey(holding);
        if (holdings.has(key)) merged += 1;
        holdings.set(key, holding);
        if (context.pace.isDue()) await context.pace.pause();
      }
      return { ...noFacts(), holdings, merged };
    },
  };
}

export const competencyHistory = tableReport<Field>({
  kind: KIND,
  signature: "Competency summary history",
  documented: [
    "CompetencyName",
    "CompetencyLevel",
    "CompetencyStatus",
    "CompetencyStartDate",
    "CompetencyEndDate",
  ],
  rowsAre: ["holdings"],
  lists: "all",
  aliases: {
    name: ["CompetencyName"],
    level: ["CompetencyLevel"],
    status: ["CompetencyStatus"],
    start: ["CompetencyStartDate"],
    end: ["CompetencyEndDate"],
  },
  needs: ["name", "level", "status", "start", "end"],
  open: openHistory,
});
