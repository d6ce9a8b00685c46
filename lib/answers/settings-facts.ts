/** What the settings say of the company, as the rules want it. */
import type { Settings } from "../browser/settings-schema";
import type { Membership, Organisation } from "../rules";

export function organisationOf({
  organisationName,
  homeCountry,
  partnerIds,
}: Settings): Organisation {
  return {
    name: organisationName,
    ...(homeCountry !== undefined && { homeCountry }),
    partnerIds,
  };
}

export function membershipOf({
  anniversaryDate,
  readerIsProgrammeAdministrator,
}: Settings): Membership {
  return {
    ...(anniversaryDate !== undefined && { anniversaryDate }),
    readerIsProgrammeAdministrator,
  };
}
