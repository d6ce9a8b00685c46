/** What an organisation file may change in the settings. */
import type { Settings } from "../../lib/browser/settings-schema";
import type { IntakeResult } from "../../lib/intake/contract";

type OrganisationRead = NonNullable<IntakeResult["organisation"]>;

export type OrganisationSettings = Pick<
  Settings,
  | "organisationName"
  | "homeCountry"
  | "partnerIds"
  | "anniversaryDate"
  | "readerIsProgrammeAdministrator"
>;

/** One setting that was filled in, with the value it has now. */
export type TakenSetting = {
  readonly [Field in keyof OrganisationSettings]-?: {
    readonly field: Field;
    readonly value: NonNullable<OrganisationSettings[Field]>;
  };
}[keyof OrganisationSettings];

/** What the file says about us, as settings; only what it does say. */
function saidBy(organisation: OrganisationRead): Partial<OrganisationSettings> {
  const { name, homeCountry, partnerIds, anniversaryDate } = organisation;
  return {
    ...(name !== "" && { organisationName: name }),
    ...(homeCountry !== undefined && { homeCountry }),
    ...(partnerIds.length > 0 && { partnerIds }),
    ...(anniversaryDate !== undefined && { anniversaryDate }),
    ...(organisation.readerIsProgrammeAdministrator === true && {
      readerIsProgrammeAdministrator: true,
    }),
  };
}

function isEmpty(value: OrganisationSettings[keyof OrganisationSettings]): boolean {
  return Array.isArray(value) ? value.length === 0 : !value;
}

export interface SettingsAfterImport {
  readonly settings: Settings;
  readonly taken: readonly TakenSetting[];
}

/** Fills in what is still empty. What somebody has entered stays as it is. */
export function fillSettings(
  settings: Settings,
  organisation: OrganisationRead | undefined,
): SettingsAfterImport {
  if (organisation === undefined) return { settings, taken: [] };
  const entries = Object.entries(saidBy(organisation)).filter(([field]) =>
    isEmpty(settings[field as keyof OrganisationSettings]),
  );
  return {
    settings: { ...settings, ...Object.fromEntries(entries) },
    taken: entries.map(([field, value]) => ({ field, value }) as TakenSetting),
  };
}

/**
 * What the file says and somebody has entered otherwise, by which the settings stay; of Partner IDs those that are not
 * in the settings, or with another role or country.
 */
export function saidOtherwise(
  settings: Settings,
  organisation: OrganisationRead | undefined,
): readonly TakenSetting[] {
  if (organisation === undefined) return [];
  const { partnerIds = [], ...said } = saidBy(organisation);
  const entered = new Set(settings.partnerIds.map(identityOf));
  const others = partnerIds.filter((each) => !entered.has(identityOf(each)));
  const entries = Object.entries({ ...said, ...(others.length > 0 && { partnerIds: others }) });
  return entries.flatMap(([key, value]) => {
    const field = key as keyof OrganisationSettings;
    const isOtherwise = !isEmpty(settings[field]) && settings[field] !== value;
    return isOtherwise ? [{ field, value } as TakenSetting] : [];
  });
}

function identityOf({ id, role, country = "" }: Settings["partnerIds"][number]): string {
  return [id, role, country].join(" ");
}

/** The settings as if nobody had said anything about the organisation yet; switches stay. */
export function withoutOrganisation(settings: Settings): Settings {
  const { homeCountry: _homeCountry, anniversaryDate: _anniversaryDate, ...rest } = settings;
  return {
    ...rest,
    organisationName: "",
    partnerIds: [],
    readerIsProgrammeAdministrator: false,
  };
}
