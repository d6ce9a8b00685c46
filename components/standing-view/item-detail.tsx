import { useEffect, useRef } from "preact/hooks";
import type { ProgrammeEdition } from "../../lib/rules";
import type { JudgedRequirement } from "../../lib/rules/verdicts";
import { formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { Meter } from "../meter/meter";
import { FoldedRuleNote } from "../rule-note/rule-note";
import { isArea, isCompetency, type Way, waysOf } from "./item-kinds";
import { requirementName, wayName } from "./item-names";
import type { MatrixEntry, MatrixRow } from "./matrix-model";
import { programmeOnly, type StandingPlace, standingHref } from "./standing-place";
import { requirementReading } from "./standing-reading";

export interface ItemDetailProps {
  readonly row: MatrixRow;
  readonly entry: MatrixEntry;
  readonly edition: ProgrammeEdition;
  readonly place: StandingPlace;
}

/** What one cell of the matrix rests on: requirement by requirement, with rule and source. */
export function ItemDetail({ row, entry, edition, place }: ItemDetailProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { item, name, reading } = entry;
  const { ways, counting } = waysOf(item);
  const shown = ways.find(({ id }) => id === place.way) ?? counting ?? ways[0];
  return (
    <section class="card item-detail" aria-labelledby="item-detail-heading">
      <p>
        <a href={standingHref(programmeOnly(place))}>{text("dashboard.standing.backToMatrix")}</a>
      </p>
      <h2 id="item-detail-heading" ref={heading} tabIndex={-1}>
        {text("dashboard.standing.itemIn", { item: name, unit: row.name })}
      </h2>
      <p class="soft">{row.lensNote ?? row.kind}</p>
      <div class="item-meter">
        <Meter {...reading} />
      </div>
      <Reasons reasons={item.reasons} />
      {item.asOf !== undefined && (
        <p class="soft small">{text("dashboard.standing.asOf", { date: formatDay(item.asOf) })}</p>
      )}
      {item.staleAsOf !== undefined && (
        <p class="notice small" data-tone="warn">
          {text("popup.gaps.tooOld", { date: formatDay(item.staleAsOf) })}
        </p>
      )}
      <FoldedRuleNote rule={item.rule} />
      {ways.length > 1 && (
        <WayChoice
          ways={ways}
          shown={shown}
          counting={counting}
          label={text(isArea(item) ? "dashboard.standing.tracks" : "dashboard.standing.options")}
          nameOf={(way) => wayName(item.area, way.id, edition)}
          hrefOf={(way) => standingHref({ ...place, way: way.id })}
        />
      )}
      {shown === undefined || shown.requirements.length === 0 ? (
        <p>
          {text(
            isCompetency(item) || isArea(item)
              ? "dashboard.standing.nothingOnRecord"
              : "dashboard.standing.nothingAsked",
          )}
        </p>
      ) : (
        <>
          <h3>{text("dashboard.standing.requirements")}</h3>
          <ul class="requirements">
            {shown.requirements.map((requirement) => (
              <Requirement
                key={requirement.metric}
                requirement={requirement}
                name={requirementName(requirement.metric, item, edition)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface WayChoiceProps {
  readonly ways: readonly Way[];
  readonly shown: Way | undefined;
  readonly counting: Way | undefined;
  readonly label: string;
  readonly nameOf: (way: Way) => string;
  readonly hrefOf: (way: Way) => string;
}

/** Which way is shown, and which one counts: the two need not be the same. */
function WayChoice({ ways, shown, counting, label, nameOf, hrefOf }: WayChoiceProps) {
  return (
    <nav class="ways" aria-label={label}>
      <ul>
        {ways.map((way) => (
          <li key={way.id}>
            <a href={hrefOf(way)} aria-current={way === shown ? "true" : undefined}>
              {nameOf(way)}
              {way === counting && (
                <span class="small"> · {text("dashboard.standing.counts")}</span>
              )}
              {way.points !== undefined && (
                <span class="soft small">
                  {" · "}
                  {text(
                    way.points.isAll
                      ? "dashboard.standing.pointsOf"
                      : "dashboard.standing.pointsAtLeast",
                    { points: formatNumber(way.points.known), max: 100 },
                  )}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {counting === undefined && <p class="soft small">{text("dashboard.standing.wayNotKnown")}</p>}
    </nav>
  );
}

/** One reason is a sentence, several are a list. */
export function Reasons({ reasons }: Pick<JudgedRequirement, "reasons">) {
  const words = [...new Set(reasons.map((reason) => wordsOf(reason)))];
  if (words.length < 2) return words.length === 0 ? null : <p>{words[0]}</p>;
  return (
    <ul>
      {words.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

interface RequirementProps {
  readonly requirement: JudgedRequirement;
  readonly name: string;
}

function Requirement({ requirement, name }: RequirementProps) {
  return (
    <li class="requirement">
      <h4>{name}</h4>
      <Meter {...requirementReading(requirement)} />
      <Missing requirement={requirement} />
      <Reasons reasons={requirement.reasons} />
      <FoldedRuleNote rule={requirement.rule} />
    </li>
  );
}

/** What more is needed, in the requirement's own unit. */
function Missing({ requirement }: Pick<RequirementProps, "requirement">) {
  const words = missingWords(requirement);
  return words === undefined ? null : (
    <p>
      <strong>{words}</strong>
    </p>
  );
}

/** `undefined` where nothing is missing, or nobody knows how much. */
export function missingWords({ shortBy, unit, state }: JudgedRequirement): string | undefined {
  if (shortBy === undefined || shortBy <= 0 || state === "met") return undefined;
  const number = formatNumber(shortBy);
  return unit === undefined
    ? text("dashboard.standing.missing", { number })
    : text("dashboard.standing.missingOf", { number, unit: wordsOf(unit) });
}
