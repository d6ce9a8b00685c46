/**
 * Texts that are ready to be sent to the customer's admin. What they ask for stands in §2 of the notes on partner of
 * record and in the pages that the rules name; a text is left out wherever something that it has to name is not known.
 */
import type { ChannelText, Message, NextStep } from "../verdicts";
import type { Subject } from "./subject";

/** What a text may have to be filled in with. */
type Filling = "partnerId" | "subscription" | "status" | "asOf";

interface CustomerText {
  readonly key: string;
  readonly needs: readonly Filling[];
}

const OUR_ID = ["partnerId"] as const;

export const CUSTOMER_TEXTS = {
  dporMicrosoft365: { key: "rules.por.customerText.dporMicrosoft365", needs: OUR_ID },
  dporMicrosoft365Next: { key: "rules.por.customerText.dporMicrosoft365Next", needs: OUR_ID },
  dporAzure: { key: "rules.por.customerText.dporAzure", needs: OUR_ID },
  dporAzureNext: { key: "rules.por.customerText.dporAzureNext", needs: OUR_ID },
  palAzure: { key: "rules.por.customerText.palAzure", needs: OUR_ID },
  palAccess: { key: "rules.por.customerText.palAccess", needs: OUR_ID },
  anyChannel: { key: "rules.por.customerText.anyChannel", needs: OUR_ID },
  /** The customer's hand in a claim of ours: the signed proof. */
  claimProof: { key: "rules.por.customerText.claimProof", needs: OUR_ID },
  claimProofNext: { key: "rules.por.customerText.claimProofNext", needs: OUR_ID },
  cspSale: { key: "rules.por.customerText.cspSale", needs: OUR_ID },
  /** Names the partner by another number, which nothing that is read here holds: the sender fills it in. */
  channelPartner: { key: "rules.por.customerText.channelPartner", needs: OUR_ID },
  channelChangeAsk: { key: "rules.por.customerText.channelChangeAsk", needs: ["status", "asOf"] },
  // Access is granted to our tenant: no Partner ID has to do with it.
  adminApproval: { key: "rules.por.customerText.adminApproval", needs: [] },
  adminRenewal: { key: "rules.por.customerText.adminRenewal", needs: [] },
  subscriptionFaltering: {
    key: "rules.por.customerText.subscriptionFaltering",
    needs: ["subscription", "status", "asOf"],
  },
} as const satisfies Readonly<Record<string, CustomerText>>;

export type CustomerTextName = keyof typeof CUSTOMER_TEXTS;

/** The text, filled in; `undefined` where something that it needs is not known. */
function filledIn(
  { key, needs }: CustomerText,
  known: Readonly<Partial<Record<Filling, string>>>,
): Message | undefined {
  const data: Record<string, string> = {};
  for (const need of needs) {
    const value = known[need];
    if (value === undefined) return undefined;
    data[need] = value;
  }
  return needs.length === 0 ? { key } : { key, data };
}

/** A text that needs our Partner ID at most. */
export function textWithId(name: CustomerTextName, partnerId: string): Message | undefined {
  return filledIn(CUSTOMER_TEXTS[name], { partnerId });
}

/** `step` with the text of that name, filled in from the association. */
export function withText(
  step: NextStep,
  name: CustomerTextName | undefined,
  subject: Subject,
): NextStep {
  if (name === undefined) return step;
  const text = filledIn(CUSTOMER_TEXTS[name], knownOf(subject));
  return text === undefined ? step : { ...step, textForCustomer: text };
}

function knownOf(subject: Subject): Partial<Record<Filling, string>> {
  const { association, context, customerCountry, ownId } = subject;
  const { product, subscriptionId, status, evidence, globalPartnerId } = association;
  // A claim under way names a location of ours already, and the customer should read the same number there and here.
  const own = ownId?.role === "PLA" ? ownId : context.idToGiveOut(customerCountry, globalPartnerId);
  const subscription = product ?? subscriptionId;
  return {
    asOf: evidence.asOf,
    ...(own !== undefined && { partnerId: own.id }),
    ...(subscription !== undefined && { subscription }),
    ...(status !== undefined && { status }),
  };
}

/** Each way to become partner of record that the customer has a hand in, by how they buy. */
const BY_CHANNEL: readonly (readonly [channel: string, text: CustomerTextName])[] = [
  ["rules.por.channelText.microsoft365", "dporMicrosoft365"],
  ["rules.por.channelText.claim", "claimProof"],
  ["rules.por.channelText.azure", "dporAzure"],
  ["rules.por.channelText.azureAccess", "palAzure"],
  ["rules.por.channelText.csp", "cspSale"],
  ["rules.por.channelText.enterpriseSeller", "channelPartner"],
];

/** The texts for a customer of whom it is not known how they buy; of a reseller's customer it is known in part. */
export function textsByChannel(partnerId: string, isReseller: boolean): readonly ChannelText[] {
  const texts = BY_CHANNEL.flatMap(([channel, name]) => {
    const text = textWithId(name, partnerId);
    return text === undefined ? [] : [{ name, entry: { channel: { key: channel }, text } }];
  });
  const isFirst = ({ name }: { readonly name: CustomerTextName }) =>
    isReseller && name === "cspSale" ? 0 : 1;
  return texts.sort((a, b) => isFirst(a) - isFirst(b)).map(({ entry }) => entry);
}
