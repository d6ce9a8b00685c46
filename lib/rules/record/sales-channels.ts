/** What a row's sales channel tells about its association. */
import type { Association } from "../facts";
import type { ProductFamily } from "./product-families";

const ADVISOR_CHANNEL = /^advisor$/i;
const CSP_CHANNEL = /\bcsp\b|\bcloud solution provider\b/i;
/** Enterprise Agreement, Enterprise Subscription, and Campus and School Agreement by its two names. */
const ENTERPRISE_CHANNEL =
  /^(?:eas?|ees|casa|(?:microsoft )?enterprise (?:agreement|subscription)|campus and school agreement|enrollment for education solutions)\b/i;
const CUSTOMER_AGREEMENT = /^(?:mca(?:-e)?|(?:microsoft )?customer agreement|azure plan)$/i;
const AZURE_PLAN = /\bazure plan\b/i;

export const SALES_CHANNELS = ["enterprise", "web-direct", "open", "csp", "mca-direct"] as const;
export type SalesChannel = (typeof SALES_CHANNELS)[number];

/**
 * The words of exports and agreements; first match counts. `Direct` alone may be the web direct agreement (MOSA) or a
 * Microsoft Customer Agreement, and nothing in the word tells which.
 */
const CHANNEL_WORDS: readonly (readonly [RegExp, readonly SalesChannel[]])[] = [
  [CSP_CHANNEL, ["csp"]],
  [ENTERPRISE_CHANNEL, ["enterprise"]],
  [ADVISOR_CHANNEL, ["web-direct"]],
  [
    /^(?:mos[ap]|web direct|microsoft online (?:subscription (?:agreement|program)|services program))$/i,
    ["web-direct"],
  ],
  [CUSTOMER_AGREEMENT, ["mca-direct"]],
  [/^direct$/i, ["web-direct", "mca-direct"]],
  [/^open\b/i, ["open"]],
];

/** What a sales channel as exported may be; empty for a word that we do not know. */
export function salesChannelsNamed(salesChannel: string): readonly SalesChannel[] {
  const words = salesChannel.trim();
  return CHANNEL_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? [];
}

type Sold = Pick<Association, "salesChannel">;

function isSoldThrough({ salesChannel }: Sold, channel: RegExp): boolean {
  return salesChannel !== undefined && channel.test(salesChannel.trim());
}

export function isAdvisorChannel(association: Sold): boolean {
  return isSoldThrough(association, ADVISOR_CHANNEL);
}

export function isCspChannel(association: Sold): boolean {
  return isSoldThrough(association, CSP_CHANNEL);
}

export function isEnterpriseChannel(association: Association): boolean {
  return isSoldThrough(association, ENTERPRISE_CHANNEL);
}

/**
 * Why what the table says of a DPOR may not hold for this one.
 *
 * `csp`: most likely a CSP row that Insights shows as DPOR, which is a known display error: a DPOR cannot be set on a
 * CSP subscription, so nobody can add or correct one there. `azure-agreement`: nor can it on Azure under a customer
 * agreement, where it is not carried over; PAL is the way there. `disputed`: for anything else under a customer
 * agreement the pages differ.
 */
export type DporDoubt = "csp" | "azure-agreement" | "disputed";

export function dporDoubt(
  bought: Sold & Pick<Association, "mechanism" | "product" | "sku">,
  family: ProductFamily | undefined,
): DporDoubt | undefined {
  if (bought.mechanism !== "DPOR") return undefined;
  if (isCspChannel(bought)) return "csp";
  const { product = "", sku = "" } = bought;
  if (AZURE_PLAN.test(product) || AZURE_PLAN.test(sku)) return "azure-agreement";
  if (!isSoldThrough(bought, CUSTOMER_AGREEMENT)) return undefined;
  return family === "azure" ? "azure-agreement" : "disputed";
}
