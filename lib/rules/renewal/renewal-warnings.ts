/** What is in doubt about a window or special about an anniversary date (AD). */
import { addDays, type IsoDay } from "../calendar-day";
import { LAST_MPN_RENEWAL } from "../programmes/maicpp-rules/legacy-benefits";
import type { Message } from "../verdicts";
import { bothWindowsClaim, windowIsDisputed } from "./choose-window-rule";
import { covidCompetencyRule, extendedAnniversary } from "./covid-extensions";
import type { Situation } from "./situation";
import { LAST_PMC_ANNIVERSARY, UNVERIFIED_WINDOW_RULE } from "./window-rules";

/** Nothing is said once the window is over by either reading. */
function disputeWarnings({ rule, anniversaryDate, today, band }: Situation): Message[] {
  const data = { date: anniversaryDate };
  if (rule.id === UNVERIFIED_WINDOW_RULE.id) {
    return [{ key: "rules.renewal.warning.windowUnverified", data }];
  }
  if (!windowIsDisputed(anniversaryDate) || band === "lapsed") return [];
  if (!bothWindowsClaim(anniversaryDate)) {
    const moved = UNVERIFIED_WINDOW_RULE.inForceFrom;
    return today < moved
      ? [
          {
            key: "rules.renewal.warning.windowMayMove",
            data: { ...data, moved, safe: addDays(moved, -1) },
          },
        ]
      : [{ key: "rules.renewal.warning.windowMayHaveMoved", data: { ...data, moved } }];
  }
  return band === "grace"
    ? [{ key: "rules.renewal.warning.windowMayHaveEnded", data }]
    : [{ key: "rules.renewal.warning.windowMayEndAtAnniversary", data }];
}

function covidWarnings(anniversaryDate: IsoDay): Message[] {
  const extended = extendedAnniversary(anniversaryDate);
  if (extended === undefined) return [];
  const { extension } = extended;
  const data = { date: anniversaryDate, next: extended.anniversaryDate };
  return [
    extension.confidence === "verified"
      ? { key: "rules.renewal.warning.covidExtension", data }
      : { key: "rules.renewal.warning.covidExtensionSecondary", data },
    ...extension.excludes.map((competency) => ({
      key: "rules.renewal.warning.covidExcludes",
      data: { competency },
    })),
    ...covidCompetencyWarnings(anniversaryDate),
  ];
}

function covidCompetencyWarnings(anniversaryDate: IsoDay): Message[] {
  const rule = covidCompetencyRule(anniversaryDate);
  if (rule === undefined) return [];
  const { competency, inForceFrom: from, inForceTo: to, grantedConsultantGrowthPoints } = rule;
  return grantedConsultantGrowthPoints === undefined
    ? [{ key: "rules.renewal.warning.covidAsPublished", data: { competency, from, to } }]
    : [
        {
          key: "rules.renewal.warning.covidGranted",
          data: { competency, from, to, points: grantedConsultantGrowthPoints },
        },
      ];
}

/** True where the window of an MPN offer runs beyond the last day on which the press has it renewed. */
export function outlastsMpn({ rule, windowCloses }: Situation): boolean {
  return rule.stepSet === "mpn" && windowCloses > LAST_MPN_RENEWAL.inForceTo;
}

/** `moveIsKnown`: the reader told when the company moved to Partner Center, so that nothing is in doubt there. */
export function warningsFor(situation: Situation, moveIsKnown: boolean): Message[] {
  const { rule, anniversaryDate, band } = situation;
  const warnings = disputeWarnings(situation);
  if (rule.opensDays === null) warnings.push({ key: "rules.renewal.warning.openingNotOnRecord" });
  if (rule.stepSet === "mpn" && anniversaryDate <= LAST_PMC_ANNIVERSARY && !moveIsKnown) {
    warnings.push({
      key: "rules.renewal.warning.perhapsNotMigrated",
      data: { date: anniversaryDate },
    });
  }
  if (outlastsMpn(situation) && band !== "lapsed") {
    warnings.push({
      key: "rules.renewal.warning.mpnMayHaveEnded",
      data: { last: LAST_MPN_RENEWAL.inForceTo },
    });
  }
  return [...warnings, ...covidWarnings(anniversaryDate)];
}
