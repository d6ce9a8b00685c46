/** Who does what, and where, to get, keep or correct an association. */
import type { Message, NextStep } from "../verdicts";
import { type CustomerTextName, textWithId } from "./customer-texts";
import type { ProductFamily } from "./product-families";
import type { Subject } from "./subject";

/** What the step is for; each has its own words for every mechanism. */
export type Purpose =
  | "correct-id"
  | "follow-subscription"
  | "win-back"
  | "take-over"
  | "replace-retired";

/** The page where an association of this kind is made, and whose hand makes it. */
interface Door {
  readonly who: NextStep["who"];
  /** Absent where the page depends on what we do not know. */
  readonly where?: string;
  /** What to send to the customer's admin, for each purpose for which they have something to do. */
  readonly texts: Readonly<Partial<Record<Purpose, CustomerTextName>>>;
}

/** `next`: the same for a subscription that takes the place of this one, where the words differ. */
function forEveryPurpose(text: CustomerTextName, next = text): Door["texts"] {
  return {
    "correct-id": text,
    "follow-subscription": next,
    "win-back": text,
    "take-over": text,
    "replace-retired": text,
  };
}

const DPOR_IN_MICROSOFT_365: Door = {
  who: "customer",
  // A partner's delegated admin cannot open this page, so it is always the customer's own admin who acts.
  where: "rules.por.where.yourProducts",
  texts: forEveryPurpose("dporMicrosoft365", "dporMicrosoft365Next"),
};

const DPOR_IN_AZURE: Door = {
  who: "customer",
  where: "rules.por.where.azurePartnerInformation",
  texts: forEveryPurpose("dporAzure", "dporAzureNext"),
};

/** Which of the two pages it is depends on the product, and that is not known: the customer gets both. */
const DPOR_ANYWHERE: Door = { who: "customer", texts: forEveryPurpose("anyChannel") };

/** The customer gives access. Whoever has it already changes or takes over their own link without the customer. */
function palDoor(text: CustomerTextName): Door {
  return {
    who: "us",
    where: "rules.por.where.partnerAdminLink",
    texts: { "follow-subscription": text, "win-back": text, "replace-retired": text },
  };
}

/** The link is made at the same page for Power Platform and the rest; only what the customer reads differs. */
const PAL_IN_AZURE = palDoor("palAzure");
const PAL_ELSEWHERE = palDoor("palAccess");

/** The claim is ours to file, and the customer signs what proves it. */
const CLAIM_DOOR: Door = {
  who: "us",
  where: "rules.por.where.customerClaims",
  texts: {
    "follow-subscription": "claimProofNext",
    "win-back": "claimProof",
    "take-over": "claimProof",
  },
};
/** A claim for a workload outlives the subscription: it is the licences that are missed. */
const WORKLOAD_CLAIM_DOOR: Door = {
  ...CLAIM_DOOR,
  texts: { "win-back": "claimProof", "take-over": "claimProof" },
};

/** Renewing and putting the Partner ID right is done by whoever sold it. */
const CSP_DOOR: Door = {
  who: "us",
  where: "rules.por.where.customerSubscriptions",
  texts: { "win-back": "cspSale", "take-over": "cspSale" },
};

function doorOf(subject: Subject): Door {
  switch (actingMechanism(subject)) {
    case "CPOR":
      return subject.family === "microsoft-365" ? WORKLOAD_CLAIM_DOOR : CLAIM_DOOR;
    case "PAL":
      return subject.family === "azure" || subject.doubt === "azure-agreement"
        ? PAL_IN_AZURE
        : PAL_ELSEWHERE;
    case "CSP":
      return CSP_DOOR;
    case "DPOR":
      return dporDoor(subject.family);
  }
}

function dporDoor(family: ProductFamily | undefined): Door {
  if (family === undefined) return DPOR_ANYWHERE;
  return family === "azure" ? DPOR_IN_AZURE : DPOR_IN_MICROSOFT_365;
}

type Words = Readonly<Record<"CPOR" | "DPOR" | "PAL" | "CSP", string>>;

const WORDS: Readonly<Record<Purpose, Words>> = {
  "correct-id": {
    CPOR: "rules.por.next.correctIdCpor",
    DPOR: "rules.por.next.correctIdDpor",
    PAL: "rules.por.next.correctIdPal",
    CSP: "rules.por.next.correctIdCsp",
  },
  "follow-subscription": {
    CPOR: "rules.por.next.followCpor",
    DPOR: "rules.por.next.followDpor",
    PAL: "rules.por.next.followPal",
    CSP: "rules.por.next.followCsp",
  },
  "win-back": {
    CPOR: "rules.por.next.winBackCpor",
    DPOR: "rules.por.next.winBackDpor",
    PAL: "rules.por.next.winBackPal",
    CSP: "rules.por.next.winBackCsp",
  },
  "take-over": {
    CPOR: "rules.por.next.takeOverCpor",
    DPOR: "rules.por.next.takeOverDpor",
    PAL: "rules.por.next.takeOverPal",
    CSP: "rules.por.next.takeOverCsp",
  },
  "replace-retired": {
    CPOR: "rules.por.next.replaceRetired",
    DPOR: "rules.por.next.replaceRetired",
    PAL: "rules.por.next.replaceRetired",
    CSP: "rules.por.next.replaceRetired",
  },
};

/**
 * The mechanism by which to act. Classic POR, Advisor and delegated admin rights have no door any more: a DPOR is what
 * came after them.
 */
function actingMechanism({ association, doubt }: Subject): keyof Words {
  const { mechanism } = association;
  if (doubt === "csp") return "CSP";
  if (doubt === "azure-agreement") return "PAL";
  return mechanism === "CPOR" || mechanism === "PAL" || mechanism === "CSP" ? mechanism : "DPOR";
}

/** Without a location account of ours there is nothing that a customer, or a claim, could name. */
export const ADD_PARTNER_ID_FIRST: NextStep = {
  who: "us",
  what: { key: "rules.por.next.addPartnerIdFirst" },
  where: { key: "rules.por.where.settings" },
};

/** The step for `purpose` at the page where the subject's mechanism is made, with our best Partner ID filled in. */
export function stepThroughDoor(subject: Subject, purpose: Purpose): NextStep {
  const { association, context, customerCountry } = subject;
  const own = context.idToGiveOut(customerCountry, association.globalPartnerId);
  if (own === undefined) return ADD_PARTNER_ID_FIRST;
  const door = doorOf(subject);
  const name = door.texts[purpose];
  const text = name === undefined ? undefined : textWithId(name, own.id);
  return {
    who: door.who,
    what: { key: wordsFor(subject, purpose), data: { partnerId: own.id } },
    ...(door.where !== undefined && { where: { key: door.where } }),
    ...(text !== undefined && { textForCustomer: text }),
  };
}

function wordsFor(subject: Subject, purpose: Purpose): string {
  const mechanism = actingMechanism(subject);
  const isWorkload = mechanism === "CPOR" && subject.family === "microsoft-365";
  return isWorkload && purpose === "follow-subscription"
    ? "rules.por.next.followCporWorkload"
    : WORDS[purpose][mechanism];
}

export function step(who: NextStep["who"], what: string, where?: string): NextStep {
  const message: Message = { key: what };
  return where === undefined
    ? { who, what: message }
    : { who, what: message, where: { key: where } };
}

/** The downloads page, for everything that a fresh or fuller export would settle. */
export function exportAgain(what: string): NextStep {
  return step("us", what, "rules.por.where.downloadsHub");
}
