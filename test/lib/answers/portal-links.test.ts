import "./english-texts";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import {
  PORTAL_LINKS,
  type PortalLink,
  placeOfCustomer,
  placeOfKey,
  urlOf,
} from "../../../lib/answers/portal-links";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordLinks } from "../../../lib/answers/word-links";
import { ALL_PORTALS } from "../../../lib/portals/all-portals";
import { isHostOf, type PageCustomerKey, routeOf } from "../../../lib/portals/portal";
import type { NextStep } from "../../../lib/rules";

const words = readerWords("en-GB");
const TENANT = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";
const PLACE = { tenantId: TENANT, initialDomain: "larkspur.onmicrosoft.com" };
const LINKS = Object.keys(PORTAL_LINKS) as PortalLink[];

/** The hosts that a reader may be led to. */
const HOSTS = ["partner.microsoft.com", "admin.cloud.microsoft", "portal.azure.com"];

function customer(tenantId: string, domains: readonly string[]) {
  return {
    customer: { tenantId, names: [], domains: [...domains], evidence: [] },
    associations: [],
  };
}

describe("every link", () => {
  it.each(LINKS)("%s is a page of Microsoft's, complete and by https", (link) => {
    const url = new URL(urlOf(link, PLACE) ?? "");
    expect(url.protocol).toBe("https:");
    expect(HOSTS).toContain(url.hostname);
    expect(url.username + url.port).toBe("");
    expect(url.href).not.toMatch(/[{}]|%7B/i);
  });

  it.each(LINKS)("%s is a page that its portal reads, about the customer that it names", (link) => {
    const url = new URL(urlOf(link, PLACE) ?? "");
    const portal = ALL_PORTALS.find(({ hosts }) => isHostOf(hosts, url.hostname));
    if (portal === undefined) {
      // Not read so far; Partner Center always is.
      expect(url.hostname).not.toBe("partner.microsoft.com");
      return;
    }
    expect(routeOf(portal, url)).not.toBeNull();
    const document = new Window().document as unknown as Document;
    expect(portal.customerOf(url, document)).toEqual(customerNamedIn(PORTAL_LINKS[link]));
  });

  it.each(LINKS)("%s has words of its own", (link) => {
    expect(words.say(`overlay.link.${link}`)).toMatch(/^(Partner Center|Microsoft 365|Azure)/);
  });
});

function customerNamedIn(template: string): PageCustomerKey | null {
  if (template.includes("{tenantId}")) return { tenantId: PLACE.tenantId };
  return template.includes("{initialDomain}") ? { domain: PLACE.initialDomain } : null;
}

describe("where a customer is", () => {
  it.each([
    [placeOfKey({ tenantId: TENANT.toUpperCase() }), { tenantId: TENANT }],
    [placeOfKey({ tenantId: "../../evil" }), {}],
    [placeOfKey({ domain: "Larkspur.onmicrosoft.com" }), { initialDomain: PLACE.initialDomain }],
    [placeOfKey({ domain: "larkspur.example" }), {}],
    [placeOfKey({ domain: "a&b.onmicrosoft.com" }), {}],
    [placeOfKey({ name: "Larkspur" }), {}],
    [placeOfCustomer(customer(TENANT, ["larkspur.example", PLACE.initialDomain])), PLACE],
    [placeOfCustomer(customer(TENANT, [])), { tenantId: TENANT }],
  ])("%j", (found, expected) => expect(found).toEqual(expected));

  it("is encoded wherever it stands", () => {
    expect(urlOf("customerAccount", { tenantId: "a/../b?c#d" })).toBe(
      "https://partner.microsoft.com/dashboard/v2/customers/a%2F..%2Fb%3Fc%23d/account",
    );
  });

  it("leaves a link out that would have to name what is not known", () => {
    const incomplete = LINKS.filter((link) => urlOf(link, {}) === undefined);
    expect(incomplete).toEqual([
      "customerAccount",
      "yourProducts",
      "azureSubscriptions",
      "partnerAdminLink",
    ]);
  });
});

describe("the links of a next step", () => {
  function linksFor(what: string, where?: string): string[] {
    const step: NextStep = {
      who: "us",
      what: { key: `rules.por.next.${what}` },
      ...(where !== undefined && { where: { key: `rules.por.where.${where}` } }),
    };
    return wordLinks(step, PLACE, words).map(({ url }) => url);
  }
  const url = (link: PortalLink) => urlOf(link, PLACE);

  it.each([
    ["freshExport", "downloadsHub", ["downloadsHub"]],
    ["claimDraft", "customerClaims", ["customerClaims"]],
    ["winBackCsp", "customerSubscriptions", ["customerAccount"]],
    ["winBackDpor", "yourProducts", ["yourProducts"]],
    ["winBackDpor", "azurePartnerInformation", ["azureSubscriptions"]],
    ["winBackPal", "partnerAdminLink", ["partnerAdminLink"]],
    ["accessPending", "partnerRelationships", ["granularAdminAccess"]],
    ["importCustomers", "downloadsHub", ["downloadsHub", "customerList"]],
    ["accessEnding", undefined, ["granularAdminAccess"]],
    ["checkStatus", undefined, ["customerAccount"]],
    ["checkAttribution", undefined, ["customerAccount"]],
    ["subscriptionFaltering", undefined, ["customerAccount"]],
    ["notSeenReseller", undefined, ["customerAccount", "customerClaims", "partnerAdminLink"]],
    ["notSeenAnyChannel", undefined, ["customerClaims", "partnerAdminLink", "yourProducts"]],
    ["addIdToSettings", "settings", []],
    ["nothing", undefined, []],
    ["winBackDpor", undefined, []],
  ] as const)("%s at %s", (what, where, expected) => {
    expect(linksFor(what, where)).toEqual(expected.map(url));
  });
});
