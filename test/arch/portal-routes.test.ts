import { describe, expect, test } from "vitest";
import { PAGES_WITH_HINTS } from "../../lib/answers/word-hints";
import { azure } from "../../lib/portals/azure";
import { azureExamples } from "../../lib/portals/azure.examples";
import { azureFrame } from "../../lib/portals/azure-frame";
import { azureFrameExamples } from "../../lib/portals/azure-frame.examples";
import { entra } from "../../lib/portals/entra";
import { entraExamples } from "../../lib/portals/entra.examples";
import { intune } from "../../lib/portals/intune";
import { intuneExamples } from "../../lib/portals/intune.examples";
import { m365Admin } from "../../lib/portals/m365-admin";
import { m365AdminExamples } from "../../lib/portals/m365-admin.examples";
import { partnerCenter } from "../../lib/portals/partner-center";
import { partnerCenterExamples } from "../../lib/portals/partner-center.examples";
import { type Portal, type RouteExamples, routeOf } from "../../lib/portals/portal";
import { filesBelow } from "./source-files";

const PORTALS: readonly (readonly [Portal, RouteExamples])[] = [
  [partnerCenter, partnerCenterExamples],
  [m365Admin, m365AdminExamples],
  [azure, azureExamples],
  [entra, entraExamples],
  [intune, intuneExamples],
  [azureFrame, azureFrameExamples],
];

/** Files that portals share. */
const SHARED =
  /\/(?:portal|all-portals|azure-(?:shell|customer|rows|fields)|partner-center-(?:rows|paths))\.ts$/;

describe("every portal × every example URL", () => {
  test("each portal file has examples and stands in this test", () => {
    const portalFiles = filesBelow("lib/portals", [".ts"]).filter(
      (file) => !SHARED.test(file) && !file.endsWith(".examples.ts"),
    );
    expect(portalFiles).toEqual(PORTALS.map(([portal]) => `lib/portals/${portal.id}.ts`).sort());
  });

  for (const [portal, examples] of PORTALS) {
    test(`${portal.id}: every route has examples, every example a route`, () => {
      const routes = [...portal.routes.map((route) => route.id), "none"];
      expect(Object.keys(examples).sort()).toEqual(routes.sort());
    });
  }

  const cases = PORTALS.flatMap(([portal]) =>
    PORTALS.flatMap(([owner, examples]) =>
      Object.entries(examples).flatMap(([route, urls]) =>
        urls.map((url) => ({
          url,
          portal,
          expected: owner === portal && route !== "none" ? route : null,
        })),
      ),
    ),
  );
  test.each(cases)("$url is $expected", ({ url, portal, expected }) => {
    expect(routeOf(portal, new URL(url))?.id ?? null).toBe(expected);
  });
});

/** These portals name their customer in the URL alone. */
const NO_DOCUMENT = undefined as unknown as Document;

describe("the customer that a Partner Center URL names", () => {
  const tenantId = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";
  test.each([
    [`https://partner.microsoft.com/dashboard/v2/customers/${tenantId}/account`, { tenantId }],
    [
      `https://partner.microsoft.com/en-us/dashboard/v2/customers/${tenantId.toUpperCase()}`,
      { tenantId },
    ],
    [`https://partner.microsoft.com/dashboard/v2/customers/${tenantId}0/account`, null],
    ["https://partner.microsoft.com/dashboard/v2/customers/list", null],
  ])("%s", (url, expected) => {
    expect(partnerCenter.customerOf(new URL(url), NO_DOCUMENT)).toEqual(expected);
  });
});

test("every page that the dock has a hint for is a page of a portal", () => {
  const pages = PORTALS.flatMap(([{ id, routes }]) => routes.map((route) => `${id}/${route.id}`));
  expect(PAGES_WITH_HINTS.filter((page) => !pages.includes(page))).toEqual([]);
  expect(PAGES_WITH_HINTS.length).toBeGreaterThan(0);
});
