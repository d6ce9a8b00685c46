/** What the settings say of the company, as the rules want it. */
import type { Settings } from "../browser/settings-schema";
import type { IsoDay, Membership, Organisation, RecordContext } from "../rules";

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

/** What associations are judged by on `today`. */
export function recordContextOf(settings: Settings, today: IsoDay): RecordContext {
  return { organisation: organisationOf(settings), holidays: settings.holidays, today };
}
