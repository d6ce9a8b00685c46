import type { GenerationInfo } from "../../lib/store/contract";
import { formatDay, formatMoment, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { TableScroll } from "../table-scroll/table-scroll";
import { reportName } from "../wording/report-name";

/** What was imported, and as of when it speaks. */
export function GenerationCard({ generation }: { readonly generation: GenerationInfo | null }) {
  if (generation === null) return <p>{text("dashboard.generation.none")}</p>;
  return (
    <>
      <p>
        {text("dashboard.generation.holds", {
          customers: formatNumber(generation.customerCount),
          associations: formatNumber(generation.associationCount),
          moment: formatMoment(generation.committedAt),
        })}
      </p>
      <TableScroll label={text("dashboard.generation.caption")}>
        <table>
          <caption class="visually-hidden">{text("dashboard.generation.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("dashboard.generation.report")}</th>
              <th scope="col">{text("dashboard.generation.file")}</th>
              <th scope="col">{text("dashboard.generation.asOf")}</th>
            </tr>
          </thead>
          <tbody>
            {generation.evidence.map(({ report, file, asOf }) => (
              <tr key={`${report} ${file} ${asOf}`}>
                <th scope="row">{reportName(report)}</th>
                <td>{file}</td>
                <td>{formatDay(asOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
