/** The settings while somebody types them: everything a string, nothing checked yet. */
import type { Settings } from "../../lib/browser/settings-schema";
import type { PartnerIdRole } from "../../lib/rules/facts";

export interface PartnerIdDraft {
  /** Tells rows apart while they are added and removed; never stored. */
  readonly row: number;
  readonly id: string;
  readonly role: PartnerIdRole;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
}

export interface SettingsDraft {
  readonly organisationName: string;
  readonly homeCountry: string;
  readonly partnerIds: readonly PartnerIdDraft[];
  readonly anniversaryDate: string;
  /** The date control holds something that is no date; its value is empty then. */
  readonly anniversaryIsUnreadable: boolean;
  /** One day a line, or with commas or blanks between them. */
  readonly holidays: string;
  readonly earlierImportsKept: number;
  readonly readerIsProgrammeAdministrator: boolean;
  readonly trustUnverifiedRenewalWindow: boolean;
  readonly portals: Settings["portals"];
  readonly badges: Settings["badges"];
  /** Not in the form: they have switches of their own. */
  readonly reminders: Settings["reminders"];
}

export function draftOf(settings: Settings): SettingsDraft {
  const {
    version: _version,
    homeCountry,
    anniversaryDate,
    holidays,
    partnerIds,
    ...plain
  } = settings;
  return {
    ...plain,
    homeCountry: homeCountry ?? "",
    anniversaryDate: anniversaryDate ?? "",
    anniversaryIsUnreadable: false,
    holidays: holidays.join("\n"),
    partnerIds: partnerIds.map(({ id, role, country }, row) => ({
      row,
      id,
      role,
      country: country ?? "",
    })),
  };
}

/** A row number that no row of the draft has. */
export function freeRow(rows: readonly PartnerIdDraft[]): number {
  return Math.max(-1, ...rows.map(({ row }) => row)) + 1;
}

/** A Partner ID without the spaces around it; a tenant ID in lower case, as facts have it. */
export function tidyPartnerId(id: string): string {
  return id.trim().toLowerCase();
}

/** The days of the draft, in order and each once, good and bad alike. */
export function holidaysTyped(holidays: string): readonly string[] {
  const words = holidays.split(/[\s,;]+/).filter((word) => word !== "");
  return [...new Set(words)].sort();
}

/** The draft as settings, unchecked. */
export function settingsOf(draft: SettingsDraft): Settings {
  const { homeCountry, anniversaryDate, anniversaryIsUnreadable: _, partnerIds, ...plain } = draft;
  return {
    ...plain,
    version: 1,
    organisationName: draft.organisationName.trim(),
    holidays: [...holidaysTyped(draft.holidays)],
    partnerIds: partnerIds.map(({ id, role, country }) => ({
      id: tidyPartnerId(id),
      role,
      ...(country !== "" && { country }),
    })),
    ...(homeCountry !== "" && { homeCountry }),
    ...(anniversaryDate !== "" && { anniversaryDate }),
  };
}
