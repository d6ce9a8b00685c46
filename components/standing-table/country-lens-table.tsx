import type { AreaVerdict, CountryLens } from "../../lib/rules/verdicts";
import { countryName, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { pointsMissingWords } from "../standing-card/points-missing";
import { RequirementStateBadge } from "../standing-card/requirement-state";
import { TableScroll } from "../table-scroll/table-scroll";
import { areaName } from "../wording/area-name";

/** Countries by solution areas. It says that it is a lens before it shows anything. */
export function CountryLensTable({ countries }: { readonly countries: readonly CountryLens[] }) {
  const areas = countries[0]?.areas.map(({ area }) => area) ?? [];
  return (
    <>
      <h3>{text("popup.gaps.byCountry")}</h3>
      <p class="soft">{text("popup.gaps.lens")}</p>
      <TableScroll label={text("popup.gaps.byCountry")}>
        <table>
          <caption class="visually-hidden">{text("popup.gaps.byCountry")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("popup.gaps.country")}</th>
              <th scope="col" class="number">
                {text("dashboard.standing.gaps")}
              </th>
              {areas.map((area) => (
                <th scope="col" key={area}>
                  {areaName(area)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {countries.map((lens) => (
              <tr key={lens.country}>
                <th scope="row">{countryName(lens.country)}</th>
                <td class="number">{formatNumber(lens.gapCount)}</td>
                {lens.areas.map((area) => (
                  <AreaCell key={area.area} area={area} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function AreaCell({ area }: { readonly area: AreaVerdict }) {
  const missing = pointsMissingWords(area);
  return (
    <td>
      <RequirementStateBadge state={area.state} />
      {missing !== undefined && <span class="soft small lens-missing">{missing}</span>}
    </td>
  );
}
