/** Who does what, and where, to get, keep or correct an association. */
import type { Message, NextStep } from "../verdicts";
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
  /** Message key of a text for the customer's admin. */
  readonly textForCustomer?: string;
  /** The same for a subscription that takes the place of this one, where the words differ. */
  readonly textForNext?: string;
}

const DPOR_IN_MICROSOFT_365: Door = {
  who: "customer",
  // A partner's delegated admin cannot open this page, so it is always the customer's own admin who acts.
  where: "rules.por.where.yourProducts",
  textForCustomer: "rules.por.customerText.dporMicrosoft365",
  textForNext: "rules.por.customerText.dporMicrosoft365Next",
};

const DPOR_IN_AZURE: Door = {
  who: "customer",
  where: "rules.por.where.azurePartnerInformation",
  textForCustomer: "rules.por.customerText.dporAzure",
  textForNext: "rules.por.customerText.dporAzureNext",
};

/** Which of the two pages it is depends on the product, and that is not known: the customer gets both. */
const DPOR_ANYWHERE: Door = {
  who: "customer",
  textForCustomer: "rules.por.customerText.anyChannel",
};

const PAL_IN_AZURE: Door = {
  who: "us",
  where: "rules.por.where.partnerAdminLink",
  textForCustomer: "rules.por.customerText.palAzure",
};

/** The link is made at the same page for Power Platform and the rest; only what the customer reads differs. */
const PAL_ELSEWHERE: Door = {
  ...PAL_IN_AZURE,
  textForCustomer: "rules.por.customerText.palAccess",
};

const CLAIM_DOOR: Door = { who: "us", where: "rules.por.where.customerClaims" };
const CSP_DOOR: Door = { who: "us", where: "rules.por.where.customerSubscriptions" };

function doorOf(subject: Subject): Door {
  switch (actingMechanism(subject)) {
    case "CPOR":
      return CLAIM_DOOR;
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
  const data = { partnerId: own.id };
  const text = textThrough(door, purpose);
  return {
    who: door.who,
    what: { key: WORDS[purpose][actingMechanism(subject)], data },
    ...(door.where !== undefined && { where: { key: door.where } }),
    ...(text !== undefined && { textForCustomer: { key: text, data } }),
  };
}

function textThrough(door: Door, purpose: Purpose): string | undefined {
  if (purpose === "correct-id" && door.who !== "customer") return undefined;
  if (purpose === "follow-subscription") return door.textForNext ?? door.textForCustomer;
  return door.textForCustomer;
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
