import type { CountryQualificationVerdict } from "../../lib/rules";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { Card } from "../card/card";
import { FoldedRuleNote } from "../rule-note/rule-note";
import { RequirementStateBadge } from "../standing-card/requirement-state";
import { Reasons } from "./item-detail";
import { unitName } from "./item-names";

/** What Microsoft called on partners in more than one country to do, with what they wanted to hold there. */
export function CountryQualificationCard({
  verdict,
}: {
  readonly verdict: CountryQualificationVerdict;
}) {
  const { places, steps, reasons, rule, unplaced } = verdict;
  const wanted = places.filter((each) => each.wanted.length > 0);
  return (
    <Card title={text("dashboard.qualification.title")} id="country-qualification-card">
      <Reasons reasons={reasons} />
      {wanted.length > 0 && (
        <ul class="qualification-places">
          {wanted.map(({ unit, state, isHome }) => (
            <li key={`${unit.kind} ${unit.id}`}>
              <span>
                {isHome
                  ? text("dashboard.qualification.home", { place: unitName(unit) })
                  : unitName(unit)}
              </span>
              <RequirementStateBadge state={state} />
            </li>
          ))}
        </ul>
      )}
      {unplaced.length > 0 && (
        <p class="notice small" data-tone="warn">
          {text("dashboard.qualification.unplaced", {}, unplaced.length)}
        </p>
      )}
      {steps.length > 0 && (
        <>
          <h3>{text("dashboard.qualification.steps")}</h3>
          <ol>
            {[...new Set(steps.map((step) => wordsOf(step)))].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      <FoldedRuleNote rule={rule} />
    </Card>
  );
}
