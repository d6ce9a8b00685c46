/**
 * A specialization: whether the designation it presupposes is held, and when it has to be renewed. What else it asks
 * for is not on record, so this is never `met`.
 */
import { addDays, daysBetween, type IsoDay } from "../calendar-day";
import type { Holding } from "../facts";
import { PROGRAMME_CHANGES } from "../programmes/maicpp-rules/change-log";
import type { Specialization } from "../programmes/maicpp-rules/rules-schema";
import { SPECIALIZATION_AUDIT, SPECIALIZATIONS } from "../programmes/maicpp-rules/specializations";
import type { SpecializationStatus } from "../programmes/maicpp-rules/status-words";
import { type Reminder, remindersFor } from "../renewal/reminders";
import { SPECIALIZATION_WINDOW } from "../renewal/window-rules";
import { referenceTo } from "../units/rule-reference";
import type { Deadline, Message, RequirementState, RuleReference } from "../verdicts";
import { type Held, isDesignation, isHeld } from "./held-on";

export interface SpecializationQuestion {
  /** `Holding.id` of the specialization. */
  readonly specialization: string;
  /** All that the company holds; absent: nobody said. */
  readonly holdings?: readonly Holding[];
  /** Of the membership, which the designations share. */
  readonly anniversaryDate?: IsoDay;
  /** Of the specialization itself. */
  readonly specializationAnniversary?: IsoDay;
  readonly asOf: IsoDay;
}

export interface SpecializationRenewal {
  readonly opens: IsoDay;
  /** The last day: the anniversary and the days of grace. */
  readonly closes: IsoDay;
  readonly reminders: readonly Reminder[];
  /** Whether an audit or customer references are asked for at this anniversary. */
  readonly auditDue: Held;
  readonly deadline: Deadline;
  readonly rule: RuleReference;
}

