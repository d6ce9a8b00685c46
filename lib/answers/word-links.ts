/** Words links to the pages where a next step is taken. */
import type { LinkView } from "../browser/protocol";
import type { NextStep } from "../rules";
import { type CustomerPlace, type PortalLink, urlOf } from "./portal-links";
import type { ReaderWords } from "./reader-words";

/** By the page that the rules name. */
const BY_PAGE: ReadonlyMap<string, readonly PortalLink[]> = new Map([
  ["rules.por.where.downloadsHub", ["downloadsHub"]],
  ["rules.por.where.customerClaims", ["customerClaims"]],
  ["rules.por.where.customerSubscriptions", ["customerAccount"]],
  ["rules.por.where.yourProducts", ["yourProducts"]],
  ["rules.por.where.azurePartnerInformation", ["azureSubscriptions"]],
  ["rules.por.where.partnerAdminLink", ["partnerAdminLink"]],
  // The customer's own page. Ours is the one that shows whether they approved.
  ["rules.por.where.partnerRelationships", ["granularAdminAccess"]],
]);

/** By the step, where the rules name no page because there are several or none is certain. */
const BY_STEP: ReadonlyMap<string, readonly PortalLink[]> = new Map([
  ["rules.por.next.importCustomers", ["downloadsHub", "customerList"]],
  ["rules.por.next.accessEnding", ["granularAdminAccess"]],
  ["rules.por.next.checkStatus", ["customerAccount"]],
  ["rules.por.next.checkAttribution", ["customerAccount"]],
  ["rules.por.next.subscriptionFaltering", ["customerAccount"]],
  ["rules.por.next.notSeenReseller", ["customerAccount", "customerClaims", "partnerAdminLink"]],
  ["rules.por.next.notSeenAnyChannel", ["customerClaims", "partnerAdminLink", "yourProducts"]],
]);

/** Links for a step of the rules, for this customer; none that would need to name what is not known. */
export function wordLinks(
  { what, where }: NextStep,
  place: CustomerPlace,
  words: ReaderWords,
): LinkView[] {
  const byPage = where === undefined ? undefined : BY_PAGE.get(where.key);
  const links = new Set([...(BY_STEP.get(what.key) ?? []), ...(byPage ?? [])]);
  return [...links].flatMap((link) => {
    const url = urlOf(link, place);
    return url === undefined ? [] : [{ label: words.say(`overlay.link.${link}`), url }];
  });
}
