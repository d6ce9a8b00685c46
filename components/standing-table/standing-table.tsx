import { METRIC_NAMES } from "../../lib/rules/standing";
import type {
  AreaVerdict,
  RequirementVerdict,
  StandingVerdict,
  TrackVerdict,
} from "../../lib/rules/verdicts";
import { formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { RequirementStateBadge } from "../standing-card/requirement-state";
import { TableScroll } from "../table-scroll/table-scroll";
import { areaName } from "../wording/area-name";
import { trackName } from "../wording/track-name";
import { CountryLensTable } from "./country-lens-table";
import "./standing-table.css";

/** The standing in full: every area with its points and what is missing, then the countries as a lens. */
export function StandingTable({ standing }: { readonly standing: StandingVerdict }) {
  return (
    <>
      <h3>{text("dashboard.standing.worldwide")}</h3>
      <p class="soft">{text("dashboard.standing.worldwideUnit")}</p>
      <p>
        <strong>{text("popup.gaps.short", {}, standing.gapCount)}</strong>
        {" · "}
        {text("popup.gaps.unknown", {}, standing.unknownCount)}
      </p>
      {standing.areas.map((area) => (
        <AreaStanding key={area.area} area={area} />
      ))}
      {standing.countries.length > 0 && <CountryLensTable countries={standing.countries} />}
    </>
  );
}

function AreaStanding({ area }: { readonly area: AreaVerdict }) {
  const counting = area.tracks.find(({ track }) => track === area.track);
  return (
    <details class="area-standing">
      <summary>
        <span class="area-standing-name">{areaName(area.area)}</span>
        <span class="area-standing-points soft">{pointsWords(counting)}</span>
        <RequirementStateBadge state={area.state} />
      </summary>
      {area.reasons.length > 0 && (
        <ul>
          {area.reasons
            .map((message) => wordsOf(message))
            .map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
        </ul>
      )}
      {area.asOf !== undefined && (
        <p class="soft small">{text("dashboard.standing.asOf", { date: formatDay(area.asOf) })}</p>
      )}
      {(counting ? [counting] : area.tracks).map((track) => (
        <TrackTable key={track.track} area={areaName(area.area)} track={track} />
      ))}
    </details>
  );
}

/** While a figure is missing, only the points that are certain. */
function pointsWords(track: TrackVerdict | undefined): string {
  if (track === undefined) return "";
  return track.total === undefined
    ? text("dashboard.standing.atLeast", { points: formatNumber(track.atLeast) })
    : text("dashboard.standing.total", { points: formatNumber(track.total) });
}

interface TrackTableProps {
  readonly area: string;
  readonly track: TrackVerdict;
}

function TrackTable({ area, track }: TrackTableProps) {
  const trackWords = text("dashboard.standing.track", { track: trackName(track.track) });
  return (
    <TableScroll label={`${area} · ${trackWords}`}>
      <table>
        <caption>
          {trackWords}
          {" · "}
          {pointsWords(track)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text("dashboard.standing.requirement")}</th>
            <th scope="col">{text("dashboard.standing.state")}</th>
            <th scope="col" class="number">
              {text("dashboard.standing.points")}
            </th>
            <th scope="col">{text("dashboard.standing.why")}</th>
          </tr>
        </thead>
        <tbody>
          {track.requirements.map((requirement) => (
            <RequirementRow key={requirement.metric} requirement={requirement} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function RequirementRow({ requirement }: { readonly requirement: RequirementVerdict }) {
  const { metric, state, points, maxPoints, reasons } = requirement;
  const name = METRIC_NAMES[metric];
  return (
    <tr>
      <th scope="row">{name ? wordsOf(name) : metric}</th>
      <td>
        <RequirementStateBadge state={state} />
      </td>
      <td class="number">
        {text("dashboard.standing.pointsOf", {
          points: points === undefined ? "?" : formatNumber(points),
          max: formatNumber(maxPoints),
        })}
      </td>
      <td>{reasons.map((message) => wordsOf(message)).join(" ")}</td>
    </tr>
  );
}