export interface SpecializationVerdict {
  readonly specialization: string;
  /** Microsoft's own name; absent where it is not on record. */
  readonly name?: string;
  /** Of the designation that it presupposes. */
  readonly prerequisite: RequirementState;
  /** Of the specialization as a whole: never `met`. */
  readonly state: Exclude<RequirementState, "met">;
  /** Microsoft's own word, where it can be told. */
  readonly status: SpecializationStatus | "unknown";
  readonly renewal?: SpecializationRenewal;
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

interface Prerequisite {
  readonly prerequisite: DesignationHeld;
  readonly reasons: readonly Message[];
}

const NOT_ON_RECORD: RuleReference = {
  id: "MAICPP.specialization.none.1v1",
  sources: [],
  confidence: "unverified",
};

const BENEFITS_CHANGE = "MAICPP.change.specialization-benefits.1v1";

type DesignationHeld = Exclude<RequirementState, "not-applicable">;

const PREREQUISITE_KEYS: Readonly<Record<DesignationHeld, string>> = {
  met: "rules.enrolment.specialization.designationHeld",
  short: "rules.enrolment.specialization.designationMissing",
  unknown: "rules.enrolment.specialization.designationUnknown",
};

function anyHeld(anyOf: readonly string[], question: SpecializationQuestion): DesignationHeld {
  const held = anyOf.map((area) => isHeld(question.holdings, isDesignation(area), question));
  if (held.includes("yes")) return "met";
  return held.includes("unknown") ? "unknown" : "short";
}

function judgePrerequisite(
  specialization: Specialization,
  question: SpecializationQuestion,
): Prerequisite {
  const { asOf } = question;
  const { anyOf, otherReading, inForceFrom, verifiedAsOf } = specialization;
  if (inForceFrom !== null && asOf < inForceFrom) {
    return {
      prerequisite: "unknown",
      reasons: [
        { key: "rules.enrolment.specialization.beforeDesignations", data: { date: inForceFrom } },
      ],
    };
  }
  const asPrinted: Message = {
    key: "rules.enrolment.specialization.asPrinted",
    data: { date: verifiedAsOf },
  };
  const prerequisite = anyHeld(anyOf, question);
  if (otherReading !== undefined && anyHeld(otherReading.anyOf, question) !== prerequisite) {
    return {
      prerequisite: "unknown",
      reasons: [{ key: "rules.enrolment.specialization.sourcesDiffer" }, asPrinted],
    };
  }
  return {
    prerequisite,
    reasons: [{ key: PREREQUISITE_KEYS[prerequisite] }, asPrinted],
  };
}

/** No longer offered under this name: nothing of it is active or can be renewed. */
function endedVerdict(
  specialization: Specialization,
  { from, into }: NonNullable<Specialization["ended"]>,
): SpecializationVerdict {
  const data = { date: from };
  return {
    specialization: specialization.specialization,
    name: specialization.name,
    prerequisite: "not-applicable",
    state: "not-applicable",
    status: "unknown",
    reasons: [
      into === undefined
        ? { key: "rules.enrolment.specialization.ended", data }
        : { key: "rules.enrolment.specialization.merged", data: { ...data, into } },
    ],
    rule: referenceTo(specialization),
  };
}

function stateOf(prerequisite: DesignationHeld): SpecializationVerdict["state"] {
  return prerequisite === "met" ? "unknown" : prerequisite;
}

/** The first anniversary asks for none, the second does, and so on. */
function auditDue(since: IsoDay | undefined, anniversary: IsoDay): Held {
  if (since === undefined) return "unknown";
  const years = Math.round(daysBetween(since, anniversary) / 365);
  if (years < 1) return "unknown";
  return years % SPECIALIZATION_AUDIT.everyYears === 0 ? "yes" : "no";
}

function renewalOf(anniversary: IsoDay, asOf: IsoDay, since?: IsoDay): SpecializationRenewal {
  return {
    opens: addDays(anniversary, SPECIALIZATION_WINDOW.opensDays),
    closes: addDays(anniversary, SPECIALIZATION_WINDOW.closesDays),
    reminders: remindersFor(anniversary, SPECIALIZATION_WINDOW),
    auditDue: auditDue(since, anniversary),
    deadline: {
      date: anniversary,
      daysLeft: daysBetween(asOf, anniversary),
      what: { key: "rules.enrolment.deadline.specialization" },
    },
    rule: referenceTo(SPECIALIZATION_WINDOW),
  };
}

/** Told by one source only: from a day on, benefits of a specialization end with the designation. */
function benefitsReasons(held: Held, asOf: IsoDay): Message[] {
  return PROGRAMME_CHANGES.filter(
    ({ id, date }) => id === BENEFITS_CHANGE && held === "yes" && date <= asOf,
  ).map(({ date }) => ({
    key: "rules.enrolment.specialization.benefitsMayEnd",
    data: { date },
  }));
}

export function judgeSpecialization(question: SpecializationQuestion): SpecializationVerdict {
  const { specialization: id, holdings, specializationAnniversary, asOf } = question;
  const isThis = (holding: Holding) => holding.kind === "specialization" && holding.id === id;
  const held = isHeld(holdings, isThis, { asOf, anniversaryDate: specializationAnniversary });
  const ours = holdings?.find(isThis);
  const neverHeld = held === "no" && ours === undefined;
  const specialization = SPECIALIZATIONS.find((each) => each.specialization === id);
  const ended = specialization?.ended;
  if (specialization !== undefined && ended !== undefined && ended.from <= asOf) {
    return endedVerdict(specialization, ended);
  }
  const base = {
    specialization: id,
    status: held === "yes" ? "Active" : neverHeld ? "Not started" : "unknown",
    ...(specializationAnniversary !== undefined && {
      renewal: renewalOf(specializationAnniversary, asOf, ours?.since),
    }),
  } as const;
  if (specialization === undefined) {
    return {
      ...base,
      prerequisite: "unknown",
      state: "unknown",
      reasons: [{ key: "rules.enrolment.specialization.notOnRecord" }],
      rule: NOT_ON_RECORD,
    };
  }
  const { prerequisite, reasons } = judgePrerequisite(specialization, question);
  return {
    ...base,
    name: specialization.name,
    prerequisite,
    state: stateOf(prerequisite),
    reasons: [
      ...reasons,
      ...(prerequisite === "met"
        ? [{ key: "rules.enrolment.specialization.restNotOnRecord" }]
        : []),
      ...benefitsReasons(held, asOf),
    ],
    rule: referenceTo(specialization),
  };
}
