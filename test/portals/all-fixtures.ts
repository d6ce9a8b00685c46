/** All fixture portals, as one server. */
import { azureFrameFixture, azureShellFixture } from "./azure/respond";
import type { FixtureData } from "./fixture-data";
import { type FixturePortal, type FixtureResponse, notFound } from "./fixture-portal";
import { m365AdminFixture } from "./m365-admin/respond";
import { partnerCenterFixture } from "./partner-center/respond";

export const ALL_FIXTURES: readonly FixturePortal[] = [
  partnerCenterFixture,
  m365AdminFixture,
  azureShellFixture,
  azureFrameFixture,
];

export const FIXTURE_HOSTS: readonly string[] = ALL_FIXTURES.flatMap(({ hosts }) => hosts);

export function respond(url: URL, data: FixtureData): FixtureResponse {
  const fixture = ALL_FIXTURES.find(({ hosts }) => hosts.includes(url.hostname));
  return fixture?.respond(url, data) ?? notFound();
}
