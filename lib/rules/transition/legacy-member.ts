/** Whether the company still is, or counts as, a silver or gold member, and until when it has the benefits. */
import { addDays, type IsoDay } from "../calendar-day";
import { type Held, TERM_DAYS } from "../enrolment/held-on";
import { LAST_MPN_DAY } from "../programmes/maicpp-rules/legacy-benefits";
import { WINDOW_FROM_2022 } from "../renewal/window-rules";
import { heldCompetency, heldLegacyBenefits, type TransitionQuestion } from "./transition-question";

/** Up to then an anniversary date is the first one after competencies ended. */
const END_OF_FIRST_YEAR = addDays(LAST_MPN_DAY, TERM_DAYS);

function windowCloses(anniversaryDate: IsoDay): IsoDay {
  return addDays(anniversaryDate, WINDOW_FROM_2022.closesDays);
}

/** Who held silver or gold keeps its benefits until the first anniversary and the window after it, whatever happens. */
function keepsWithoutRenewing(anniversaryDate: IsoDay, asOf: IsoDay): boolean {
  return anniversaryDate <= END_OF_FIRST_YEAR && asOf <= windowCloses(anniversaryDate);
}

/**
 * Who has silver or gold benefits: bought once more, or kept from the competencies without doing anything. Without the
 * anniversary date nobody can tell, within the first year after competencies ended, whether they are still kept.
 */
export function legacyMember(question: TransitionQuestion): Held {
  const { anniversaryDate, asOf } = question;
  const benefits = heldLegacyBenefits(question);
  const competency = heldCompetency(question);
  if (benefits === "yes" || competency === "no") return benefits;
  if (anniversaryDate === undefined) return asOf <= END_OF_FIRST_YEAR ? "unknown" : benefits;
  return keepsWithoutRenewing(anniversaryDate, asOf) ? competency : benefits;
}

/** The anniversary date; once it has passed, the end of the window after it. Absent where that cannot be told. */
export function benefitsUntil(question: TransitionQuestion): IsoDay | undefined {
  const { anniversaryDate, asOf } = question;
  if (anniversaryDate === undefined || legacyMember(question) !== "yes") return undefined;
  if (asOf <= anniversaryDate) return anniversaryDate;
  const closes = windowCloses(anniversaryDate);
  return asOf <= closes ? closes : undefined;
}
