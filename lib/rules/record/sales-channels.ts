/** What a row's sales channel tells about its association. */
import type { Association } from "../facts";

const ADVISOR_CHANNEL = /^advisor$/i;
const CSP_CHANNEL = /\bcsp\b/i;
const ENTERPRISE_CHANNEL = /^ea\b/i;

function isSoldThrough({ salesChannel }: Association, channel: RegExp): boolean {
  return salesChannel !== undefined && channel.test(salesChannel);
}

export function isAdvisorChannel(association: Association): boolean {
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
