import type { IsoDay } from "../../lib/rules/calendar-day";
import type { AreaVerdict, CountryLens, StandingVerdict } from "../../lib/rules/verdicts";
import { countryName, formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { Meter } from "../meter/meter";
import { areaName } from "../wording/area-name";
import { pointsMissingWords } from "./points-missing";
import { readArea } from "./read-area";
import "./gaps-card.css";

export interface GapsCardProps {
  readonly standing: StandingVerdict;
  readonly onEnterScores: () => void;
}

/** Gaps at a glance: the programme's own unit first, then the countries as a lens. */
export function GapsCard({ standing, onEnterScores }: GapsCardProps) {
  const asOf = oldest(standing.areas.map((area) => area.asOf));
  const staleAsOf = oldest(standing.areas.map((area) => area.staleAsOf));
  const nothingEntered =
    standing.unknownCount === standing.areas.length &&
    asOf === undefined &&
    staleAsOf === undefined;
  return (
    <>
      <h3>{text("popup.gaps.worldwide")}</h3>
      <p class="soft small">{text("popup.gaps.worldwideUnit")}</p>
      {nothingEntered ? (
        <p>{text("popup.gaps.nothingEntered")}</p>
      ) : (
        <>
          <p>
            <strong>{text("popup.gaps.short", {}, standing.gapCount)}</strong>
            {" · "}
            {text("popup.gaps.unknown", {}, standing.unknownCount)}
          </p>
          <ul class="gaps-areas">
            {standing.areas.map((area) => (
              <AreaLine key={area.area} area={area} />
            ))}
          </ul>
          {asOf !== undefined && (
            <p class="soft small">{text("popup.gaps.asOf", { date: formatDay(asOf) })}</p>
          )}
          {staleAsOf !== undefined && (
            <p class="notice small" data-tone="warn">
              {text("popup.gaps.tooOld", { date: formatDay(staleAsOf) })}
            </p>
          )}
        </>
      )}
      {(nothingEntered || staleAsOf !== undefined) && (
        <p>
          <button type="button" class="button" onClick={onEnterScores}>
            {text("popup.gaps.enterScores")}
          </button>
        </p>
      )}
      {standing.countries.length > 0 && <CountryGaps countries={standing.countries} />}
    </>
  );
}

function oldest(days: readonly (IsoDay | undefined)[]): IsoDay | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

/** An area may be short by no points, or by nobody knows how many: then its first reason says why. */
function AreaLine({ area }: { readonly area: AreaVerdict }) {
  const [why] = area.state === "short" ? area.reasons : [];
  const missing = pointsMissingWords(area) ?? (why && wordsOf(why));
  return (
    <li>
      <span>
        {areaName(area.area)}
        {missing !== undefined && <span class="soft small gaps-missing">{missing}</span>}
      </span>
      <Meter {...readArea(area)} words="" />
    </li>
  );
}

/** The programme has no country requirement, and the table says so before it says anything else. */
function CountryGaps({ countries }: { readonly countries: readonly CountryLens[] }) {
  return (
    <>
      <h3>{text("popup.gaps.byCountry")}</h3>
      <p class="soft small">{text("popup.gaps.lens")}</p>
      <table>
        <caption class="visually-hidden">{text("popup.gaps.byCountry")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("popup.gaps.country")}</th>
            <th scope="col" class="number">
              {text("popup.gaps.countryShort")}
            </th>
            <th scope="col" class="number">
              {text("popup.gaps.countryUnknown")}
            </th>
          </tr>
        </thead>
        <tbody>
          {countries.map((lens) => (
            <tr key={lens.country}>
              <th scope="row">{countryName(lens.country)}</th>
              <td class="number">{formatNumber(lens.gapCount)}</td>
              <td class="number">
                {formatNumber(lens.areas.filter((area) => area.state === "unknown").length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
