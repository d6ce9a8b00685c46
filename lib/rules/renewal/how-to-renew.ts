/** The single steps of a renewal, era by era. The Partner Membership Center's are those of KB2958000. */
import {
  LAST_MPN_RENEWAL,
  LEGACY_BENEFITS_RENEWABLE,
} from "../programmes/maicpp-rules/legacy-benefits";
import { SIX_MONTHS_FROM } from "../programmes/maicpp-rules/qualification-windows";
import type { Message } from "../verdicts";
import { windowIsDisputed } from "./choose-window-rule";
import { nextAnniversary } from "./next-anniversary";
import type { Situation } from "./situation";
import type { NewAnniversaryRule } from "./window-rules";

/** What has to be in order before anybody renews; of which days, the rule in force today decides, as in `enrolment/`. */
export function whatMustHold({ rule, today }: Situation): Message {
  switch (rule.stepSet) {
    case "mpp":
      return { key: "rules.renewal.step.mppCheckPoints" };
    case "pmc":
    case "mpn":
      return { key: "rules.renewal.step.checkCompetencies" };
    case "designations":
      return {
        key:
          today < SIX_MONTHS_FROM
            ? "rules.renewal.step.checkDesignationsUntil2023"
            : "rules.renewal.step.checkDesignations",
      };
  }
}

/** The renewal itself, for the one who may complete it. */
export function howToRenew({ rule, anniversaryDate }: Situation): Message[] {
  switch (rule.stepSet) {
    case "mpp":
      return [{ key: "rules.renewal.step.mppReenrol" }];
    case "pmc":
      return [
        { key: "rules.renewal.step.pmcRenew" },
        { key: "rules.renewal.step.pmcConfirmProfile" },
        { key: "rules.renewal.step.pmcPay" },
      ];
    case "mpn":
      return [
        { key: "rules.renewal.step.mpnRenew" },
        rule.orderExpiresUnpaidAfterDays === undefined
          ? { key: "rules.renewal.step.mpnPay" }
          : {
              key: "rules.renewal.step.mpnPayInTime",
              data: { days: rule.orderExpiresUnpaidAfterDays },
            },
      ];
    case "designations":
      return [
        { key: "rules.renewal.step.designationsRenew" },
        { key: "rules.renewal.step.designationsGreyedOut" },
        ...(anniversaryDate <= LEGACY_BENEFITS_RENEWABLE.inForceTo
          ? [
              {
                key: "rules.renewal.step.legacyBenefits",
                data: { date: LEGACY_BENEFITS_RENEWABLE.inForceTo },
              },
            ]
          : []),
      ];
  }
}

/** What becomes of the benefits; where the window may end sooner, so may they. */
export function whatOfBenefits({ rule, anniversaryDate, windowCloses }: Situation): Message {
  switch (rule.benefits) {
    case "end-at-anniversary":
      return { key: "rules.renewal.step.benefitsEndOn", data: { date: anniversaryDate } };
    case "kept-by-renewing-before":
      return { key: "rules.renewal.step.benefitsKept", data: { date: anniversaryDate } };
    case "continue-until-window-closes":
      return windowIsDisputed(anniversaryDate)
        ? {
            key: "rules.renewal.step.benefitsMayEnd",
            data: { date: windowCloses, early: anniversaryDate },
          }
        : { key: "rules.renewal.step.benefitsContinue", data: { date: windowCloses } };
  }
}

export function afterLapse({ rule, today }: Situation): Message {
  if (rule.stepSet === "designations") return { key: "rules.renewal.step.buyAgain" };
  return today > LAST_MPN_RENEWAL.inForceTo
    ? { key: "rules.renewal.step.programmeEnded" }
    : { key: "rules.renewal.step.enrolAnew" };
}

const RENEWED_ALREADY: Readonly<Record<NewAnniversaryRule, string>> = {
  "end-of-month-after-12-months": "rules.renewal.step.renewedEndOfMonth",
  "same-day-next-year": "rules.renewal.step.renewedSameDay",
  "anniversary-plus-365-days": "rules.renewal.step.renewedCountedFromAnniversary",
  "renewal-plus-365-days": "rules.renewal.step.renewedCountedFromRenewal",
  "payment-plus-365-days": "rules.renewal.step.renewedCountedFromPayment",
  "purchase-date": "rules.renewal.step.renewedTermNotTold",
};

/** After the AD nobody but the reader knows whether the membership was renewed and only the date was not updated. */
export function ifRenewedAlready({ rule, anniversaryDate }: Situation): Message {
  const key = RENEWED_ALREADY[rule.newAnniversary];
  const next = nextAnniversary(rule, { anniversaryDate });
  return next.known ? { key, data: { date: next.date } } : { key };
}
