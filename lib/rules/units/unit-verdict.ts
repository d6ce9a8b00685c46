/** How the programme evaluates on a day. Two changes came at each partner's own day, which only the reader can tell. */
import type { IsoDay } from "../calendar-day";
import type { Geography } from "../company-facts";
import {
  COUNTRY_QUALIFICATION_RULE,
  COUNTRY_QUALIFICATION_START_RULE,
  COUNTRY_QUALIFICATION_STARTS,
  ENROLMENT_ACCOUNT_RULE,
  LOCATION_RULE,
  MAICPP_GLOBAL_ACCOUNT_RULE,
  MPN_GLOBAL_ACCOUNT_RULE,
  OWN_ANNIVERSARY_RULE,
  PARTNER_CENTER_MOVES,
} from "../programmes/unit-rules";
import type { Message, RuleReference, UnitVerdict } from "../verdicts";
import { clusterProblems } from "./clusters";
import { referenceTo } from "./rule-reference";

const PLANS = {
  first: COUNTRY_QUALIFICATION_STARTS[0].start,
  second: COUNTRY_QUALIFICATION_STARTS[1].start,
  third: COUNTRY_QUALIFICATION_STARTS[2].start,
};

const ANNOUNCED: Message = {
  key: "rules.units.reason.countryQualificationAnnounced",
  data: PLANS,
};
const UNCONFIRMED: Message = { key: "rules.units.reason.countryQualificationUnconfirmed" };

function byLocation(more: readonly Message[]): UnitVerdict {
  return {
    kind: "location",
    reasons: [{ key: "rules.units.reason.location" }, ...more],
    rule: referenceTo(LOCATION_RULE),
  };
}

function byCountry(
  more: readonly Message[],
  rule: RuleReference,
  geography: Geography | undefined,
): UnitVerdict {
  const problems = clusterProblems(geography?.clusters ?? []).map(
    ({ country, clusters }): Message => ({
      key: "rules.units.reason.countryInSeveralClusters",
      data: { country, clusters },
    }),
  );
  return {
    kind: "country",
    reasons: [{ key: "rules.units.reason.country" }, ...more, ...problems],
    rule,
  };
}

/** Before the company's move to Partner Center: locations, then countries as far as Country Qualification goes. */
function inMembershipCenter(asOf: IsoDay, geography: Geography | undefined): UnitVerdict {
  if (asOf <= OWN_ANNIVERSARY_RULE.inForceTo) return inFirstYear();
  const from = geography?.countryQualificationFrom;
  if (from === "never") {
    return byLocation([{ key: "rules.units.reason.countryQualificationNever" }]);
  }
  if (from !== undefined) {
    const said = { key: "rules.units.reason.countryQualificationFrom", data: { date: from } };
    return asOf < from
      ? byLocation([said])
      : byCountry([said], referenceTo(COUNTRY_QUALIFICATION_RULE), geography);
  }
  if (asOf < PLANS.first) return byLocation([]);
  if (asOf < COUNTRY_QUALIFICATION_START_RULE.inForceFrom) return byLocation([ANNOUNCED]);
  const rule = {
    ...referenceTo(COUNTRY_QUALIFICATION_START_RULE),
    id: COUNTRY_QUALIFICATION_RULE.id,
  };
  return byCountry([ANNOUNCED, UNCONFIRMED], rule, geography);
}

function inFirstYear(): UnitVerdict {
  const verdict = byLocation([{ key: "rules.units.reason.movedAtAnniversary" }]);
  const sources = [...verdict.rule.sources, ...OWN_ANNIVERSARY_RULE.sources];
  return { ...verdict, rule: { ...verdict.rule, sources } };
}

const GLOBAL_ACCOUNT: Message = { key: "rules.units.reason.globalAccount" };

/** Some day between 2018 and mid-2021 the company moved, and nobody has said which. */
function whileMoving(before: UnitVerdict, more: readonly Message[]): UnitVerdict {
  const { from, to } = PARTNER_CENTER_MOVES;
  return {
    kind: "unknown",
    reasons: [
      { key: "rules.units.reason.moveNotTold", data: { from, to } },
      ...more,
      { key: "rules.units.reason.untilTheMove" },
      ...before.reasons,
      { key: "rules.units.reason.sinceTheMove" },
      GLOBAL_ACCOUNT,
    ],
    rule: {
      ...before.rule,
      sources: [...before.rule.sources, ...MPN_GLOBAL_ACCOUNT_RULE.sources].filter(
        (source, index, all) => all.indexOf(source) === index,
      ),
    },
  };
}

function inPartnerNetwork(asOf: IsoDay, geography: Geography | undefined): UnitVerdict {
  const { from, to } = PARTNER_CENTER_MOVES;
  const moved = geography?.movedToPartnerCenterOn;
  const isBelievable = moved !== undefined && from <= moved && moved <= to;
  const refused: Message[] =
    moved === undefined || isBelievable
      ? []
      : [{ key: "rules.units.reason.moveOutsideTheYears", data: { date: moved, from, to } }];
  const after: UnitVerdict = {
    kind: "global-account",
    reasons: [
      GLOBAL_ACCOUNT,
      ...(isBelievable ? [{ key: "rules.units.reason.movedOn", data: { date: moved } }] : refused),
    ],
    rule: referenceTo(MPN_GLOBAL_ACCOUNT_RULE),
  };
  if (asOf > to || (isBelievable && moved <= asOf)) return after;
  const before = inMembershipCenter(asOf, geography);
  if (isBelievable || asOf < from) {
    return { ...before, reasons: [...before.reasons, ...refused] };
  }
  return whileMoving(before, refused);
}

/**
 * The unit that the programme of the day evaluates, why, and how sure that is. `unknown` before the first programme on
 * record, and from 2018 to mid-2021 unless the reader has told when the company moved to Partner Center.
 */
export function unitVerdictFor(asOf: IsoDay, geography: Geography | undefined): UnitVerdict {
  if (asOf < ENROLMENT_ACCOUNT_RULE.inForceFrom) {
    return {
      kind: "unknown",
      reasons: [
        {
          key: "rules.units.reason.noProgramme",
          data: { date: asOf, earliest: ENROLMENT_ACCOUNT_RULE.inForceFrom },
        },
      ],
      rule: { id: "PROGRAMME.none.1v1", sources: [], confidence: "unverified" },
    };
  }
  if (asOf < LOCATION_RULE.inForceFrom) {
    return {
      kind: "enrolment-account",
      reasons: [
        { key: "rules.units.reason.enrolmentAccount" },
        { key: "rules.units.reason.noPoolingAcrossCountries" },
      ],
      rule: referenceTo(ENROLMENT_ACCOUNT_RULE),
    };
  }
  if (asOf < MAICPP_GLOBAL_ACCOUNT_RULE.inForceFrom) return inPartnerNetwork(asOf, geography);
  return {
    kind: "global-account",
    reasons: [GLOBAL_ACCOUNT, { key: "rules.units.reason.noCountryRequirement" }],
    rule: referenceTo(MAICPP_GLOBAL_ACCOUNT_RULE),
  };
}
