/**
 * Insights > *Competency performance requirement*: what a competency's figures were in a month. Microsoft documents no
 * names of its metrics, so one that is not spelt as in the programme data is kept as it stands, which no rule reads.
 */
import { endOfMonth } from "../../rules/calendar-day";
import type { Metric } from "../../rules/facts";
import { COMPETENCY_EDITIONS } from "../../rules/programmes/competency-editions";
import { metricKey } from "../company-facts";
import { competencyId } from "../known-names";
import { noFacts } from "../no-facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { createDateColumn } from "../normalise/date-column";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";
import { type RowReader, tableReport } from "../table/read-table";

const KIND = "competency-performance";

type Field = "competency" | "option" | "month" | "metric" | "value";

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function metricsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "metric" && typeof each === "string" ? [each] : metricsIn(each),
  );
}

const KNOWN_METRICS = new Set(COMPETENCY_EDITIONS.flatMap(metricsIn));

function openPerformance({ at, header }: Columns<Field>, context: ReadContext): RowReader {
  const { problems, fileDay, file } = context;
  const months = createDateColumn(0, "months");
  const rows: { readonly line: number; readonly texts: Readonly<Record<Field, string>> }[] = [];

  function figureOf({ line, texts }: (typeof rows)[number]): Metric | undefined {
    const skip = (field: Field, key: string): undefined => {
      const reason = { key: `intake.problem.${key}`, data: { value: shownValue(texts[field]) } };
      problems.skip(line, reason, header[field]);
    };
    const { competency, option, metric, value } = texts;
    if (competency === "") return skip("competency", "noCompetency");
    if (metric === "") return skip("metric", "noMetric");
    if (!NUMBER.test(value)) return skip("value", "badFigure");
    const month = months.read(texts.month);
    if (month === undefined) return skip("month", texts.month === "" ? "noMonth" : "badMonth");
    const area = competencyId(competency);
    const isKnown = area !== undefined && KNOWN_METRICS.has(metric);
    if (!isKnown) {
      const data = { value: shownValue(`${competency}: ${metric}`) };
      problems.remark(line, { key: "intake.problem.otherMetric", data }, header.metric);
    }
    const end = endOfMonth(month);
    return {
      area: area ?? competency,
      metric: isKnown || option === "" ? metric : `${metric} (${option})`,
      track: "any",
      value: Number(value),
      evidence: { report: KIND, file, asOf: end < fileDay ? end : fileDay },
    };
  }

  return {
    take(record, line) {
      const texts = Object.fromEntries(
        Object.entries<number>(at).map(([field, index]) => [field, cleanCell(record[index] ?? "")]),
      ) as Record<Field, string>;
      months.note(texts.month, line);
      rows.push({ line, texts });
    },
    async finish() {
      const metrics = new Map<string, Metric>();
      let merged = 0;
      for (const row of rows) {
        const figure = figureOf(row);
        if (figure === undefined) continue;
        const key = metricKey(figure);
        const known = metrics.get(key);
        if (known !== undefined) merged += 1;
        // Of two rows of one month the lower figure: what is not certain must not help.
        const isNewer =
          known === undefined ||
          known.evidence.asOf < figure.evidence.asOf ||
          (known.evidence.asOf === figure.evidence.asOf && figure.value < known.value);
        if (isNewer) metrics.set(key, figure);
        if (context.pace.isDue()) await context.pace.pause();
      }
      return { ...noFacts(), metrics, merged };
    },
  };
}

export const competencyPerformance = tableReport<Field>({
  kind: KIND,
  signature: "Competency performance requirement",
  documented: [
    "CompetencyName",
    "CompetencyAttainmentOptionName",
    "Month",
    "MetricName",
    "MetricMonthlyContribution",
    "TTMAggregate",
    "AnniversaryYearAggregate",
    "GoldThreshold",
    "SilverThreshold",
  ],
  rowsAre: ["metrics"],
  lists: "all",
  aliases: {
    competency: ["CompetencyName"],
    option: ["CompetencyAttainmentOptionName"],
    month: ["Month"],
    metric: ["MetricName"],
    // The programme's figures are those of the last twelve months.
    value: ["TTMAggregate"],
  },
  needs: ["competency", "month", "metric", "value"],
  open: openPerformance,
});
