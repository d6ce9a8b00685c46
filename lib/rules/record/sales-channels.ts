/** What a row's sales channel tells about its association. */
import type { Association } from "../facts";

const ADVISOR_CHANNEL = /^advisor$/i;
const CSP_CHANNEL = /\bcsp\b/i;
/** Enterprise Agreement, Enterprise Subscription, and Campus and School Agreement by its two names. */
const ENTERPRISE_CHANNEL = /^(?:eas?|ees|casa)\b/i;

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
  [/^(?:mos[ap]|web direct)$/i, ["web-direct"]],
  [/^(?:mca(?:-e)?|azure plan)$/i, ["mca-direct"]],
  [/^direct$/i, ["web-direct", "mca-direct"]],
  [/^open\b/i, ["open"]],
];

/** What a sales channel as exported may be; empty for a word that we do not know. */
export function salesChannelsNamed(salesChannel: string): readonly SalesChannel[] {
  return CHANNEL_WORDS.find(([words]) => words.test(salesChannel))?.[1] ?? [];
}

type Sold = Pick<Association, "salesChannel">;

function isSoldThrough({ salesChannel }: Sold, channel: RegExp): boolean {
  return salesChannel !== undefined && channel.test(salesChannel);
}

export function isAdvisorChannel(association: Sold): boolean {
  return isSoldThrough(association, ADVISOR_CHANNEL);
}

export function isCspChannel(association: Association): boolean {
  return isSoldThrough(association, CSP_CHANNEL);
}

export function isEnterpriseChannel(association: Association): boolean {
  return isSoldThrough(association, ENTERPRISE_CHANNEL);
}

/**
 * Most likely a CSP row that Insights shows as DPOR, which is a known display error: a DPOR cannot be set on a CSP
 * subscription. So nobody can add or correct one there, and what the table says of a DPOR may not hold for it.
 */
export function isDporOnCspChannel(association: Association): boolean {
  return association.mechanism === "DPOR" && isCspChannel(association);
}
