/** What runs out for one customer: clocks of claims, ends of subscriptions, and admin relationships. */
import { type Association, addDays, type IsoDay, type PorVerdict } from "../rules";
import type { Occasion, ReminderKind } from "./occasion";

interface Clock {
  readonly kind: ReminderKind;
  /** Days before the deadline. */
  readonly before: readonly number[];
}

/** Ours to answer: there is time to do something. */
const OURS: Clock = { kind: "claim", before: [7, 3, 1, 0] };
/** Somebody else's: worth a look once it is over. */
const THEIRS: Clock = { kind: "claim", before: [0] };
const ENDING: Clock = { kind: "ending", before: [30, 7, 1] };
const ACCESS: Clock = { kind: "access", before: [60, 30, 7, 1] };

/** By the message key of `Deadline.what`. What is not here, as the start of a subscription, needs no reminder. */
const CLOCKS: Readonly<Record<string, Clock>> = {
  "rules.por.deadline.claimSubmitted": THEIRS,
  "rules.por.deadline.claimUnderReview": THEIRS,
  "rules.por.deadline.claimActionRequired": OURS,
  "rules.por.deadline.claimDispute": THEIRS,
  "rules.por.deadline.dispute": OURS,
  "rules.por.deadline.channelChangeAnswer": THEIRS,
  "rules.por.deadline.channelChangeGrace": OURS,
  "rules.por.deadline.subscriptionEnd": ENDING,
  "rules.por.deadline.formRetires": ENDING,
};

/** Words by which Microsoft says that an admin relationship is over, or was never there. */
const NO_ACCESS = /terminat|expired|pending|created|declin/i;

/** A customer as far as a reminder speaks of it. */
export interface RemindedCustomer {
  readonly tenantId: string;
  readonly name: string;
  readonly verdicts: readonly PorVerdict[];
  readonly associations: readonly Association[];
}

function occasion(
  { tenantId, name }: RemindedCustomer,
  { kind, before }: Clock,
  about: Pick<Occasion, "subject" | "day" | "what">,
): Occasion {
  return {
    ...about,
    kind,
    customer: name,
    remindOn: before.map((days) => addDays(about.day, -days)),
    lastDay: about.day,
    place: `customers/${tenantId}`,
  };
}

/** The customer's deadlines that are not over on `today`. */
export function recordOccasions(customer: RemindedCustomer, today: IsoDay): Occasion[] {
  const clocks = customer.verdicts.flatMap((verdict) => {
    const { deadline, mechanism, partnerId, subscriptionId, product, sku } = verdict;
    const clock = CLOCKS[deadline?.what.key ?? ""];
    if (deadline === undefined || clock === undefined || deadline.daysLeft < 0) return [];
    const { date: day, what } = deadline;
    const of = subscriptionId ?? [product, sku].join(" ");
    const subject = ["por", customer.tenantId, mechanism, partnerId, of, what.key].join("|");
    return [occasion(customer, clock, { subject, day, what })];
  });
  return [...clocks, ...accessOccasions(customer, today)];
}

/** Admin relationships are facts with an end; one that extends itself has none. */
function accessOccasions(customer: RemindedCustomer, today: IsoDay): Occasion[] {
  return customer.associations.flatMap((association) => {
    const { attribution, subscriptionEnd: day, subscriptionId, status = "" } = association;
    if (attribution !== "GDAP" || day === undefined || day < today) return [];
    if (association.autoRenew || association.absentAsOf || NO_ACCESS.test(status)) return [];
    const subject = ["gdap", customer.tenantId, subscriptionId ?? ""].join("|");
    return [occasion(customer, ACCESS, { subject, day, what: { key: "reminders.what.access" } })];
  });
}
